// An official table against the list in use: rows of text in, rows and messages out.
#include "core/knowledge/refresh_list.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// Six columns in place of the 27 of a real table.
const Layout& layout() {
  static const Layout six = read_layouts("columns.csv",
                                         "file,column,name,shape\n"
                                         "list.csv,1,code,code\n"
                                         "list.csv,2,name,name\n"
                                         "list.csv,3,postcode,postcode\n"
                                         "list.csv,4,opened,date\n"
                                         "list.csv,5,status,one of A C\n"
                                         "list.csv,6,last,any\n")
                                .front();
  return six;
}

std::string table(std::initializer_list<const char*> rows) {
  std::string out;
  for (const char* row : rows) out += std::string(row) + "\n";
  return out;
}

std::string told(const std::vector<PlaceChange>& changes) {
  std::string out;
  for (const PlaceChange& change : changes)
    out += " " + change.code + (change.before.empty() ? "" : " was " + change.before);
  return out;
}

/// The rows kept, then the counts and changes; or the problems.
std::string refreshed(const std::string& text, const std::string& in_use = "") {
  Problems problems;
  const Refreshed found =
      refresh_list({.layout = layout(),
                    .table = text,
                    .in_use = in_use,
                    .today = day("2026-11-22"),
                    .within =
                        [](const std::string& postcode) {
                          if (postcode.starts_with("LE1 ")) return Verdict::yes;
                          return postcode.starts_with("LE16") ? Verdict::unknown : Verdict::no;
                        }},
                   problems);
  if (!problems.empty()) return lines(problems);
  return found.list + std::to_string(found.rows) + " rows, " + std::to_string(found.kept) +
         " kept, " + std::to_string(found.may_lie) + " may lie, " +
         std::to_string(found.no_postcode) + " without, " + std::to_string(found.found_again) +
         " of " + std::to_string(found.before) + " again, newest " +
         (found.newest ? to_text(*found.newest) : "none") + "; added" + told(found.added) +
         "; gone" + told(found.gone) + "; renamed" + told(found.renamed);
}

TEST(RefreshList, KeepsTheRowsOfTheArea) {
  EXPECT_EQ(refreshed(table({"\"P1\",\"ONE\",\"LE1 1AA\",\"20200101\",\"A\",\"\"",
                             "P2,\"TWO, AND MORE\",LE16 7AA,20250901,A,x", "P3,THREE,NG1 1AA,,A,",
                             "P4,FOUR,LE1 1AB,20270101,C,"})),
            "\"P1\",\"ONE\",\"LE1 1AA\",\"20200101\",\"A\",\"\"\n"
            "\"P2\",\"TWO, AND MORE\",\"LE16 7AA\",\"20250901\",\"A\",\"x\"\n"
            "\"P4\",\"FOUR\",\"LE1 1AB\",\"20270101\",\"C\",\"\"\n"
            "4 rows, 3 kept, 1 may lie, 0 without, 0 of 0 again, newest 2025-09-01; added P1 P2; "
            "gone; renamed");
}

TEST(RefreshList, SaysWhatHasChanged) {
  const std::string before =
      table({"P1,ONE,LE1 1AA,,A,", "P2,TWO,LE1 1AA,,A,", "P3,THREE,LE1 1AA,,A,",
             "P4,FOUR,LE1 1AA,,C,", "P5,FIVE,LE1 1AA,,C,"});
  const std::string after =
      refreshed(table({"P1,ONE,LE1 1AA,,A,", "P2,NEW TWO,LE1 1AA,,A,", "P4,FOUR,LE1 1AA,,A,",
                       "P5,NEW FIVE,LE1 1AA,,C,", "P6,SIX,LE1 1AA,,A,", "P7,SEVEN,LE1 1AA,,C,"}),
                before);
  EXPECT_EQ(after.substr(after.find("6 rows")),
            "6 rows, 6 kept, 0 may lie, 0 without, 4 of 5 again, newest none; added P4 P6; gone "
            "P3; renamed P2 was TWO");
}

TEST(RefreshList, AListInUseThatIsBrokenIsMended) {
  EXPECT_EQ(refreshed("P1,ONE,LE1 1AA,,A,\n", "P1,\"ONE,LE1 1AA,,A,\n"),
            "\"P1\",\"ONE\",\"LE1 1AA\",\"\",\"A\",\"\"\n"
            "1 rows, 1 kept, 0 may lie, 0 without, 0 of 0 again, newest none; added P1; gone; "
            "renamed");
}

