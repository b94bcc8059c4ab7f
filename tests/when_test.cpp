// Rows of a rule or a contract, a person and a day, and from when and until when the answer holds.
#include "core/thought/when.h"

#include <gtest/gtest.h>

#include "core/thought/contract.h"
#include "core/thought/match.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string everyone = R"("eligible":{"everyone":true,"because":"x"})";

std::string rule_of(const std::string& json) { return R"("eligible":)" + json; }

std::string contract_of(const std::string& json) { return everyone + R"(,"contract":)" + json; }

/// "yes until 2026-12-08", "not_now from 2026-11-23", "no"
std::string answer(const std::string& terms, const char* person, const char* as_of) {
  const Catalogue catalogue = world_with(R"([{"id":"s","name":"S",)" + terms + "}]");
  Query asked = query(R"({"include_no":true})", catalogue);
  asked.facts = facts(person);
  asked.as_of = day(as_of);
  const Plan plan = match(asked, catalogue, {{0, 0}});
  const Match& m = plan.matches.at(0);
  return std::string(to_text(m.standing)) + (m.from ? " from " + to_text(*m.from) : "") +
         (m.until ? " until " + to_text(*m.until) : "");
}

struct Row {
  std::string terms;
  const char *person, *as_of, *answer;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows)
    EXPECT_EQ(answer(row.terms, row.person, row.as_of), row.answer)
        << row.terms << " for " << row.person << " on " << row.as_of;
}

TEST(When, BothEndsOfAWindowAreInside) {
  const std::string rule = rule_of(R"({"fact":"release_date","window_days":[-84,28]})");
  const Row rows[] = {
      {rule, R"({"release_date":"2027-02-15"})", "2026-11-22", "not_now from 2026-11-23"},
      {rule, R"({"release_date":"2027-02-14"})", "2026-11-22", "yes until 2027-03-14"},
      {rule, R"({"release_date":"2026-11-10"})", "2026-12-08", "yes until 2026-12-08"},
      {rule, R"({"release_date":"2026-11-10"})", "2026-12-09", "no"},
      {rule, R"({"release_date":"2025-05-12"})", "2025-05-12", "yes until 2025-06-09"},
      {rule_of(R"({"fact":"release_date","window_days":[0,0]})"),
       R"({"release_date":"2026-11-22"})", "2026-11-22", "yes until 2026-11-22"},
  };
  check(rows);
}

TEST(When, MonthsAreCalendarMonths) {
  const std::string six = rule_of(R"({"fact":"release_date","window_months":[0,6]})");
  const std::string one_before = rule_of(R"({"fact":"release_date","window_months":[-1,0]})");
  const Row rows[] = {
      {six, R"({"release_date":"2026-08-31"})", "2026-08-31", "yes until 2027-02-28"},
      {six, R"({"release_date":"2023-08-31"})", "2024-02-29", "yes until 2024-02-29"},
      {six, R"({"release_date":"2023-08-31"})", "2024-03-01", "no"},
      {six, R"({"release_date":"2026-02-28"})", "2026-03-01", "yes until 2026-08-28"},
      {one_before, R"({"release_date":"2027-03-31"})", "2027-02-27", "not_now from 2027-02-28"},
      {one_before, R"({"release_date":"2028-03-31"})", "2028-02-28", "not_now from 2028-02-29"},
  };
  check(rows);
}

TEST(When, LeapDaysCount) {
  const std::string next_days = rule_of(R"({"fact":"release_date","window_days":[1,2]})");
  const Row rows[] = {
      {next_days, R"({"release_date":"2028-02-28"})", "2028-02-28", "not_now from 2028-02-29"},
      {next_days, R"({"release_date":"2028-02-28"})", "2028-02-29", "yes until 2028-03-01"},
      {next_days, R"({"release_date":"2027-02-28"})", "2027-02-28", "not_now from 2027-03-01"},
      {rule_of(R"({"fact":"release_date","window_months":[0,12]})"),
       R"({"release_date":"2028-02-29"})", "2028-02-29", "yes until 2029-02-28"},
  };
  check(rows);
}

TEST(When, AnAgeIsReachedOnTheBirthday) {
  const std::string grown = rule_of(R"({"fact":"age","at_least":18})");
  const std::string child = rule_of(R"({"fact":"age","at_most":17})");
  const Row rows[] = {
      {grown, R"({"date_of_birth":"2009-01-15"})", "2026-11-22", "not_now from 2027-01-15"},
      {grown, R"({"date_of_birth":"2009-01-15"})", "2027-01-15", "yes"},
      {child, R"({"date_of_birth":"2009-01-15"})", "2026-11-22", "yes until 2027-01-14"},
      // Born on 29 February: a year older on 1 March, or on the day itself in a leap year.
      {grown, R"({"date_of_birth":"2008-02-29"})", "2026-02-28", "not_now from 2026-03-01"},
      {child, R"({"date_of_birth":"2008-02-29"})", "2026-02-27", "yes until 2026-02-28"},
      {rule_of(R"({"fact":"age","at_least":20})"), R"({"date_of_birth":"2008-02-29"})",
       "2028-02-28", "not_now from 2028-02-29"},
      // An age without a date of birth tells no day.
      {grown, R"({"age":17})", "2026-11-22", "no"},
  };
  check(rows);
}

