// The exact shares of two rules: worked by hand for small recipes, and what a large cohort comes
// near to.
#include "core/thought/exact_share.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/thought/judge_all.h"
#include "core/thought/make_caseload.h"
#include "core/thought/rounding.h"
#include "tests/support/real_directory.h"
#include "tests/support/recipe.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const Date today = day("2026-11-22");

/// The recipe, the two rules, and what is said of them.
struct Row {
  std::vector<std::string> draws;
  const char* first;
  const char* second;
  const char* expected;
};

std::string says(const SharesOfTwo& shares) {
  return "first " + percent_says(shares.first()) + ", also " + percent_says(shares.also_surely()) +
         " to " + percent_says(shares.also_at_most()) + "; second " +
         percent_says(shares.turned().first()) + ", also " +
         percent_says(shares.turned().also_surely()) + " to " +
         percent_says(shares.turned().also_at_most()) + "; neither " +
         percent_says(shares.neither_surely()) + " to " + percent_says(shares.neither_at_most());
}

void check(const Row& row, const Cohort& cohort) {
  const Criterion first = rule(row.first), second = rule(row.second);
  const auto shares = exact_shares({first, second}, cohort, today, world());
  EXPECT_EQ(shares ? says(*shares) : "too many", row.expected);
}

void check(const Row& row) { check(row, recipe(row.draws)); }

constexpr const char* adults = R"({"fact":"age","at_least":18})";
constexpr const char* with_gp = R"({"fact":"gp","is":true})";

TEST(ExactShare, MultipliesWhatDoesNotHangTogether) {
  check({{R"("fact":"age","weights":{"16..19":1})", R"("fact":"gp","weights":{"yes":1,"no":3})"},
         adults,
         with_gp,
         "first 50.0 %, also 12.5 % to 12.5 %; second 25.0 %, also 12.5 % to 12.5 %; neither 37.5 "
         "% to 37.5 %"});
}

TEST(ExactShare, LeavesOpenWhatIsNotKnown) {
  check({{R"("fact":"age","weights":{"16..17":4,"18..30":6})",
          R"("fact":"gp","weights":{"yes":2,"no":3,"not_known":5})"},
         adults,
         with_gp,
         "first 60.0 %, also 12.0 % to 42.0 %; second 20.0 %, also 12.0 % to 12.0 %; neither 12.0 "
         "% to 32.0 %"});
}

TEST(ExactShare, KnowsNothingOfWhatIsNotDrawn) {
  check({{R"("fact":"age","weights":{"16..17":4,"18..30":6})"},
         adults,
         with_gp,
         "first 60.0 %, also 0.0 % to 60.0 %; second 0.0 %, also 0.0 % to 0.0 %; neither 0.0 % to "
         "40.0 %"});
}

/// A hat is no part of either rule, but it decides both age and doctor.
TEST(ExactShare, FollowsWhatDecidesHowThingsAreDrawn) {
  check({{R"("trait":"hat","weights":{"on":1,"off":3})",
          R"("fact":"age","by":"hat","weights":{"on":{"16..17":1},"off":{"18..40":1}})",
          R"("fact":"gp","when":{"fact":"hat","one_of":["on"]},"weights":{"yes":1})",
          R"("fact":"gp","weights":{"no":4,"yes":1})"},
         adults,
         with_gp,
         "first 75.0 %, also 15.0 % to 15.0 %; second 40.0 %, also 15.0 % to 15.0 %; neither 0.0 "
         "% to 0.0 %"});
}

/// Ages decide by ranges, one of them without a row: for those of 60 or over no doctor is drawn.
TEST(ExactShare, FollowsRangesAndMissingRows) {
  const Row row{
      {R"("fact":"age","weights":{"10..19":1,"20..59":2,"60..69":1})",
       R"("fact":"gp","by":"age","weights":{"10..17":{"yes":1},"18..59":{"no":1},"60..69":{"no":1}})"},
      adults,
      with_gp,
      "first 80.0 %, also 0.0 % to 25.0 %; second 20.0 %, also 0.0 % to 0.0 %; neither "
      "0.0 % to 0.0 %"};
  Cohort cohort = recipe(row.draws);
  ASSERT_EQ(cohort.draws.at(1).options.erase("60..69"), 1u);
  check(row, cohort);
}

/// "From custody" follows from a release date and from licence.
TEST(ExactShare, TakesInWhatFollows) {
  check(
      {{R"("fact":"supervision","weights":{"licence":1,"community_order":3})",
        R"("fact":"release_date","when":{"fact":"supervision","one_of":["licence"]},"weights":{"-28..0":1,"1..28":1})"},
       R"({"fact":"from_custody","is":true})",
       R"({"fact":"release_date","window_days":["open",-1]})",
       "first 25.0 %, also 12.5 % to 12.5 %; second 12.5 %, also 12.5 % to 12.5 %; neither 0.0 "
       "% to 75.0 %"});
}

