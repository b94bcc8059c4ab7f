// The page of one service for the person whose answers were sent with the request.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "web/pages/asking.h"

namespace fingerpost {

/// Where `service` stands for this person by its own rule and contract, also where their needs or
/// words ask for something else. It points into `catalogue`.
Match placed(const Service& service, const Catalogue& catalogue, const Asked& asked,
             const Plan& plan);

/// The page of `match`, in the practitioner's words. `plan` is the whole answer: from there come
/// the services that stand better for the same needs.
std::string person_service_page(const Match& match, const Plan& plan, const Catalogue& catalogue,
                                const Asked& asked);

}  // namespace fingerpost
