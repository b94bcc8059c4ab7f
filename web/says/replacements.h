// What is left for each need when a service has closed.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

struct Replacement {
  std::string need{};
  /// Services that meet it and take people, those that a source names as taking over first; empty
  /// where nothing replaces it.
  std::vector<const Service*> services{};
};

/// One for each need that `closed` met, in its own order, as things stand on `day`.
std::vector<Replacement> replacements(const Service& closed, Date day, const Catalogue& catalogue);

/// "Closed: it ended on 31 May 2025. Nothing in this directory replaces it for: Weight."
std::string closed_says(const Service& closed, const std::vector<Replacement>& left,
                        const Catalogue& catalogue);

}  // namespace fingerpost
