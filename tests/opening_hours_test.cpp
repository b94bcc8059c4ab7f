// Opening hours as sources word them: every wording of the catalogue with what it is read as, and a
// minute-by-minute comparison with the plainest way to tell.
#include "core/words/opening_hours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/thought/open_now.h"
#include "tests/support/chance.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using test::day;

const std::array<std::string, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_words(int minute) { return two(minute / 60) + ":" + two(minute % 60); }

// "Mon 10:00-17:00, Tue 10:00-13:00"; "always"; "not read"
std::string reading(const std::string& text) {
  const auto times = read_opening_hours(text);
  if (!times) return "not read";
  if (*times == OpeningTimes{{0, minutes_of_week}}) return "always";
  std::string out;
  for (const Stretch& stretch : *times) {
    const int start = stretch.from / minutes_of_day * minutes_of_day;
    out += (out.empty() ? "" : ", ") + names.at(stretch.from / minutes_of_day).substr(0, 3) + ' ' +
           clock_words(stretch.from - start) + '-' + clock_words(stretch.until - start);
  }
  return out;
}

// "Mon X, Tue X, ..., Fri X"
std::string weekdays(const std::string& times, std::size_t days = 5) {
  std::string out;
  for (std::size_t at = 0; at < days; ++at)
    out += (at == 0 ? "" : ", ") + names.at(at).substr(0, 3) + ' ' + times;
  return out;
}

const std::map<std::string, std::string> of_the_catalogue{
    {"24 hours a day, 365 days a year", "always"},
    {"24 hours a day, 7 days a week", "always"},
    {"24 hours a day, every day", "always"},
    {"24 hours a day, every day of the year", "always"},
    {"Any time", "always"},
    {"7am to 10pm, every day", weekdays("07:00-22:00", 7)},
    {"8am to 8pm, every day", weekdays("08:00-20:00", 7)},
    {"Live chat: 2pm to 6pm, every day", "not read"},
    {"Monday 10 to 5, Tuesday 10 to 1, Wednesday 10 to 4, Thursday 10 to 1, Friday 10 to 4",
     "Mon 10:00-17:00, Tue 10:00-13:00, Wed 10:00-16:00, Thu 10:00-13:00, Fri 10:00-16:00"},
    {"Monday to Friday 8am to 6pm, Saturday 9am to 3pm",
     weekdays("08:00-18:00") + ", Sat 09:00-15:00"},
    {"Monday to Friday 9am to 7pm, Saturday 10am to 2pm",
     weekdays("09:00-19:00") + ", Sat 10:00-14:00"},
    {"Monday to Friday, 10am to 5pm", weekdays("10:00-17:00")},
    {"Monday to Friday, 8:30am to 5pm", weekdays("08:30-17:00")},
    {"Monday to Friday, 8am to 5pm", weekdays("08:00-17:00")},
    {"Monday to Friday, 9am to 5pm", weekdays("09:00-17:00")},
    {"Monday to Friday, and Saturday mornings", "not read"},
    {"Monday to Friday; food from 8am", "not read"},
    {"Monday, Tuesday, Thursday, Friday 10 to 12 and 2 to 4; Wednesday 2 to 4",
     "Mon 10:00-12:00, Mon 14:00-16:00, Tue 10:00-12:00, Tue 14:00-16:00, Wed 14:00-16:00, "
     "Thu 10:00-12:00, Thu 14:00-16:00, Fri 10:00-12:00, Fri 14:00-16:00"},
    {"Monday, Tuesday, Thursday, Friday 9.30 to 12.30 and 1.30 to 4.30; Wednesday 1.30 to 4.30",
     "Mon 09:30-12:30, Mon 13:30-16:30, Tue 09:30-12:30, Tue 13:30-16:30, Wed 13:30-16:30, "
     "Thu 09:30-12:30, Thu 13:30-16:30, Fri 09:30-12:30, Fri 13:30-16:30"},
    {"Out of hours", "not read"},
    {"Runcorn Custody Suite: 7am to 10pm, every day. Warrington Magistrates Court, and work in the "
     "community: Monday to Friday, 9am to 5pm",
     "not read"},
    {"Weekends and out of hours", "not read"},
};

TEST(OpeningHours, AreReadAsTheCatalogueWordsThem) {
  for (const auto& [text, expected] : of_the_catalogue) EXPECT_EQ(reading(text), expected) << text;
}

TEST(OpeningHours, OfTheCatalogueAllStandInThisTest) {
  const auto check = [](const std::string& hours, const Service& service) {
    EXPECT_TRUE(hours.empty() || of_the_catalogue.contains(hours))
        << service.stated_at << ": '" << hours << "' is read as '" << reading(hours)
        << "'; if that is true, add it to the rows of this test";
  };
  for (const Service& service : test::real_directory().catalogue.services) {
    check(service.hours, service);
    for (const Route& route : service.routes) check(route.hours, service);
  }
}

