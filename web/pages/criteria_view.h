// A rule as the rows of a table: each criterion, whether it is met, and where it is stated.
#pragma once

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/pages/template.h"

namespace fingerpost {

/// The rule of a service as plain criteria, as they are said to `listener`; numbered, so that
/// somebody can say which of them is wrong.
View::List plain_criteria(const Service& service, const Catalogue& catalogue, Actor listener);

/// The reasons of a match, each met, not met or not known. What is not known says what would settle
/// it, with a button for each answer where there are few, else with the place of its question in
/// the form; nobody is asked again for what they declined to say.
View::List judged_criteria(const Match& match, const Catalogue& catalogue, const Query& query);

}  // namespace fingerpost
