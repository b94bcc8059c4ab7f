// What the report on two services says where the recipe of a cohort settles the shares, and where
// only its people do.
#include "web/reports/overlap_report.h"

#include <gtest/gtest.h>

#include "tests/support/recipe.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string service(const std::string& id, const std::string& name, const std::string& rule) {
  return R"({"id":")" + id + R"(","name":")" + name +
         R"(","summary":"s","needs":["housing"],"sources":["t"],"confidence":"A",
          "assured_date":"2026-11-22","routes":[{"who":["self"],"channel":"phone","value":"1"}],
          "eligible":)" +
         rule + "}";
}

/// Adults, and people with a GP.
std::string plain_services() {
  return "[" + service("a", "Adults", R"({"fact":"age","at_least":18})") + "," +
         service("g", "With a GP", R"({"fact":"gp","is":true})") + "]";
}

/// Rules that tell 100 ages, 100 sums and 21 days apart, which is more than can be gone through.
std::string long_services() {
  std::string ages, sums, days;
  for (int i = 0; i < 100; ++i) {
    const std::string n = std::to_string(i), from = i == 0 ? "" : ",";
    ages += from + R"({"fact":"age","at_least":)" + n + R"(,"at_most":)" + n + "}";
    sums += from + R"({"fact":"savings","at_least":)" + n + R"(,"at_most":)" + n + "}";
    if (i < 21) days += from + R"({"fact":"release_date","window_days":[-)" + n + ",-" + n + "]}";
  }
  return "[" + service("a", "Long", R"({"any":[)" + ages + "," + sums + "]}") + "," +
         service("g", "Days", R"({"any":[)" + days + "]}") + "]";
}

/// The third and fourth finding, and the first row of the table of cells, cells apart by "|".
void check(const std::string& services, const std::vector<std::string>& draws,
           std::string_view expected) {
  const Catalogue catalogue = world_with(services);
  const Cohort cohort = recipe(draws);
  const auto made =
      study(cohort, {.people = 1000, .seed = 1, .as_of = day("2026-11-22")}, catalogue, {});
  ASSERT_TRUE(made);
  const Report report = overlap_report(*catalogue.service("a"), *catalogue.service("g"), *made);
  std::string out = report.findings.at(2) + "\n" + report.findings.at(3) + "\n";
  for (const Cell& cell : report.sections.at(0).tables.at(0).rows.at(0)) out += cell.text + "|";
  EXPECT_EQ(out, expected);
}

TEST(OverlapReport, IsExactWhereTheRecipeSettlesIt) {
  check(
      plain_services(),
      {R"("fact":"age","weights":{"16..17":4,"18..30":6})",
       R"("fact":"gp","weights":{"yes":2,"no":3,"not_known":5})"},
      "Of those who may use Adults, exactly 20.0 % under this cohort's recipe may also use With a "
      "GP, and at most 70.0 % once all that is open is known. Of those who may use With a GP, "
      "exactly 60.0 % under this cohort's recipe may also use Adults.\n"
      "Exactly 12.0 % to 32.0 % of everybody may use neither, under this cohort's recipe.\n"
      "Whatever they need|Everywhere|1,000|574|21.4 %|exactly 20.0 % under this cohort's recipe|"
      "70.6 %|203|60.6 %|exactly 60.0 % under this cohort's recipe|60.6 %|13.3 %|34.6 %|");
}

TEST(OverlapReport, IsExactOfNobody) {
  check(plain_services(),
        {R"("fact":"age","weights":{"16..17":1})", R"("fact":"gp","weights":{"yes":1})"},
        "Under this cohort's recipe, nobody may use Adults. Of those who may use With a GP, "
        "exactly 0.0 % under this cohort's recipe may also use Adults.\n"
        "Exactly 0.0 % of everybody may use neither, under this cohort's recipe.\n"
        "Whatever they need|Everywhere|1,000|0|too few people|nobody under this cohort's recipe|"
        "too few people|1,000|0.0 %|exactly 0.0 % under this cohort's recipe|0.0 %|0.0 %|0.0 %|");
}

TEST(OverlapReport, HasAnIntervalWhereTheRecipeIsTooLong) {
  check(
      long_services(),
      {R"("fact":"age","weights":{"0..99":1})", R"("fact":"savings","weights":{"0..99":1})",
       R"("fact":"release_date","weights":{"0..83":1})"},
      "In this made-up cohort, of those who may use Long, 24.4 % (95 % interval 21.8 % to 27.2 %) "
      "may also use Days. Of those who may use Days, 100.0 % (95 % interval 98.5 % to 100.0 %) may "
      "also use Long.\n"
      "0.0 % of everybody may use neither.\n"
      "Whatever they need|Everywhere|1,000|1,000|24.4 %|21.8 % to 27.2 %|24.4 %|244|100.0 %|"
      "98.5 % to 100.0 %|100.0 %|0.0 %|0.0 %|");
}

}  // namespace
}  // namespace fingerpost
