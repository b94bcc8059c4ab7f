#include "core/thought/day_known.h"

namespace fingerpost {

Problems day_known(const std::string& where, Date day, const Catalogue& catalogue) {
  const auto& begins = catalogue.scope.begins;
  if (!begins || day >= *begins) return {};
  return {{where, to_words(day) + " is before this catalogue begins, on " + to_words(*begins) +
                      " (scope.toml): what there was then is not known; choose that day or a "
                      "later one"}};
}

}  // namespace fingerpost
