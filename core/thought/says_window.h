// A window around a date in words: when the event has to be, seen from the day of the question.
#pragma once

#include <cstdint>
#include <string>

#include "core/words/criterion.h"

namespace fingerpost {

/// Whether words are wanted for a rule, or for its opposite.
enum class Sense : std::uint8_t { holds, fails };

/// When the event has to be: ahead, in the past, or either. At least one is not empty.
struct EventTime {
  std::string ahead{};  ///< "today", "within 84 days", "between 42 days and 6 months from now"
  std::string past{};   ///< "no more than 28 days ago", "before today"
};

/// The days of the event for which `window` holds, or fails: the same days as judge() counts.
EventTime event_time(const Window& window, Sense sense);

}  // namespace fingerpost