TEST(When, TheClocksDoNotMoveADay) {
  const std::string days_after = rule_of(R"({"fact":"release_date","window_days":[1,2]})");
  const Row rows[] = {
      {days_after, R"({"release_date":"2026-03-28"})", "2026-03-28", "not_now from 2026-03-29"},
      {days_after, R"({"release_date":"2026-03-28"})", "2026-03-29", "yes until 2026-03-30"},
      {days_after, R"({"release_date":"2026-03-28"})", "2026-03-31", "no"},
      {days_after, R"({"release_date":"2026-10-24"})", "2026-10-24", "not_now from 2026-10-25"},
      {days_after, R"({"release_date":"2026-10-24"})", "2026-10-25", "yes until 2026-10-26"},
      {days_after, R"({"release_date":"2026-10-24"})", "2026-10-27", "no"},
      {rule_of(R"({"fact":"age","at_least":18})"), R"({"date_of_birth":"2008-03-29"})",
       "2026-03-28", "not_now from 2026-03-29"},
      {contract_of(R"({"end":"2026-03-29"})"), "{}", "2026-03-29", "yes until 2026-03-29"},
      {contract_of(R"({"start":"2026-10-25"})"), "{}", "2026-10-24", "not_now from 2026-10-25"},
  };
  check(rows);
}

TEST(When, AContractRunsFromItsFirstDayToItsLast) {
  const std::string ran = contract_of(R"({"start":"2022-04-01","end":"2025-05-31"})");
  const std::string closing = contract_of(R"({"last_referral":"2027-01-31","end":"2027-03-31"})");
  const Row rows[] = {
      {ran, "{}", "1950-01-01", "not_now from 2022-04-01"},
      {ran, "{}", "2022-03-31", "not_now from 2022-04-01"},
      {ran, "{}", "2022-04-01", "yes until 2025-05-31"},
      {ran, "{}", "2025-05-31", "yes until 2025-05-31"},
      {ran, "{}", "2025-06-01", "no"},
      {ran, "{}", "2199-12-31", "no"},
      {closing, "{}", "2026-11-22", "yes until 2027-01-31"},
      {closing, "{}", "2027-02-01", "no"},
      // Notice changes what is said, and not until when people are taken.
      {contract_of(R"({"end":"2027-03-31","notice_given":"2026-12-01"})"), "{}", "2026-11-22",
       "yes until 2027-03-31"},
  };
  check(rows);
}

TEST(When, APauseEndsByTheCalendar) {
  const std::string pause =
      contract_of(R"({"suspended_from":"2026-06-01","suspended_until":"2026-07-31"})");
  const std::string open_end = contract_of(R"({"suspended_from":"2026-06-01"})");
  const Row rows[] = {
      {pause, "{}", "2026-05-01", "yes until 2026-05-31"},
      {pause, "{}", "2026-06-01", "not_now from 2026-08-01"},
      {pause, "{}", "2026-07-31", "not_now from 2026-08-01"},
      {pause, "{}", "2026-08-01", "yes"},
      {open_end, "{}", "2026-05-31", "yes until 2026-05-31"},
      {open_end, "{}", "2026-06-01", "no"},
      {contract_of(
           R"({"end":"2026-07-31","suspended_from":"2026-06-01","suspended_until":"2026-07-31"})"),
       "{}", "2026-06-01", "no"},
  };
  check(rows);
}

TEST(When, WindowAndContractMustMeet) {
  const std::string rule = rule_of(R"({"fact":"release_date","window_days":[-84,28]})");
  const char* june = R"({"release_date":"2027-06-01"})";  // a window from 9 March to 29 June
  const Row rows[] = {
      {rule, june, "2026-11-22", "not_now from 2027-03-09"},
      {rule + R"(,"contract":{"start":"2027-04-01"})", june, "2026-11-22",
       "not_now from 2027-04-01"},
      {rule + R"(,"contract":{"end":"2027-03-08"})", june, "2026-11-22", "no"},
      {rule + R"(,"contract":{"end":"2027-03-09"})", june, "2027-03-09", "yes until 2027-03-09"},
      {rule + R"(,"contract":{"suspended_from":"2027-03-01","suspended_until":"2027-06-29"})", june,
       "2027-03-09", "no"},
      {rule + R"(,"contract":{"suspended_from":"2027-03-01","suspended_until":"2027-06-28"})", june,
       "2027-03-09", "not_now from 2027-06-29"},
  };
  check(rows);
}

// A peer keeps the end as an instant in UTC, so that in summer a service stays open until 00:59 on
// the next day in London.
TEST(When, AContractEndsWithItsDayInLondon) {
  using namespace std::chrono;
  const struct {
    const char *end, *utc_day;
    minutes utc_time;
    Verdict open;
  } rows[] = {
      {"2025-03-31", "2025-03-31", 22h + 59min, Verdict::yes},
      {"2025-03-31", "2025-03-31", 23h, Verdict::no},
      {"2025-03-31", "2025-03-31", 23h + 30min, Verdict::no},
      {"2025-05-31", "2025-05-31", 22h + 30min, Verdict::yes},
      {"2025-05-31", "2025-05-31", 23h + 30min, Verdict::no},
      {"2025-01-31", "2025-01-31", 23h + 59min, Verdict::yes},  // in winter London keeps UTC
      {"2025-01-31", "2025-02-01", 0min, Verdict::no},
  };
  for (const auto& row : rows) {
    const Date today = london_date(sys_seconds{day(row.utc_day)} + row.utc_time);
    EXPECT_EQ(contract_verdict({.end = day(row.end)}, today), row.open)
        << row.end << " at " << row.utc_time.count() << " minutes of " << row.utc_day;
  }
}

}  // namespace
}  // namespace fingerpost
