#include "core/words/date.h"

#include <gtest/gtest.h>

#include "core/words/moment.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using test::day;

TEST(Date, ReadsOnlyDaysThatExist) {
  for (const char* good : {"2026-11-22", "2024-02-29", "1900-01-01", "2199-12-31"})
    EXPECT_EQ(to_text(day(good)), good);
  for (const char* bad : {"", "2026-2-3", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31",
                          "1899-12-31", "2200-01-01", "2026/11/22", "22-11-2026", "2026-11-22 ",
                          "2026-11-2x", "+026-11-22", "2026-11-22T00:00:00"})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(Date, ReadsInWords) { EXPECT_EQ(to_words(day("2026-12-08")), "8 December 2026"); }

TEST(Date, AddsDaysAndCalendarMonths) {
  const struct {
    const char *from, *span, *to;
  } rows[] = {
      {"2026-11-10", "28 days", "2026-12-08"},   {"2026-11-22", "-84 days", "2026-08-30"},
      {"2026-08-31", "6 months", "2027-02-28"},  {"2023-08-31", "6 months", "2024-02-29"},
      {"2024-02-29", "12 months", "2025-02-28"}, {"2026-03-31", "-1 month", "2026-02-28"},
      {"2026-01-15", "-6 months", "2025-07-15"}, {"2026-12-31", "2 months", "2027-02-28"},
      {"2026-03-28", "2 days", "2026-03-30"},  // across the start of summer time
      {"2026-10-24", "2 days", "2026-10-26"},  // and its end
      {"2026-12-31", "1 day", "2027-01-01"},
  };
  for (const auto& row : rows) {
    const auto span = parse_span(row.span);
    ASSERT_TRUE(span) << row.span;
    EXPECT_EQ(to_text(add(day(row.from), *span)), row.to) << row.from << " + " << row.span;
    EXPECT_EQ(to_text(*span), row.span);
  }
}

TEST(Date, RefusesWhatIsNoSpan) {
  for (const char* bad :
       {"", "days", "6", "6months", "6 weeks", "1.5 days", "six days", "40000 days"})
    EXPECT_FALSE(parse_span(bad)) << bad;
}

TEST(Date, CountsBirthdays) {
  const struct {
    const char *born, *on;
    int years;
  } rows[] = {
      {"2008-11-22", "2026-11-21", 17}, {"2008-11-22", "2026-11-22", 18},
      {"2008-02-29", "2026-02-28", 17}, {"2008-02-29", "2026-03-01", 18},
      {"2008-02-29", "2028-02-29", 20}, {"2026-11-22", "2026-11-22", 0},
      {"2026-11-23", "2026-11-22", -1},
  };
  for (const auto& row : rows)
    EXPECT_EQ(whole_years(day(row.born), day(row.on)), row.years) << row.born << " on " << row.on;
  EXPECT_EQ(to_text(birthday(day("2008-02-29"), 18)), "2026-03-01");
  EXPECT_EQ(to_text(birthday(day("2008-02-29"), 20)), "2028-02-29");
}

TEST(Date, KnowsTheLondonDayAtBothEndsOfSummerTime) {
  using namespace std::chrono;
  const struct {
    const char* utc_day;
    minutes utc_time;
    const char* london;
  } rows[] = {
      {"2026-03-28", 23h + 59min, "2026-03-28"}, {"2026-03-29", 23h + 30min, "2026-03-30"},
      {"2026-06-30", 22h + 59min, "2026-06-30"}, {"2026-06-30", 23h, "2026-07-01"},
      {"2026-10-24", 23h, "2026-10-25"},         {"2026-10-25", 23h + 30min, "2026-10-25"},
      {"2026-12-31", 23h + 59min, "2026-12-31"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(to_text(london_date(sys_seconds{day(row.utc_day)} + row.utc_time)), row.london)
        << row.utc_day;
}

TEST(Date, KnowsTheLondonTimeOfDayAtBothEndsOfSummerTime) {
  using namespace std::chrono;
  const struct {
    const char* utc_day;
    seconds utc_time;
    const char* london;
    int minute;
  } rows[] = {
      {"2026-03-29", 59min + 59s, "2026-03-29", 59},  // the last minute of winter
      {"2026-03-29", 1h, "2026-03-29", 2 * 60},       // 1am is left out
      {"2026-06-30", 16h + 30min, "2026-06-30", 17 * 60 + 30},
      {"2026-06-30", 23h, "2026-07-01", 0},
      {"2026-10-25", 59min, "2026-10-25", 60 + 59},
      {"2026-10-25", 1h, "2026-10-25", 60},  // 1am comes again
      {"2026-12-31", 23h + 59min + 59s, "2026-12-31", 23 * 60 + 59},
  };
  for (const auto& row : rows)
    EXPECT_EQ(london_moment(sys_seconds{day(row.utc_day)} + row.utc_time),
              (Moment{day(row.london), row.minute}))
        << row.utc_day << ' ' << row.utc_time.count();
}

}  // namespace
}  // namespace fingerpost
