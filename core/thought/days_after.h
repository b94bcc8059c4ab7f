// How cover changes with the days since release: the same people, each day of it in turn.
#pragma once

#include <vector>

#include "core/thought/closure.h"
#include "core/thought/study.h"

namespace fingerpost {

/// People who are out, so many days after release, and the needs that they have of those that the
/// services which end meet: one person with two such needs counts twice.
struct DayAfter {
  int day = 0;              ///< 0: the day of release
  std::size_t needs = 0;    ///< the same for each day
  Range before{}, after{};  ///< for how many of them there is a service, with what ends and without
  Range meant_before{}, meant_after{};  ///< and one that is meant for them
};

/// Those of the study who left custody by its day, moved to each of the days in turn.
std::vector<DayAfter> days_after(const std::vector<int>& days, const Closing& closing,
                                 const Study& study);

}  // namespace fingerpost