TEST(RefreshList, AChangedColumnIsAnError) {
  const std::string good = "P1,ONE,LE1 1AA,20200101,A,\n";
  const std::string remedy =
      "; nothing is changed. Is it the right file, as published? If its columns have changed, say "
      "so in columns.csv beside the list";
  const struct {
    const char *row, *says;
  } rows[] = {
      {"P2,TWO,LE1 1AA,20200101,A", "found 5 columns, wanted 6"},
      {"P2,TWO,LE1 1AA,20200101,A,,", "found 7 columns, wanted 6"},
      {"Code,TWO,LE1 1AA,20200101,A,",
       "column 1 (code) is 'Code', wanted a code of capital letters and digits like C82001"},
      {"P2,,LE1 1AA,20200101,A,", "column 2 (name) is '', wanted a name"},
      {"P2,TWO,A,20200101,A,", "column 3 (postcode) is 'A', and no postcode in 1 rows of 2"},
      {"P2,TWO,LE1 1AA,01/01/2020,A,",
       "column 4 (opened) is '01/01/2020', wanted a date like 20250901, or nothing"},
      {"P2,TWO,LE1 1AA,20201301,A,",
       "column 4 (opened) is '20201301', wanted a date like 20250901, or nothing"},
      {"P2,TWO,LE1 1AA,20200101,X,", "column 5 (status) is 'X', wanted A or C"},
      {"P2,TWO,LE1 1AA,20200101,,", "column 5 (status) is '', wanted A or C"},
      {"P2,TWO,LE1 1AA,20200101,A C,", "column 5 (status) is 'A C', wanted A or C"},
      {"P1,TWO,LE1 1AA,20200101,A,", "another row has the code 'P1' too"},
      {"\"P2\"TWO", "column 1: there is text after the end of the field"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(refreshed(good + row.row + "\n"), "list.csv:2: " + (row.says + remedy)) << row.row;
}

TEST(RefreshList, AFewPlacesWithoutAPostcodeAreLeftOut) {
  std::string text = "P0,NONE,,,A,\n";
  for (int i = 1; i < 20; ++i) text += "P" + std::to_string(i) + ",ONE,NG1 1AA,,A,\n";
  EXPECT_EQ(refreshed(text),
            "20 rows, 0 kept, 0 may lie, 1 without, 0 of 0 again, newest none; added; gone; "
            "renamed");
}

TEST(RefreshList, ALayoutHasToSayEnough) {
  const auto wrong = [](const char* columns) {
    Problems problems;
    const auto layouts =
        read_layouts("columns.csv", std::string("file,column,name,shape\n") + columns);
    const bool can = can_refresh(layouts.front(), problems);
    return can ? "fine" : lines(problems);
  };
  EXPECT_EQ(wrong("a.csv,1,code,code\na.csv,2,name,name\na.csv,3,postcode,postcode\n"
                  "a.csv,4,status,one of A C\n"),
            "fine");
  EXPECT_EQ(wrong("a.csv,1,code,code\na.csv,2,name,name\na.csv,3,postcode,town\n"
                  "a.csv,4,status,any\n"),
            "columns.csv: column 3 of a.csv has the shape 'town'; use code, name, postcode, date, "
            "any, or one of and the words that it may hold");
  EXPECT_EQ(wrong("a.csv,1,code,code\na.csv,3,postcode,postcode\na.csv,4,status,any\n"),
            "columns.csv: a.csv has no column 'name'; say which it is");
  EXPECT_EQ(wrong("a.csv,1,code,code\na.csv,2,name,name\na.csv,3,postcode,postcode\n"
                  "a.csv,4,status,any\n"),
            "columns.csv: the status of a.csv has the shape 'any'; use one of and the words that "
            "it may hold, first the one for a place in use");
}

TEST(RefreshList, ItsDateIsKeptWithItsOrigin) {
  Problems problems;
  EXPECT_EQ(
      with_date("\"a.csv\",\"As at {}\",\"2020-01-01\"\n\"b.csv\",\"As at {}\",\"2020-01-01\"\n",
                "b.csv", day("2026-11-22"), problems),
      "\"a.csv\",\"As at {}\",\"2020-01-01\"\n\"b.csv\",\"As at {}\",\"2026-11-22\"\n");
  EXPECT_EQ(lines(problems), "");
  with_date("", "c.csv", day("2026-11-22"), problems);
  EXPECT_EQ(lines(problems),
            "attribution.csv: there is no row for c.csv; add one: its name, its origin with {} for "
            "the date, and a date like 2025-09-01");
}

}  // namespace
}  // namespace fingerpost