TEST(OpeningHours, AreReadInOtherWordings) {
  const std::map<std::string, std::string> rows{
      {"Tuesdays, 2pm to 4pm", "Tue 14:00-16:00"},
      {"MONDAYS to wednesdays 9 am to 12 pm.", weekdays("09:00-12:00", 3)},
      {"Friday to Monday, 10am to 11am",
       "Mon 10:00-11:00, Fri 10:00-11:00, Sat 10:00-11:00, Sun 10:00-11:00"},
      {"Monday and Wednesday 9am to 5pm, and Friday 10am to 2pm",
       "Mon 09:00-17:00, Wed 09:00-17:00, Fri 10:00-14:00"},
      {"9am to 12pm and 1pm to 5pm, Monday; 9 to 1, Tuesday",
       "Mon 09:00-12:00, Mon 13:00-17:00, Tue 09:00-13:00"},
      {"Monday 9am to 1pm, 1pm to 5pm", "Mon 09:00-17:00"},
      {"7 days a week, 12.15pm to 6.45pm", weekdays("12:15-18:45", 7)},
      {"Every day 12am to 1am", weekdays("00:00-01:00", 7)},
      {"Monday 7 to 12", "Mon 07:00-12:00"},
      {"Monday 12 to 6", "Mon 12:00-18:00"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(reading(text), expected) << text;
}

TEST(OpeningHours, AreNotReadWhereAnyPartIsUncertain) {
  for (const char* text : {
           "",
           " ",
           ".",
           "Monday",
           "9am to 5pm",
           "Monday to Friday",
           "Monday to Monday, 9am to 5pm",
           "Monday; Tuesday 9am to 5pm",
           "Monday 9am to 5pm, Tuesday",
           "Monday 9am to 5pm Tuesday 9am to 5pm",
           "Monday 9am to 5pm,",
           "Monday 9am to 5pm, and Monday 6pm to 8pm",
           "Monday, Monday 9am to 5pm",
           "Monday to Friday 9am to 5pm, Friday 9am to 1pm",
           "9am to 5pm, Monday to Friday, Saturday 9am to 1pm",
           "Monday 9am",
           "Monday 9am to",
           "Monday to 5pm",
           "Monday 9 to 5pm",
           "Monday 7pm to 9",
           "Monday 9 to 7",
           "Monday 6 to 8",
           "Monday 8pm to 2am",
           "Monday 9am to 12am",
           "Monday 9am to 9am",
           "Monday 1pm to 5pm and 9am to 12pm",
           "Monday 9am to 12pm and 11am to 2pm",
           "Monday 09:00 to 17:00",
           "Monday 0 to 5",
           "Monday 13am to 14pm",
           "Monday 9.60am to 5pm",
           "Monday 9.5am to 5pm",
           "Monday 100 to 500",
           "Monday 9am-5pm",
           "Monday 9am \xe2\x80\x93 5pm",
           "24 hours",
           "24 hours a day",
           "24 hours a day, Monday to Friday",
           "24 hours a day and 9am to 5pm, every day",
           "Any time, Monday",
           "Monday to Friday, 9am to 5pm, except bank holidays",
           "Closed Monday 9am to 5pm",
           "First Monday 9am to 5pm",
           "Monday 9am to 5pm (phone first)",
           "Monday 9am to 5pm. Tuesday 9am to 5pm",
           "Monday 24 to 25 hours a day",
           "7 days",
           "a week",
       })
    EXPECT_EQ(reading(text), "not read") << text;
}

// "yes: Open now, until 5pm" for one route or more, each with hours of its own
std::string told(const std::vector<std::string>& routes, const std::string& own, Moment moment) {
  Service service;
  service.hours = own;
  for (const auto& hours : routes) service.routes.push_back({.hours = hours});
  std::vector<const Route*> usable;
  for (const Route& route : service.routes) usable.push_back(&route);
  const std::string says = opening_says(service, usable, moment);
  return std::string(to_text(is_open(service, usable, moment))) + (says.empty() ? "" : ": ") + says;
}

// 23 November 2026 is a Monday.
TEST(OpeningHours, SayWhetherItIsOpenNow) {
  const std::string office = "Monday to Friday, 9am to 5pm";
  const std::string split = "Monday 9.30 to 12 and 1.30 to 4.30";
  struct Asked {
    std::vector<std::string> routes;
    std::string own, on;
    int minute;
    std::string expected;
  };
  const std::vector<Asked> rows{
      {{}, office, "2026-11-23", 9 * 60 - 1, "no: Closed now, opens today 9am"},
      {{}, office, "2026-11-23", 9 * 60, "yes: Open now, until 5pm"},
      {{}, office, "2026-11-23", 17 * 60 - 1, "yes: Open now, until 5pm"},
      {{}, office, "2026-11-23", 17 * 60, "no: Closed now, opens Tuesday 9am"},
      {{}, office, "2026-11-27", 17 * 60, "no: Closed now, opens Monday 9am"},
      {{}, office, "2026-11-22", 12 * 60, "no: Closed now, opens Monday 9am"},
      {{}, split, "2026-11-23", 11 * 60, "yes: Open now, until midday"},
      {{}, split, "2026-11-23", 12 * 60, "no: Closed now, opens today 1:30pm"},
      {{}, split, "2026-11-23", 17 * 60, "no: Closed now, opens next Monday 9:30am"},
      {{}, "Every day 12am to 1am", "2026-11-23", 60, "no: Closed now, opens Tuesday midnight"},
      {{}, "Every day 9am to 12.05pm", "2026-11-23", 600, "yes: Open now, until 12:05pm"},
      {{}, "Any time", "2026-11-22", 0, "yes: Open now, 24 hours a day"},
      {{}, "Out of hours", "2026-11-23", 600, "unknown"},
      {{}, "", "2026-11-23", 600, "unknown"},
      // its own hours have the say
      {{"Any time"}, office, "2026-11-22", 600, "no: Closed now, opens Monday 9am"},
      {{"Any time"}, "Out of hours", "2026-11-22", 600, "unknown"},
      // with none of its own, its routes
      {{office}, "", "2026-11-23", 600, "yes: Open now, until 5pm"},
      {{office, "Monday 4pm to 8pm"}, "", "2026-11-23", 600, "yes: Open now, until 8pm"},
      {{office, "Sunday 10am to 2pm"}, "", "2026-11-28", 600, "no: Closed now, opens Sunday 10am"},
      {{office, "Any time"}, "", "2026-11-22", 600, "yes: Open now, 24 hours a day"},
      {{office, ""}, "", "2026-11-23", 600, "yes: Open now"},
      {{"Out of hours", office}, "", "2026-11-23", 600, "yes: Open now"},
      {{office, ""}, "", "2026-11-22", 600, "unknown"},
      {{"", ""}, "", "2026-11-23", 600, "unknown"},
  };
  for (const Asked& row : rows)
    EXPECT_EQ(told(row.routes, row.own, {day(row.on), row.minute}), row.expected)
        << row.own << " on " << row.on << " at " << clock_words(row.minute);
}

// A random week as text, and every minute of it as the plainest way to tell has it.
struct Week {
  std::string text;
  std::vector<bool> open = std::vector<bool>(minutes_of_week, false);
};

std::string time_text(int minute) {
  const int hour = minute / 60 % 12;
  return std::to_string(hour == 0 ? 12 : hour) + (minute % 60 == 0 ? "" : "." + two(minute % 60)) +
         (minute < 12 * 60 ? "am" : "pm");
}

Week random_week(Chance& chance) {
  Week week;
  for (std::size_t at = 0; at < 7; ++at) {
    if (chance.below(3) == 0) continue;
    std::string times;
    int minute = 0;
    for (int left = 1 + chance.below(3); left > 0; --left) {
      const int from = minute + chance.below(300);
      const int until = from + 1 + chance.below(178);
      if (until >= minutes_of_day) break;
      times += (times.empty() ? "" : " and ") + time_text(from) + " to " + time_text(until);
      for (int open = from; open < until; ++open)
        week.open[at * static_cast<std::size_t>(minutes_of_day) + static_cast<std::size_t>(open)] =
            true;
      minute = until;
    }
    week.text += (week.text.empty() ? "" : ", ") + names.at(at) + ' ' + times;
  }
  return week;
}

// The minute at which it is otherwise than now, found by walking; it may be of the next week.
int walked(const std::vector<bool>& open, int now) {
  const auto at = [&](int minute) {
    return open[static_cast<std::size_t>(minute % minutes_of_week)];
  };
  int end = now;
  while (at(end) == at(now)) ++end;
  return end;
}

std::string words_until(bool open, int now, int end) {
  std::string time = time_text(end % minutes_of_day);
  if (const auto dot = time.find('.'); dot != std::string::npos) time[dot] = ':';
  if (end % minutes_of_day == 0) time = "midnight";
  if (end % minutes_of_day == 12 * 60) time = "midday";
  if (open) return "Open now, until " + time;
  const std::string name = names.at(static_cast<std::size_t>(end / minutes_of_day % 7));
  const int days = end / minutes_of_day - now / minutes_of_day;
  return "Closed now, opens " +
         (days == 0   ? "today"
          : days == 7 ? "next " + name
                      : name) +
         ' ' + time;
}

TEST(OpeningHours, AgreeMinuteByMinuteWithWalkingThroughTheWeek) {
  Chance chance(20261122);
  int weeks = 0;
  while (weeks < 3) {
    const Week week = random_week(chance);
    if (std::find(week.open.begin(), week.open.end(), true) == week.open.end()) continue;
    ++weeks;
    Service service;
    service.hours = week.text;
    for (int minute = 0, end = 0; minute < minutes_of_week; ++minute) {
      if (minute == end) end = walked(week.open, minute);
      const Moment now{day("2026-11-23") + std::chrono::days{minute / minutes_of_day},
                       minute % minutes_of_day};
      const bool open = week.open[static_cast<std::size_t>(minute)];
      ASSERT_EQ(is_open(service, {}, now), open ? Verdict::yes : Verdict::no)
          << week.text << " at " << minute;
      ASSERT_EQ(opening_says(service, {}, now), words_until(open, minute, end))
          << week.text << " at " << minute;
    }
  }
}

}  // namespace
}  // namespace fingerpost
