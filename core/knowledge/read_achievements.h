// Reading what a service achieved and what it cost from a CSV file.
#pragma once

#include <string>
#include <string_view>

#include "core/words/achievement.h"
#include "core/words/problem.h"

namespace fingerpost {

/// Its columns:
/// service,what,year,achieved,of,printed_percent,cost_pence,cost_covers,source,caution. A year may
/// have several rows, one for each cost; the counts are then the same in all of them.
Achievements read_achievements(const std::string& file, std::string_view text, Problems& problems);

}  // namespace fingerpost
