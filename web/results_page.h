// The page that answers: a Plan for a practitioner, in groups, with the next best question on top.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/fields.h"

namespace fingerpost {

/// What was typed travels on inside the page's forms, never in an address.
struct Asked {
  const Query& query;
  const Fields& typed;
};

std::string results_page(const Plan& plan, const Catalogue& catalogue, const Asked& asked);

}  // namespace fingerpost
