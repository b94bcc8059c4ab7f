// Two editions of the catalogue, and which services a change of edition may touch.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

/// What is compared, on one day. Both must outlive it.
struct Editions {
  const Catalogue& before;
  const Catalogue& after;
  Date as_of;
};

/// A service of one edition whose absence from the other says nothing, because what would state it
/// there could not be read.
struct Unchecked {
  std::string service{};
  std::string because{};  ///< "plugin reconnect: it ended early"
};

/// By id. A service left out because of an error of its own counts, as do all that a provider
/// stated which could not be read in the other edition.
std::vector<Unchecked> unchecked(const Editions& editions);

/// True if whatever is known about a person means the same in both: the same follows from it, and
/// every area lies in the same areas.
bool mean_the_same(const Editions& editions);

/// The ids, sorted, of services that somebody may stand otherwise with, or that meet other needs:
/// added or removed, or with another rule (or one that it refers to), contract, list of needs or of
/// services that it cannot be had with. All of them where facts or areas mean something else.
/// Whoever is left out stands with everybody as before. Without those that are unchecked.
std::vector<std::string> touched(const Editions& editions);

}  // namespace fingerpost
