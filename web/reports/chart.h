// The chart of a table as SVG, drawn by the server: readable in black and white, on a phone and on
// paper. The table itself, which is always beside it, is its text alternative.
#pragma once

#include <string>
#include <vector>

#include "web/reports/report.h"

namespace fingerpost {

/// One picture; or several, each with its own key and scale, where there are more rows than a page
/// of paper is long. None for a table without a chart or without rows. Series beyond the fourth
/// look as the first ones do. A cell that holds no number is written in its own words, never drawn
/// as 0. The ids in it begin with the id of the table.
std::vector<std::string> chart_svg(const Table& table);

}  // namespace fingerpost
