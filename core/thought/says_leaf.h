// One leaf of a rule, or its opposite, as a sentence in one voice.
#pragma once

#include <string>
#include <vector>

#include "core/thought/says_window.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Who is spoken to, and the words there are. A phrase that is missing in the person's own voice is
/// taken from the practitioner's.
struct Voice {
  const Catalogue& catalogue;
  Actor listener;
};

/// What a rule says of one place fact: inside one of some areas, and in none of the others.
struct Places {
  std::string fact{};
  std::vector<std::string> in{}, out{};  ///< ids of areas; not both empty
};

/// "Aged 18 or over", and its opposite "Aged under 18". `leaf` has no parts.
std::string leaf_says(const Criterion& leaf, Sense sense, const Voice& voice);

/// "Lives in Leicestershire or Rutland, not in Leicester", "Does not live in Leicester".
std::string places_says(const Places& places, const Voice& voice);

}  // namespace fingerpost
