// What the answer page shows of one service: a card, or a row for one that does not fit.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/pages/template.h"

namespace fingerpost {

/// For the template `card`. The match has a service.
View card_view(const Match& match, const Catalogue& catalogue, const Query& query);

/// For a service that does not fit: why, and what would change that.
View row_view(const Match& match, const Catalogue& catalogue, const Query& query);

}  // namespace fingerpost
