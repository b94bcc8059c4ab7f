// The whole message of every way to get a file of figures wrong, and what is read from a sound one.
#include "core/knowledge/read_group_figures.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/knowledge/read_achievements.h"
#include "core/thought/rounding.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string take_up_columns =
    "characteristic,group,people,percent,base,published,population,year,source,caution\n";
const std::string comparator_columns =
    "characteristic,group,people,base,percent,population,area,ages,year,definition,source,"
    "confidence,basis,counted\n";
const std::string achievement_columns =
    "service,what,year,achieved,of,printed_percent,cost_pence,cost_covers,source\n";

std::string take_up_problems(const std::string& text) {
  Problems problems;
  read_take_up("t.csv", text, problems);
  return lines(problems);
}

TEST(GroupFigures, SayAllThatIsWrongWithTheFile) {
  EXPECT_EQ(take_up_problems(""),
            "t.csv: it is empty; the first line has to name "
            "characteristic,group,population,year,source");
  EXPECT_EQ(take_up_problems("characteristic,groop,population,year,year,source\n"),
            "t.csv:1: unknown column 'groop'; did you mean 'group'?\n"
            "t.csv:1: the column 'year' is there twice; take one out\n"
            "t.csv:1: there is no column 'group'; the first line has to name "
            "characteristic,group,population,year,source");
  EXPECT_EQ(take_up_problems(take_up_columns),
            "t.csv: there is no row under its first line; write one for each figure");
  EXPECT_EQ(take_up_problems(take_up_columns + "Sex,\"Women\n"),
            "t.csv:2: column 2: its quote is never closed; correct that field");
  EXPECT_EQ(take_up_problems("caf\xE9"), "t.csv: it is not UTF-8 text; save it as \"CSV UTF-8\"");
  EXPECT_EQ(take_up_problems(take_up_columns + "Sex,Women,20\n"),
            "t.csv:2: it has 3 fields and 10 columns are named; put a field with a comma in it in "
            "double quotes");
  EXPECT_EQ(take_up_problems(take_up_columns + "Sex,\"Wo\x1B[31mmen\",20,,120,,p,2024,s,\n"),
            "t.csv:2: group holds a line end or another control character; remove it");
}

TEST(GroupFigures, SayAllThatIsWrongWithARow) {
  const struct {
    const char *row, *says;
  } rows[] = {
      {"Sex,Women,20,,120,,p,2024,s,", ""},
      {"Sex,Women,,17,,yes,p,2024,s,", ""},
      {"Sex,Women,,17 %,120,,p,2024,s,", ""},
      {"Age,,,,,,p,2024,s,The bands differ.", ""},
      {",,twelve,130,,maybe,,soon,,",
       "t.csv:2: characteristic is empty; write it like Sex\n"
       "t.csv:2: people is 'twelve', which is no whole number from 0 to 999999999; write it like "
       "120\n"
       "t.csv:2: percent is '130', which is no percentage from 0 to 100; write it like 91.7\n"
       "t.csv:2: population is empty; write it like people on probation\n"
       "t.csv:2: year is 'soon', which names no year; write it like 2021 or 2023/24\n"
       "t.csv:2: source is empty; write it like the name and date of a paper, or a link\n"
       "t.csv:2: published is 'maybe'; write yes or no\n"
       "t.csv:2: caution is empty; say there why it is not known"},
      {"Sex,Women,20,17,120,,p,2024,s,",
       "t.csv:2: it gives both people and a percentage; give one of them, people if you have them"},
      {"Sex,Women,20,,,,p,2024,s,",
       "t.csv:2: it gives people, but not of how many; give base, the number of all of them"},
      {"Sex,Women,130,,120,,p,2024,s,",
       "t.csv:2: it gives 130 people of a base of 120; correct one of them"},
      {"Sex,Women,,17,,,p,2024,s,",
       "t.csv:2: it gives a percentage, but not of how many; give base, or published = yes if it "
       "has been printed before: otherwise nobody can tell whether it gives away a small number"},
      {"Sex,,,17,120,,p,2024,s,", "t.csv:2: group is empty; write it like Women"},
      {"Sex,Women,,,,,p,2024,s,",
       "t.csv:2: it gives neither people nor a percentage; give one, or leave group empty and say "
       "in caution why it is not known"},
      {"Sex,Women,20,,120,,p,2024,s,\nSex,women,21,,120,,p,2024,s,",
       "t.csv:3: 'women' is there already, at t.csv:2; take one out"},
  };
  for (const auto& row : rows) EXPECT_EQ(take_up_problems(take_up_columns + row.row), row.says);
}

