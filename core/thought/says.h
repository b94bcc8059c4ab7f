// The words of a rule, made from the rule itself and the vocabulary's phrases.
#pragma once

#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// To the person (self): "You are 18 or over". To everybody else: "Aged 18 or over", "Left prison
/// no more than 28 days ago", "Lives in Leicestershire or Rutland, not in Leicester". Up to 3 short
/// parts make one sentence; a longer or nested rule gets a heading for the list of its parts: "At
/// least one of these". A fact, choice, area or service that the catalogue does not know is named
/// by its id.
std::string says(const Criterion& criterion, const Catalogue& catalogue, Actor listener);

/// True where says() is the whole rule, false where it is a heading for the list of its parts.
bool says_it_all(const Criterion& criterion, const Catalogue& catalogue, Actor listener);

}  // namespace fingerpost
