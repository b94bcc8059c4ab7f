#include "core/thought/says_window.h"

#include <cstdlib>

namespace fingerpost {
namespace {

/// The words for one side of today.
struct Side {
  const char* away;                 ///< follows a distance
  const char *up_to, *after_up_to;  ///< stand round the furthest distance allowed
  const char* rest;                 ///< every day on this side but today
  const char* and_rest;             ///< today and every day on this side
};

constexpr Side ahead_of_today{" from now", "within ", "", "after today", "today or later"};
constexpr Side before_today{" ago", "no more than ", " ago", "before today", "today or earlier"};

std::string length(Span span) { return to_text(Span{std::abs(span.count), span.unit}); }

/// "42 and 84 days", "42 days and 6 months"
std::string lengths(Span near, Span far) {
  const bool same = near.unit == far.unit;
  return (same ? std::to_string(std::abs(near.count)) : length(near)) + " and " + length(far);
}

/// One side's days from `near` (absent: from today) to `far` (absent: without end).
std::string stretch(std::optional<Span> near, std::optional<Span> far, const Side& side) {
  if (!near && !far) return side.and_rest;
  if (!near) return side.up_to + length(*far) + side.after_up_to;
  if (!far) return "at least " + length(*near) + side.away;
  if (*near == *far) return length(*near) + side.away;
  return "between " + lengths(*near, *far) + side.away;
}

EventTime while_it_holds(const Window& window) {
  const bool is_ahead = !window.from || window.from->count < 0;
  const bool is_past = !window.to || window.to->count > 0;
  if (!is_ahead && !is_past) return {.ahead = "today"};
  const auto beyond_today = [](std::optional<Span> end, int sign) {
    return end && end->count * sign > 0 ? end : std::nullopt;
  };
  EventTime time;
  if (is_ahead) {
    const bool today_is_said = !window.from && is_past;
    time.ahead = today_is_said ? ahead_of_today.rest
                               : stretch(beyond_today(window.to, -1), window.from, ahead_of_today);
  }
  if (is_past) {
    const bool today_is_said = !window.to && is_ahead;
    time.past = today_is_said ? before_today.rest
                              : stretch(beyond_today(window.from, 1), window.to, before_today);
  }
  return time;
}

/// "less than 42 days or more than 6 months from now"; an absent distance is left out.
std::string outside(std::optional<Span> near, std::optional<Span> far, const Side& side) {
  std::string out = near ? "less than " + length(*near) : "";
  if (far) out += (near ? " or more than " : "more than ") + length(*far);
  return out + side.away;
}

EventTime while_it_fails(const Window& window) {
  const std::optional<Span>&from = window.from, &to = window.to;
  EventTime time;
  if (from && from->count < 0) {
    const bool has_gap = to && to->count < 0;
    time.ahead = outside(has_gap ? to : std::nullopt, from, ahead_of_today);
  } else if (from) {
    time.ahead = ahead_of_today.rest;
  } else if (to && to->count < 0) {
    time.ahead = outside(to, std::nullopt, ahead_of_today);
  }
  if (to && to->count > 0) {
    const bool has_gap = from && from->count > 0;
    time.past = outside(has_gap ? from : std::nullopt, to, before_today);
  } else if (to) {
    time.past = before_today.rest;
  } else if (from && from->count > 0) {
    time.past = outside(from, std::nullopt, before_today);
  }
  return time;
}

}  // namespace

EventTime event_time(const Window& window, Sense sense) {
  const bool holds = sense == Sense::holds;
  if (!window.from && !window.to) return {.ahead = holds ? "on any day" : "on no day"};
  return holds ? while_it_holds(window) : while_it_fails(window);
}

}  // namespace fingerpost
