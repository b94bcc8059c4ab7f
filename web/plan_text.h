// A Plan as text for a terminal.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"

namespace fingerpost {

/// Groups of services, each with its reason, dates and routes; then what is not covered.
std::string plan_text(const Plan& plan, const Catalogue& catalogue);

}  // namespace fingerpost
