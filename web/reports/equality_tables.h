// The tables of the equality report, one function each.
#pragma once

#include <string>
#include <vector>

#include "core/thought/equality.h"
#include "web/reports/report.h"

namespace fingerpost {

/// What is known of who uses the service, what is hidden, and what is left of 100 %.
Table take_up_table(const std::vector<TakeUp>& take_up);

/// The groups of one characteristic against each population, in the order of `comparisons`.
Table comparison_table(const std::string& characteristic,
                       const std::vector<const GroupComparison*>& comparisons);

/// Every characteristic that an assessment goes through, and any other of which a figure is given.
Table assessed_table(const std::vector<TakeUp>& take_up, const GroupFigures& comparators);

/// Where each figure that was used comes from.
Table sources_table(const std::vector<TakeUp>& take_up,
                    const std::vector<GroupComparison>& comparisons);

/// "residents of Leicestershire, all ages"; "people on probation, England and Wales".
std::string population_says(const GroupFigure& figure);

/// "17 %" as it is printed, or "50.6 %".
std::string share_says(const GroupFigure& figure);

}  // namespace fingerpost
