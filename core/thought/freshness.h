// How long a check of an entry counts, and the words for it: the one place that has them.
#pragma once

#include <optional>

#include "core/words/catalogue.h"
#include "core/words/plan.h"

namespace fingerpost {

/// The last day on which the check still counts: the entry's own `check_due`, else its
/// assured_date and the length that the scope gives its confidence. Absent where neither is given.
std::optional<Date> check_due(const Service& service, const Scope& scope);
/// The words for a crisis are held to the length of confidence A.
std::optional<Date> check_due(const Safety& safety, const Scope& scope);

/// Of confidence A or B.
bool is_well_checked(const Service& service);

/// Of a service as `reader` is told of it, on `day`. An entry of confidence C, one that is overdue,
/// one that nobody has said when they checked, and one whose provider could not be read again have
/// a caution.
Freshness freshness(const Service& service, const Catalogue& catalogue, Date day, Actor reader);

/// Of the words for a crisis. Where they are overdue that is said, and that they hold all the same:
/// a number that may be old is better than none.
Freshness freshness(const Safety& safety, const Scope& scope, Date day);

}  // namespace fingerpost
