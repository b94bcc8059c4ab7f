// A Plan as text for a terminal.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"

namespace fingerpost {

/// What is urgent; groups of services, each with its reasons, dates and routes; what covers the
/// needs, and what nothing covers.
std::string plan_text(const Plan& plan, const Catalogue& catalogue);

}  // namespace fingerpost
