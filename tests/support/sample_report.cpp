#include "tests/support/sample_report.h"

#include <array>
#include <cstdio>

namespace fingerpost::test {
namespace {

using Rows = std::vector<std::vector<Cell>>;
constexpr auto words = Column::Holds::words, numbers = Column::Holds::numbers;

std::string fixed(double value, const char* form) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

Cell share(double value) { return {fixed(value * 100, "%.1f %%"), value}; }
Cell points(double value) { return {fixed(value * 100, "%+.1f points"), value}; }
Cell people(double value) { return {fixed(value, "%.0f"), value}; }
const Cell not_known{"Not known"}, too_few{"fewer than 10"};

Table before_and_after() {
  Table table{.id = "before-after",
              .caption = "People with at least one service, before and after, by need",
              .columns = {{"Need", words}, {"Before the closure", numbers}, {"After it", numbers}},
              .rows = {{"Registering with a doctor (GP)", share(0.981), share(0.124)},
                       {"Help to keep appointments, with somebody who has been there themselves",
                        share(0.745), share(0)},
                       {"Healthy weight", share(1), share(1)},
                       {"Dental care", too_few, not_known},
                       {"Benefits & debt <b>advice</b>", share(0.5), share(0.4375)}},
              .notes = {"A service counts where its rules are met, or may be once somebody answers "
                        "what is not known.",
                        "Numbers below 10 are not shown. Source: a made-up table, "
                        "https://figures.example/tables/needs.csv, 2026."},
              .chart = {}};
  table.chart = {.kind = Chart::Kind::bars,
                 .columns = {1, 2},
                 .says = "After the closure fewer people have a service for three of five needs."};
  return table;
}

Table forty_areas() {
  Table table{.id = "areas",
              .caption = "Share of the made-up cohort who lose their only service, by area",
              .columns = {{"Area", words}, {"People", numbers}, {"Share", numbers}},
              .rows = {},
              .notes = {"Worst first."},
              .chart = {}};
  for (int at = 0; at < 40; ++at) {
    const std::string name = "Made-up area " + std::to_string(at + 1) +
                             (at % 7 == 3 ? ", with the villages to the north of it" : "");
    table.rows.push_back({name, at % 9 == 8 ? too_few : people(1400 - at * 31),
                          at % 9 == 8 ? Cell("not shown") : share(0.62 - at * 0.015)});
  }
  table.chart = {.columns = {2}, .says = "The share falls from 62 % in the first area to 4 %."};
  return table;
}

Table differences() {
  Table table{.id = "differences",
              .caption = "Take-up less the share of residents, by group",
              .columns = {{"Group", words}, {"Difference", numbers}},
              .rows = {{"Women", points(-0.342)},
                       {"Disabled people", points(0.281)},
                       {"White people", points(0.041)},
                       {"People whose religion nobody asked about", not_known},
                       {"Aged 65 and over", points(-0.05)}},
              .notes = {},
              .chart = {}};
  table.chart = {.columns = {1},
                 .most = 0.4,
                 .least = -0.4,
                 .says = "Women are 34 points under the share of residents."};
  return table;
}

Table intervals() {
  Table table{
      .id = "intervals",
      .caption = "Plans completed, with what chance alone would allow",
      .columns = {{"Year", words}, {"From", numbers}, {"To", numbers}, {"Completed", numbers}},
      .rows = {{"2022 to 2023", share(0.329), share(0.625), share(0.475)},
               {"2023 to 2024", share(0.653), share(0.81), share(0.739)},
               {"2024 to 2025", not_known, not_known, not_known}},
      .notes = {"95 % intervals of Wilson."},
      .chart = {}};
  table.chart = {.kind = Chart::Kind::range,
                 .columns = {1, 2, 3},
                 .says = "More plans were completed in the second year than in the first."};
  return table;
}

Table years() {
  Table table{.id = "years",
              .caption = "People in contact, by quarter",
              .columns = {{"Quarter", words},
                          {"The city", numbers},
                          {"The county", numbers},
                          {"Both, counted once", numbers}},
              .rows = {},
              .notes = {},
              .chart = {}};
  for (int at = 0; at < 12; ++at)
    table.rows.push_back({"Q" + std::to_string(at % 4 + 1) + " " + std::to_string(2023 + at / 4),
                          people(900 - at * 40), at == 5 ? too_few : people(460 + at * 25),
                          people(1260 - at * 12)});
  table.chart = {.kind = Chart::Kind::lines,
                 .columns = {1, 2, 3},
                 .most = 1500,
                 .unit = Chart::Unit::number,
                 .says = "The city and the county draw level; both together fall a little."};
  return table;
}

Table wide() {
  Table table{.id = "matrix", .caption = "Services by need and area", .columns = {{"Need", words}}};
  for (int at = 1; at <= 12; ++at)
    table.columns.push_back({"Neighbourhood " + std::to_string(at), numbers});
  for (const char* need : {"Accommodation", "Neurodevelopmental considerations", "Dental care"}) {
    std::vector<Cell> row{need};
    for (int at = 1; at <= 12; ++at) row.push_back(at % 5 == 0 ? Cell("none") : people(at * 3));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table formulas() {
  return {.id = "odd-words",
          .caption = "Words that mean something elsewhere",
          .columns = {{"=Words"}, {"What they would be"}},
          .rows = {{"=1+1", "a formula"},
                   {"@SUM(A1)", "a formula, \"quoted\", with a comma"},
                   {"-5 to +3", "a formula"},
                   {"<!--chart-->", "a place\nfor a chart"}},
          .notes = {},
          .chart = {}};
}

Table nothing() {
  return {.id = "nothing",
          .caption = "Needs that gain a service",
          .columns = {{"Need"}, {"Service"}},
          .rows = {},
          .notes = {},
          .chart = {}};
}

}  // namespace

Report sample_report() {
  return {.id = "sample",
          .title = "If a made-up service closed on 1 April 2025",
          .findings = {"In this made-up cohort, 4 in 10 people would lose their only service.",
                       "Nothing replaces it for people on community orders, or from day 29 after "
                       "release.",
                       "Women in the city would keep one service, which a practitioner has to "
                       "refer them to."},
          .sections = {{.id = "who-loses-what",
                        .heading = "Who loses what",
                        .says = {"Of 1,400 people in the first area, 868 have no other service."},
                        .warnings = {"These people are made up. No number here is a count of "
                                     "anybody."},
                        .tables = {before_and_after(), forty_areas()}},
                       {.id = "groups",
                        .heading = "Groups, compared with whom",
                        .says = {"A difference is shown with what chance alone would allow."},
                        .warnings = {},
                        .tables = {differences(), intervals()}},
                       {.id = "over-time",
                        .heading = "Over time and by area",
                        .says = {},
                        .warnings = {},
                        .tables = {years(), wide()}},
                       {.id = "sources",
                        .heading = "Assumptions and sources",
                        .says = {"Assumption: needs do not depend on the area. Nobody has "
                                 "measured that."},
                        .warnings = {},
                        .tables = {formulas(), nothing()}}}};
}

}  // namespace fingerpost::test