/// The age follows from a date of birth; and those under 18 have no community order.
TEST(ExactShare, TakesInAgesFromDates) {
  check({{R"("fact":"date_of_birth","weights":{"-6574..-6573":1,"-12000..-11999":2})"},
         adults,
         R"({"fact":"supervision","one_of":["community_order"]})",
         "first 83.3 %, also 0.0 % to 83.3 %; second 0.0 %, also 0.0 % to 0.0 %; neither 16.7 % to "
         "16.7 %"});
}

/// Rules that tell each of so many values apart.
Criterion each_number(const std::string& fact, std::int64_t numbers) {
  Any any;
  for (std::int64_t i = 0; i < numbers; ++i) any.of.push_back({.rule = Between{fact, i, i}});
  return {.rule = any};
}
Criterion each_day(const std::string& fact, int days) {
  Any any;
  for (int i = 0; i < days; ++i)
    any.of.push_back(
        {.rule = Window{fact, Span{-i, Span::Unit::days}, Span{-i, Span::Unit::days}}});
  return {.rule = any};
}

/// 100 ages, 100 sums and 21 days: 210,000 kinds of people.
TEST(ExactShare, SaysNothingOfTooManyKinds) {
  const Cohort cohort =
      recipe({R"("fact":"age","weights":{"0..99":1})", R"("fact":"savings","weights":{"0..99":1})",
              R"("fact":"release_date","weights":{"0..20":1})"});
  const Criterion two{.rule = All{{each_number("age", 100), each_number("savings", 100)}}};
  EXPECT_TRUE(exact_shares({two, each_day("release_date", 1)}, cohort, today, world()));
  EXPECT_FALSE(exact_shares({two, each_day("release_date", 21)}, cohort, today, world()));
}

// --- Beside a cohort that was made up
// -------------------------------------------------------------

/// "51.2 % of 200000, not 50.1 %" where chance does not explain the difference.
std::string difference(std::size_t n, std::size_t of, double share) {
  const double error = std::sqrt(double(of) * share * (1 - share));
  if (std::abs(double(n) - double(of) * share) <= 4 * error + 1e-6) return {};
  return percent_says(double(n) / double(of)) + " of " + std::to_string(of) + ", not " +
         percent_says(share);
}

People who_has(Verdict verdict, const Verdicts& of) {
  if (verdict == Verdict::yes) return of.surely;
  return verdict == Verdict::no ? ~of.possibly : of.possibly - of.surely;
}

TEST(ExactShare, IsWhatALargeCohortComesNearTo) {
  const Catalogue& catalogue = real_directory().catalogue;
  for (const Cohort& cohort : catalogue.cohorts) {
    const Drawing drawing{.people = 200'000, .seed = 1, .as_of = today};
    auto made = make_caseload(cohort, drawing, catalogue, {.threads = 2});
    ASSERT_TRUE(made);
    add_implied(*made, catalogue);
    const auto pairs = {std::pair("probation-health-trainers", "reconnect-llr"),
                        std::pair("probation-health-trainers", "leicestershire-health-trainers"),
                        std::pair("reconnect-llr", "first-contact-plus")};
    for (const auto& [a, b] : pairs) {
      ASSERT_TRUE(catalogue.service(a) != nullptr && catalogue.service(b) != nullptr) << a << b;
      const Criterion& first = catalogue.service(a)->eligible;
      const Criterion& second = catalogue.service(b)->eligible;
      const auto exact = exact_shares({first, second}, cohort, today, catalogue);
      ASSERT_TRUE(exact) << a << ", " << b;
      const Verdicts one = judge_all(first, *made, catalogue);
      const Verdicts other = judge_all(second, *made, catalogue);
      double all = 0;
      for (const Verdict v : {Verdict::no, Verdict::unknown, Verdict::yes})
        for (const Verdict w : {Verdict::no, Verdict::unknown, Verdict::yes}) {
          const std::size_t n = count_both(who_has(v, one), who_has(w, other));
          EXPECT_EQ(difference(n, made->size, exact->of(v, w)), "")
              << cohort.id << ": " << a << " " << to_text(v) << ", " << b << " " << to_text(w);
          all += exact->of(v, w);
        }
      EXPECT_NEAR(all, 1, 1e-9);
    }
  }
}

}  // namespace
}  // namespace fingerpost
