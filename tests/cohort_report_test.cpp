// What a cohort's report says of its recipe.
#include "web/reports/cohort_report.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

Cohort small() {
  Cohort cohort{.id = "small", .name = "Some people", .about = "Made up.", .people = 4500};
  cohort.size = {.says = "4,500 people", .source = "A guess"};
  cohort.traits = {{"hat", "Hat", {{"on", "a hat"}}}};
  Draw sex{.id = "sex", .options = {{"", {{.says = "female", .weight = 1}}}}};
  sex.figure = {.says = "All are women",
                .basis = Basis::national,
                .source = "https://example.org",
                .year = "2010",
                .population = "people on probation",
                .caution = "Old."};
  Draw hat{.kind = Draw::Kind::trait, .id = "hat", .by = "sex"};
  hat.when = rule(R"({"fact":"age","at_least":18})");
  hat.figure = {.says = "All wear one", .source = "It was cold"};
  Draw need{.kind = Draw::Kind::need, .id = "housing"};
  need.figure = {.says = "All need a home",
                 .basis = Basis::proxy,
                 .source = "B",
                 .year = "2020",
                 .population = "people in prison"};
  cohort.draws = {sex, hat, need};
  cohort.groups = {{"women", "Women", "Sex", rule(R"({"fact":"sex","one_of":["female"]})"), ""},
                   {"shoes", "Shoes", "Clothes", {}, "Nobody counts them."}};
  cohort.not_known = {"Shoe sizes."};
  return cohort;
}

std::string rows(const Section& section) {
  std::string out;
  for (const Table& table : section.tables)
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : " | ") + row[i].text;
      out += '\n';
    }
  return out;
}

TEST(CohortReport, SaysWhatIsDrawnAndHowFarToTrustIt) {
  const Report report = cohort_report(small(), world());
  EXPECT_EQ(report.title, "Some people");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0],
            "Made-up people, from 4 figures: 2 were measured, and 2 are assumptions.");
  ASSERT_EQ(report.sections.size(), 5u);
  EXPECT_EQ(rows(report.sections[0]),
            "Sex | All are women | nothing | England and Wales | Old.\n"
            "Hat | All wear one | Sex, Age; only for some | assumption | \n"
            "Need: housing | All need a home | nothing | a related group | \n");
  EXPECT_EQ(report.sections[0].says[1], "4,500 people are made up where nobody says otherwise.");
  EXPECT_EQ(rows(report.sections[1]),
            "Sex | Women | yes\nClothes | Shoes | Not known. Nobody counts them.\n");
  EXPECT_EQ(rows(report.sections[2]), "Shoe sizes.\n");
}

TEST(CohortReport, KeepsAssumptionsApartFromWhatWasMeasured) {
  EXPECT_EQ(rows(assumptions_of(small())),
            "4,500 people | A guess | \nAll wear one | It was cold | \n");
  EXPECT_EQ(assumptions_of(small()).says[0],
            "These were counted by nobody. 2 assumptions shape the made-up people; change one in "
            "the cohort's file, and the answers change with it.");
  EXPECT_EQ(rows(sources_of(small())),
            "All are women | England and Wales | 2010 | people on probation | https://example.org "
            "| Old.\n"
            "All need a home | a related group | 2020 | people in prison | B | \n");
}

}  // namespace
}  // namespace fingerpost
