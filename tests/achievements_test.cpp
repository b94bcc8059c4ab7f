// The figures of the council's papers, as computed beside as printed.
#include "core/thought/achievements.h"

#include <gtest/gtest.h>

#include "core/knowledge/named_rows.h"
#include "core/knowledge/read_achievements.h"
#include "tests/support/world.h"
#include "web/reports/outcomes_report.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string columns =
    "service,what,year,achieved,of,printed_percent,cost_pence,cost_covers,source\n";

Report report_of(const std::string& text) {
  Problems problems;
  const Report report = outcomes_report(read_achievements("o.csv", text, problems));
  EXPECT_EQ(lines(problems), "");
  return report;
}

std::string findings(const Report& report) {
  std::string out;
  for (const auto& finding : report.findings) out += finding + "\n";
  return out;
}

TEST(Achievements, OfTheCouncilsPapers) {
  Problems problems;
  const auto text = read_file(
      FINGERPOST_SOURCE_DIR "/catalogue/outcomes/probation-health-trainers.csv", problems);
  ASSERT_TRUE(text);
  EXPECT_EQ(
      findings(report_of(*text)),
      "Personal Health Plans achieved, of those completed, 2022/23: 19 of 40, 47.5 % (95 % "
      "interval "
      "32.9 % to 62.5 %). The source prints 47 % (cut off; rounded it is 48 %).\n"
      "Personal Health Plans achieved, of those completed, 2023/24: 88 of 119, 73.9 % (95 % "
      "interval 65.4 % to 81.0 %). The source prints 74 % (rounded).\n"
      "Answers against ending the service, of all answers, 2024: 38 of 49, 77.6 % (95 % interval "
      "64.1 % to 87.0 %). The source prints 78 % (rounded).\n"
      "Personal Health Plans achieved, of those completed: from 2022/23 to 2023/24 +26.4 points "
      "(95 % interval +9.2 to +42.6). More, beyond chance.\n"
      "Personal Health Plans achieved, of those completed, 2022/23: £1,688 for each of 40, and "
      "£3,553 for each that was achieved, on the county contract for one year (£67,500).\n"
      "Personal Health Plans achieved, of those completed, 2022/23: £4,188 for each of 40, and "
      "£8,816 for each that was achieved, on both contracts, county and city, for one year "
      "(£167,500).\n"
      "Personal Health Plans achieved, of those completed, 2023/24: £567 for each of 119, and £767 "
      "for each that was achieved, on the county contract for one year (£67,500).\n"
      "Personal Health Plans achieved, of those completed, 2023/24: £1,408 for each of 119, and "
      "£1,903 for each that was achieved, on both contracts, county and city, for one year "
      "(£167,500).\n"
      "The report does not say whether the plans are of the county alone or of the county and the "
      "city. A cost for each holds only where plans and contract are of the same area.\n");
}

TEST(Achievements, SmallNumbersAreHidden) {
  const Report report = report_of(columns + "a,w,2022,3,40,,100,all,s\na,w,2023,20,40,,,,s\n");
  EXPECT_EQ(findings(report),
            "w, 2022: the numbers are too small to be shown.\n"
            "w, 2023: 20 of 40, 50.0 % (95 % interval 35.2 % to 64.8 %).\n");
  for (const Section& section : report.sections)
    for (const Table& table : section.tables)
      for (const auto& row : table.rows)
        for (const Cell& cell : row)
          EXPECT_TRUE(row.front().text != "w, 2022" || !cell.number || *cell.number == 1)
              << cell.text;
}

TEST(Achievements, AChangeWithinChanceIsSaidToBe) {
  const Report report = report_of(columns + "a,w,2023,22,40,,,,s\na,w,2022,20,40,,,,s\n");
  EXPECT_EQ(report.findings.back(),
            "w: from 2022 to 2023 +5.0 points (95 % interval -16.2 to +25.6). Within chance.");
}

}  // namespace
}  // namespace fingerpost
