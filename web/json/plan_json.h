// A Plan as the JSON that POST /api/v1/match answers with; `fingerpost match --json` prints the
// same.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"

namespace fingerpost {

/// `warnings` begins with the caution, where there is one. Fields that are absent from the plan are
/// left out; `missing`, `routes`, `suitability` and `warnings` are always lists. Text that is not
/// UTF-8 gets U+FFFD in place of each bad byte.
std::string plan_json(const Plan& plan, const Catalogue& catalogue);

}  // namespace fingerpost
