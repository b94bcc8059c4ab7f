#include "core/thought/open_now.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/words/opening_hours.h"

namespace fingerpost {
namespace {

struct Known {
  OpeningTimes times{};
  bool whole = false;  // nothing that is not known could be open at other times
};

Known known_of(const Service& service, const std::vector<const Route*>& usable) {
  if (!service.hours.empty()) {
    const auto times = read_opening_hours(service.hours);
    return {times.value_or(OpeningTimes{}), times.has_value()};
  }
  Known known{.whole = !usable.empty()};
  for (const Route* route : usable) {
    const auto times = read_opening_hours(route->hours);
    if (times)
      known.times = either_open(known.times, *times);
    else
      known.whole = false;
  }
  return known;
}

int weekday_of(Date day) {
  return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;  // Monday is 0
}

int minute_of_week(Moment moment) {
  return weekday_of(moment.day) * minutes_of_day + moment.minute;
}

const Stretch* stretch_at(const OpeningTimes& times, int minute) {
  for (const Stretch& stretch : times)
    if (stretch.from <= minute && minute < stretch.until) return &stretch;
  return nullptr;
}

// "5pm", "9:30am"
std::string time_words(int minute) {
  minute %= minutes_of_day;
  if (minute == 0) return "midnight";
  if (minute == 12 * 60) return "midday";
  const int hour = minute / 60 % 12, past = minute % 60;
  return std::to_string(hour == 0 ? 12 : hour) +
         (past == 0 ? "" : (past < 10 ? ":0" : ":") + std::to_string(past)) +
         (minute < 12 * 60 ? "am" : "pm");
}

// `times` has at least one; none is at `now`.
std::string opens_next(const OpeningTimes& times, int now) {
  static constexpr std::array<std::string_view, 7> names{
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const auto later = std::find_if(times.begin(), times.end(),
                                  [&](const Stretch& stretch) { return stretch.from > now; });
  const int from = (later == times.end() ? times.front() : *later).from;
  const int day = from / minutes_of_day;
  const bool same_day = day == now / minutes_of_day;
  const std::string name(names.at(static_cast<std::size_t>(day)));
  const std::string when = !same_day ? name : from > now ? "today" : "next " + name;
  return when + ' ' + time_words(from);
}

}  // namespace

Verdict is_open(const Service& service, const std::vector<const Route*>& usable, Moment moment) {
  const Known known = known_of(service, usable);
  if (stretch_at(known.times, minute_of_week(moment)) != nullptr) return Verdict::yes;
  return known.whole ? Verdict::no : Verdict::unknown;
}

std::string opening_says(const Service& service, const std::vector<const Route*>& usable,
                         Moment moment) {
  const Known known = known_of(service, usable);
  const int now = minute_of_week(moment);
  const Stretch* const open = stretch_at(known.times, now);
  if (open == nullptr)
    return known.whole ? "Closed now, opens " + opens_next(known.times, now) : "";
  if (open->until - open->from == minutes_of_week) return "Open now, 24 hours a day";
  return known.whole ? "Open now, until " + time_words(open->until) : "Open now";
}

}  // namespace fingerpost
