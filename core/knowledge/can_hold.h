// Whether a rule can hold for anybody at all.
#pragma once

#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Empty if somebody could meet the rule as far as each fact goes by itself, else why nobody can:
/// "'age' would have to be 18 or more and 17 or less". Never calls a rule impossible that is not;
/// it does not see contradictions between different facts.
std::string why_never(const Criterion& criterion, const Catalogue& catalogue);

}  // namespace fingerpost
