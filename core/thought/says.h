// The words of a rule, made from the rule itself and the vocabulary's phrases.
#pragma once

#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// "Aged 18 or over", "From 84 days before leaving prison to 28 days after", "Any of these:".
/// A fact or area that the catalogue does not know is named by its id.
std::string says(const Criterion& criterion, const Catalogue& catalogue);

}  // namespace fingerpost
