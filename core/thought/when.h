// Time: on which days an answer can change, found from the rule's own dates, never by scanning
// days.
#pragma once

#include <vector>

#include "core/thought/judge.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// The days, sorted and unique, on which the answer for `service` may differ from the day before:
/// ends of windows around known dates, birthdays, contract dates. Between two of them it cannot
/// change.
std::vector<Date> turning_days(const Service& service, const Facts& given,
                               const Catalogue& catalogue);

}  // namespace fingerpost
