// A report as CSV, text, JSON and files in a folder.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/words/csv.h"
#include "tests/support/sample_report.h"
#include "tests/support/temporary_folder.h"
#include "web/reports/report_csv.h"
#include "web/reports/report_json.h"
#include "web/reports/report_text.h"
#include "web/reports/wrap.h"
#include "web/reports/write_report.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;
constexpr auto numbers = Column::Holds::numbers;

Report small() {
  Table table{.id = "plans",
              .caption = "Plans",
              .columns = {{"Year"}, {"Share", numbers}},
              .rows = {{"2022", {"47.5 %", 0.475}}, {"2023", "not known"}},
              .notes = {"Rounded half up."},
              .chart = {}};
  table.chart = {.columns = {1}, .says = "One year is known."};
  return {.id = "small",
          .title = "Plans",
          .findings = {"19 of 40 were completed."},
          .sections = {{.id = "years",
                        .heading = "By year",
                        .says = {"A year ends in March."},
                        .warnings = {"Made up."},
                        .tables = {std::move(table)}}}};
}

Table one_column(std::vector<Cell> cells) {
  Table table{.id = "t", .caption = "T", .columns = {{"Is"}}, .rows = {}, .notes = {}, .chart = {}};
  for (Cell& cell : cells) table.rows.push_back({std::move(cell)});
  return table;
}

std::string file_text(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ReportCsv, HoldsNumbersInFull) {
  EXPECT_EQ(table_csv(small().sections[0].tables[0]),
            "Year,Share\r\n2022,0.475\r\n2023,not known\r\n");
  EXPECT_EQ(table_csv(one_column({{"a third", 1.0 / 3}, {"many", 67500}, {"few", -0.05}})),
            "Is\r\n0.3333333333333333\r\n67500\r\n-0.05\r\n");
}

TEST(ReportCsv, IsNoFormula) {
  EXPECT_EQ(table_csv(one_column({"=1+1", "+44 116", "-5 to +3", "@SUM(A1)", "\tx", "a=b", ""})),
            "Is\r\n'=1+1\r\n'+44 116\r\n'-5 to +3\r\n'@SUM(A1)\r\n'\tx\r\na=b\r\n\r\n");
  EXPECT_EQ(table_csv({.id = "t", .caption = "T", .columns = {{"=Words"}}}), "'=Words\r\n");
}

TEST(ReportCsv, IsReadBackAsItWas) {
  for (const Section& section : sample_report().sections)
    for (const Table& table : section.tables) {
      const auto rows = read_csv(table.id, table_csv(table));
      ASSERT_EQ(rows.size(), table.rows.size() + 1) << table.id;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        ASSERT_EQ(rows[row + 1].fields.size(), table.columns.size()) << table.id;
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
          const Cell& cell = table.rows[row][at];
          const std::string& field = rows[row + 1].fields[at];
          if (cell.number) {
            EXPECT_EQ(std::stod(field), *cell.number) << table.id;
          } else {
            EXPECT_EQ(field.starts_with("'") ? field.substr(1) : field, cell.text) << table.id;
          }
        }
      }
    }
}

TEST(ReportText, StandsInColumns) {
  EXPECT_EQ(report_text(small()),
            "Plans\n=====\n"
            "- 19 of 40 were completed.\n"
            "\nBy year\n-------\n"
            "Warning: Made up.\n"
            "A year ends in March.\n"
            "\nTable 1: Plans\n"
            "One year is known.\n\n"
            "Year      Share\n"
            "---------------\n"
            "2022     47.5 %\n"
            "2023  not known\n"
            "Note: Rounded half up.\n");
}

TEST(ReportText, IsNeverWiderThanATerminal) {
  std::istringstream text(report_text(sample_report()));
  for (std::string line; std::getline(text, line);) EXPECT_LE(width_of(line), 100U) << line;
}

