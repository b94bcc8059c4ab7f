// The page that answers: a Plan for a practitioner, in groups, with the next best question on top.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "web/pages/asking.h"

namespace fingerpost {

std::string results_page(const Plan& plan, const Catalogue& catalogue, const Asked& asked);

}  // namespace fingerpost
