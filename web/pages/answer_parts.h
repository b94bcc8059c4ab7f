// What the results page says beside the services themselves: what is urgent, which providers could
// not be read, what to ask next, what was answered, and which needs are covered or are not.
#pragma once

#include <functional>
#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "web/pages/asking.h"
#include "web/pages/template.h"

namespace fingerpost {

/// Whom to call now, each with its source and when it was checked.
View::List safety_views(const Plan& plan, const Catalogue& catalogue);

/// Providers that could not be read, and those whose last good description is shown instead.
View::List unread_views(const Plan& plan);
View::List stale_views(const Plan& plan);

/// Which of the covered needs each service meets; `href` is where it stands on
/// this page, empty where it does not: then its own page is asked for. False where fewer than
/// two needs were asked for.
View cover_view(const Plan& plan, const Catalogue& catalogue,
                const std::function<std::string(const Service&)>& href);

/// Needs that nothing covers, each with its reasons.
View::List not_covered_views(const Plan& plan, const Catalogue& catalogue);

/// The question to answer in place; null where none would help.
const Question* question_to_ask(const Plan& plan, const Catalogue& catalogue);

/// The same with how many it settles, for the template `question`; false where none would help.
View next_question_view(const Plan& plan, const Catalogue& catalogue, const Fields& typed);

/// The text with its spelling mended, and the rest of what was typed; false with nothing to mend.
View did_you_mean_view(const Plan& plan, const Fields& typed);

/// What the answer rests on: a row each, with what a button to remove it takes out, and where on
/// the form it can be changed.
View::List answer_views(const Plan& plan, const Catalogue& catalogue, const Asked& asked);

}  // namespace fingerpost