TEST(ReportText, IsAListWhereColumnsHaveNoRoom) {
  const std::string text = report_text(sample_report());
  EXPECT_NE(text.find("\nDental care\n    Neighbourhood 1: 3\n    Neighbourhood 2: 6\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("Table 8: Needs that gain a service\n\nThere is nothing to list here.\n"),
            std::string::npos);
}

TEST(ReportText, WrapsByCharacters) {
  EXPECT_EQ(wrapped("ab cd ef", 5), (std::vector<std::string>{"ab cd", "ef"}));
  EXPECT_EQ(wrapped("éééé é", 3), (std::vector<std::string>{"ééé", "é é"}));
  EXPECT_EQ(wrapped("a bcdefgh", 3), (std::vector<std::string>{"a", "bcd", "efg", "h"}));
  EXPECT_EQ(wrapped("", 3), (std::vector<std::string>{""}));
  EXPECT_EQ(longest_word("é to ééé"), 3U);
}

TEST(ReportJson, HasAllOfIt) {
  EXPECT_EQ(
      report_json(small()),
      R"({"id":"small","title":"Plans","findings":["19 of 40 were completed."],)"
      R"("sections":[{"id":"years","heading":"By year","says":["A year ends in March."],)"
      R"("warnings":["Made up."],"tables":[{"id":"plans","caption":"Plans",)"
      R"("columns":[{"heading":"Year","holds":"words"},{"heading":"Share","holds":"numbers"}],)"
      R"("rows":[[{"text":"2022"},{"text":"47.5 %","number":0.475}],)"
      R"([{"text":"2023"},{"text":"not known"}]],"notes":["Rounded half up."],)"
      R"("chart":{"kind":"bars","columns":[1],"least":0.0,"most":1.0,"unit":"share",)"
      R"("says":"One year is known."}}]}]})");
}

/// The problems of writing the small report, "FOLDER" for the folder of the test; then the names
/// of all that is in it.
std::string check(const TemporaryFolder& here, const std::string& name) {
  std::string out;
  const std::string path = here.path().string();
  for (const Problem& problem : write_report(small(), here.path() / name)) {
    std::string text = to_text(problem);
    for (auto at = text.find(path); at != std::string::npos; at = text.find(path))
      text.replace(at, path.size(), "FOLDER");
    out += text + "\n";
  }
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(here.path()))
    names.push_back(fs::relative(entry.path(), here.path()).string());
  std::sort(names.begin(), names.end());
  for (const std::string& each : names) out += each + "\n";
  return out;
}

TEST(WriteReport, MakesTheFolderAndWritesItAgain) {
  const TemporaryFolder here;
  const char* files = "out\nout/plans.csv\nout/small.html\n";
  EXPECT_EQ(check(here, "out"), files);
  std::ofstream(here.path() / "out/plans.csv") << "old";
  EXPECT_EQ(check(here, "out/"), files);
  EXPECT_EQ(file_text(here.path() / "out/plans.csv"), table_csv(small().sections[0].tables[0]));
  EXPECT_NE(file_text(here.path() / "out/small.html").find("19 of 40"), std::string::npos);
  fs::create_directory(here.path() / "empty");
  EXPECT_EQ(check(here, "empty"),
            std::string("empty\nempty/plans.csv\nempty/small.html\n") + files);
}

TEST(WriteReport, LeavesWhatIsSomebodyElsesAlone) {
  const TemporaryFolder here;
  fs::create_directories(here.path() / "out/plans.csv");
  std::ofstream(here.path() / "out/mine.txt") << "mine";
  const std::string why =
      ": This is not of the report that would be written here, so nothing was. Name an empty "
      "folder, or move it away.\n";
  const char* names = "out\nout/mine.txt\nout/plans.csv\n";
  EXPECT_EQ(check(here, "out"), "FOLDER/out/mine.txt" + why + "FOLDER/out/plans.csv" + why + names);
  EXPECT_EQ(check(here, "out/mine.txt"),
            std::string("FOLDER/out/mine.txt: This is no folder; nothing was written. Name a "
                        "folder.\n") +
                names);
}

TEST(WriteReport, WritesAllOrNothing) {
  const TemporaryFolder here;
  EXPECT_EQ(check(here, "nowhere/out"),
            "FOLDER/nowhere/out: It cannot be written (No such file or directory); nothing was. "
            "Name another folder.\n");
  if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
  fs::create_directory(here.path() / "out");
  fs::permissions(here.path() / "out", fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(check(here, "out"),
            "FOLDER/out: It cannot be written (Permission denied); nothing was. Name another "
            "folder.\nout\n");
}

}  // namespace
}  // namespace fingerpost