TEST(GroupFigures, ComparatorsSayHowFarToTrustThem) {
  Problems problems;
  read_comparators("c.csv", comparator_columns + "Sex,,,,,residents,A,,2021,d,s,D,near,some\n",
                   problems);
  EXPECT_EQ(lines(problems),
            "c.csv:2: group is empty; write it like Women\n"
            "c.csv:2: confidence is 'D'; write A, B or C\n"
            "c.csv:2: basis is 'near'; write local, national, proxy or assumption\n"
            "c.csv:2: counted is 'some'; write everybody or sample");
}

TEST(GroupFigures, RowsOfTheCommandLine) {
  const struct {
    const char *row, *says;
  } rows[] = {
      {"Sex,Women,20,120", "Sex: Women 16.7 %\n"},
      {"Sex,Women,17%,120", "Sex: Women 17.0 %\n"},
      {"Sex,Women",
       "--row \"Sex,Women\": it is not three or four values with commas between them; "
       "write it like \"Sex,Women,17%,120\""},
      {"Sex,Women,17%",
       "--row \"Sex,Women,17%\": it gives a percentage, but not of how many; give base, or "
       "published = yes if it has been printed before: otherwise nobody can tell whether it gives "
       "away a small number"},
      {"Sex,Women,20,19",
       "--row \"Sex,Women,20,19\": it gives 20 people of a base of 19; correct one of them"},
  };
  for (const auto& row : rows) {
    Problems problems;
    GroupFigures figures;
    read_take_up_row(row.row, {.population = "p", .year = "2024", .source = "s"}, figures,
                     problems);
    std::string found = lines(problems);
    for (const GroupFigure& one : figures)
      found += one.characteristic + ": " + one.group + " " + percent_says(share_of(one)) + "\n";
    EXPECT_EQ(found, row.says);
  }
}

TEST(GroupFigures, AchievementsSayAllThatIsWrong) {
  const struct {
    const char *row, *says;
  } rows[] = {
      {"a,w,2022/23,19,40,47,6750000,the contract,s", ""},
      {"a,w,2022/23,19,40,,,,s\na,w,2022/23,19,40,,1,all,s", ""},
      {"a,w,2022/23,19,40,,,,s\na,w,2022/23,20,40,,1,all,s",
       "o.csv:3: its counts are not those of the same year at o.csv:2; correct one of them"},
      {"a,w,2022/23,19,40,,,,s\na,w,2022/23,19,40,,,,s",
       "o.csv:3: it is there already, at o.csv:2; take one out"},
      {"a,w,2022/23,41,40,,,,s", "o.csv:2: it gives 41 achieved of 40; correct one of them"},
      {"a,w,2022/23,0,0,,,,s", "o.csv:2: of is 0; give how many it is of"},
      {",w,x,,40,1e2,1.5,,s",
       "o.csv:2: service is empty; write it like probation-health-trainers\n"
       "o.csv:2: year is 'x', which names no year; write it like 2021 or 2023/24\n"
       "o.csv:2: printed_percent is '1e2', which is no percentage from 0 to 100; write it like "
       "91.7\n"
       "o.csv:2: cost_pence is '1.5', which is no whole number from 0 to 999999999; write it like "
       "120"},
      {"a,w,2022,,40,,5,,s",
       "o.csv:2: achieved is empty; write it like 19\n"
       "o.csv:2: cost_covers is empty; say what the cost is of, like 'the county contract'"},
  };
  for (const auto& row : rows) {
    Problems problems;
    read_achievements("o.csv", achievement_columns + row.row, problems);
    EXPECT_EQ(lines(problems), row.says);
  }
}

}  // namespace
}  // namespace fingerpost
