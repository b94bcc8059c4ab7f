// A day and a time of day in Europe/London.
#pragma once

#include <chrono>

#include "core/words/date.h"

namespace fingerpost {

/// What the clock on the wall says; no zone arithmetic. The hour that the end of summer time brings
/// twice is twice the same.
struct Moment {
  Date day{};
  int minute = 0;  ///< since midnight, 0 to 1439
  bool operator==(const Moment&) const = default;
};

/// The wall clock in Europe/London at an instant: UTC, and one hour more in summer (Summer Time
/// Order 2002; see london_date).
Moment london_moment(std::chrono::sys_seconds instant);

}  // namespace fingerpost
