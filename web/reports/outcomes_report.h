// What a service achieved from year to year, and what each piece of it cost.
#pragma once

#include "core/words/achievement.h"
#include "web/reports/report.h"

namespace fingerpost {

/// Shares as they are computed beside those that the source prints, with their intervals; the
/// change from year to year; and the cost of each by every cost that is given. Small numbers are
/// hidden.
Report outcomes_report(const Achievements& rows);

}  // namespace fingerpost
