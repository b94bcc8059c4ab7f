// All that is known of one service, for somebody who looks after it or wonders about it: rule,
// sources and sentences, worked examples and what nobody has said.
#pragma once

#include <string>
#include <vector>

#include "core/knowledge/try_examples.h"

namespace fingerpost {

/// A service with its examples tried. It lives no longer than the catalogue.
struct Explained {
  const Service& service;
  const Catalogue& catalogue;
  Date day{};  ///< on which its contract is looked at
  std::vector<TriedExample> examples{};
};

/// Rule, sentences in both voices, ways in, contract, sources, what is not known, examples.
std::string explain_text(const Explained& explained);

/// The service in the catalogue's form, with the same besides.
std::string explain_json(const Explained& explained);

}  // namespace fingerpost
