// The chart of a table as lines over its rows.
#pragma once

#include <string>

#include "web/reports/report.h"

namespace fingerpost {

/// Each line is named at its end; what is no number leaves a gap, and is said under the scale.
std::string lines_svg(const Table& table);

}  // namespace fingerpost
