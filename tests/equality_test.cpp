// Who uses a service beside who could: the council's own figures, and made-up ones.
#include "core/thought/equality.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/knowledge/read_group_figures.h"
#include "core/thought/rounding.h"
#include "core/thought/wording.h"
#include "tests/support/world.h"
#include "web/commands/verbs.h"
#include "web/reports/equality_report.h"
#include "web/reports/equality_tables.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string catalogue = FINGERPOST_SOURCE_DIR "/catalogue/";
const std::string take_up_columns =
    "characteristic,group,people,percent,base,published,population,area,ages,year,definition_id,"
    "source,caution\n";
const std::string comparator_columns =
    "characteristic,group,people,base,percent,population,area,ages,year,definition_id,definition,"
    "source,confidence,basis,counted\n";

std::string text_of(const std::string& file) {
  Problems problems;
  const std::string text = read_file(file, problems).value_or("");
  EXPECT_EQ(lines(problems), "");
  return text;
}

EqualityQuestion question(const std::string& take_up, const std::string& comparators,
                          const TakeUpRules& rules = {}) {
  Problems problems;
  EqualityQuestion out{.rules = rules};
  out.take_up = read_take_up("t.csv", take_up, problems);
  out.comparators = read_comparators("c.csv", comparators, problems);
  EXPECT_EQ(lines(problems), "");
  return out;
}

/// What the council's own figures are asked about, with all that the catalogue compares them with.
EqualityQuestion papers(const TakeUpRules& rules = {}) {
  EqualityQuestion out = question(text_of(catalogue + "take_up/probation-health-trainers.csv"),
                                  text_of(catalogue + "comparators/residents.csv"), rules);
  Problems problems;
  for (const char* file : {"criminal-justice", "as-the-assessment-has-them"})
    for (const auto& figure :
         read_comparators("c.csv", text_of(catalogue + "comparators/" + file + ".csv"), problems))
      out.comparators.push_back(figure);
  EXPECT_EQ(lines(problems), "");
  return out;
}

/// "Women | residents of Rutland, all ages | 2021 | 17 % | 48.7 % | -31.7 points | .."
std::string row_of(const GroupComparison& one) {
  std::vector<std::string> cautions;
  for (const Caution caution : one.cautions) cautions.emplace_back(short_name(caution));
  std::string out = one.take_up->figure.group + " | " + population_says(*one.with) + " | " +
                    one.with->year + " | " + share_says(one.take_up->figure) + " | " +
                    share_says(*one.with) + " | " + points_say(one.difference) + " | ";
  if (one.interval)
    out +=
        half_up(100 * one.interval->low, 1) + " to " + half_up(100 * one.interval->high, 1) + " | ";
  return out + says_finding(one) + " | " + join(cautions, "and") + "\n";
}

std::string compared(const EqualityQuestion& asked, const std::string& group) {
  const auto take_up = take_up_of(asked.take_up, asked.rules);
  std::string out;
  for (const GroupComparison& one : compare_groups(take_up, asked.comparators))
    if (one.take_up->figure.group == group) out += row_of(one);
  return out;
}

/// "White 91.7 %, count not shown" for each group; "White hidden".
std::string shown(const EqualityQuestion& asked) {
  std::string out;
  for (const TakeUp& one : take_up_of(asked.take_up, asked.rules)) {
    out += one.figure.group;
    if (one.shown == TakeUp::Shown::hidden)
      out += " hidden";
    else if (one.shown == TakeUp::Shown::not_known)
      out += "not known";
    else
      out += " " + share_says(one.figure);
    if (one.shown == TakeUp::Shown::as_it_is && one.sample)
      out += " (" + std::to_string(one.sample->count) + " of " + std::to_string(one.sample->base) +
             ")";
    out += "\n";
  }
  return out;
}

TEST(Equality, WhichPopulationIsComparedDecidesTheFinding) {
  const std::string unknown = "Not known: no interval can be given without a base. | ";
  const std::string residents =
      "definition not stated, different people, area not stated and different ages\n";
  EXPECT_EQ(
      compared(papers(), "Women"),
      "Women | residents of Leicestershire, all ages | 2021 | 17 % | 50.6 % | -33.6 points | " +
          unknown + residents +
          "Women | residents of Leicester, all ages | 2021 | 17 % | 50.6 % | -33.6 points | " +
          unknown + residents +
          "Women | residents of Rutland, all ages | 2021 | 17 % | 48.7 % | -31.7 points | " +
          unknown + residents +
          "Women | residents of Leicester, Leicestershire and Rutland, all ages | 2021 | 17 % | "
          "50.5 % | -33.5 points | " +
          unknown + residents +
          "Women | residents of Leicestershire, 16 to 64 | 2021 | 17 % | 50.3 % | -33.3 points | " +
          unknown + residents +
          "Women | residents of Leicester, 16 to 64 | 2021 | 17 % | 50.7 % | -33.7 points | " +
          unknown + residents +
          "Women | residents of Rutland, 16 to 64 | 2021 | 17 % | 47.1 % | -30.1 points | " +
          unknown + residents +
          "Women | residents of Leicester, Leicestershire and Rutland, 16 to 64 | 2021 | 17 % | "
          "50.3 % | -33.3 points | " +
          unknown + residents +
          "Women | people on probation, England and Wales | 31 March 2010 | 17 % | 11 % | +6.0 "
          "points | " +
          unknown + "definition not stated, area not stated, ages not stated and years apart\n" +
          "Women | people on probation, England and Wales | May 2013 | 17 % | 15 % | +2.0 points "
          "| " +
          unknown + "definition not stated, area not stated, ages not stated and years apart\n" +
          "Women | people in prison, England and Wales | 2021 | 17 % | 4 % | +13.0 points | " +
          unknown +
          "definition not stated, different people, area not stated and ages not stated\n");
  const Report report = equality_report(papers());
  EXPECT_EQ(report.findings[0],
            "Women: 17 % of those who used it. Against residents: -33.6 points (Leicestershire, "
            "2021: 50.6 %); -33.6 points (Leicester, 2021: 50.6 %); -31.7 points (Rutland, 2021: "
            "48.7 %); -33.5 points (Leicester, Leicestershire and Rutland, 2021: 50.5 %). Against "
            "people on probation: +6.0 points (England and Wales, 31 March 2010: 11 %); +2.0 "
            "points (England and Wales, May 2013: 15 %). Against people in prison: +13.0 points "
            "(England and Wales, 2021: 4 %). Which population it is compared with decides the "
            "finding.");
}

TEST(Equality, WhichAreaIsComparedDecidesTheFinding) {
  const std::string white = compared(papers(), "White");
  for (const char* row :
       {"White | residents of Leicestershire, all ages | 2021 | 91.7 % | 87.5 % | +4.2 points | ",
        "White | residents of Leicester, all ages | 2021 | 91.7 % | 40.9 % | +50.8 points | ",
        "White | residents of Leicester, Leicestershire and Rutland, all ages | 2021 | 91.7 % | "
        "72.5 % | +19.2 points | "})
    EXPECT_NE(white.find(row), std::string::npos) << row;
  EXPECT_TRUE(equality_report(papers()).findings[1].ends_with(
      " Which area it is compared with decides the finding."));
}

TEST(Equality, DifferentDefinitionsGiveNoDifference) {
  const Report report = equality_report(papers());
  EXPECT_EQ(
      report.findings[3],
      "Disabled: 46 % of those who used it. No difference is given, for the figures in hand "
      "are likely to count something else: 16.6 % (residents of Leicestershire, all ages, "
      "2021); 15.5 % (residents of Leicester, all ages, 2021); 15.9 % (residents of Rutland, "
      "all ages, 2021); 16.2 % (residents of Leicester, Leicestershire and Rutland, all ages, "
      "2021); 6.1 % (residents of Leicestershire, 2021).");
  for (const Section& section : report.sections) {
    if (section.heading != "Disability") continue;
    EXPECT_FALSE(section.tables.front().chart);
    EXPECT_EQ(section.tables.front().rows.front()[4].text, "Not compared");
  }
}

TEST(Equality, AnAssumedBaseGivesIntervalsThatAreLabelled) {
  const auto asked = papers({.assumed_base = 120});
  const std::string women = compared(asked, "Women");
  for (const char* row :
       {"Women | residents of Leicestershire, all ages | 2021 | 17 % | 50.6 % | -33.6 points | "
        "-39.6 "
        "to -26.3 | If that assumption holds: Fewer, beyond chance. | ",
        "Women | people on probation, England and Wales | 31 March 2010 | 17 % | 11 % | +6.0 "
        "points | 0.1 to 13.3 | If that assumption holds: More, beyond chance. | ",
        "Women | people on probation, England and Wales | May 2013 | 17 % | 15 % | +2.0 points | "
        "-3.9 to 9.3 | If that assumption holds: Within chance. | "})
    EXPECT_NE(women.find(row), std::string::npos) << row << "\n" << women;
  EXPECT_EQ(shown(asked),
            "Women 17 % (20 of 120)\nWhite 91.7 % (110 of 120)\nNon-white or mixed 7.5 %\n"
            "Not stated 0.8 %\nDisabled 46 % (55 of 120)\nnot known\n");
  EXPECT_EQ(equality_report(asked).findings.back(),
            "Of how many people the take-up is a percentage is not stated. The smallest number of "
            "people that gives all of the printed percentages is 120: an inference, and any larger "
            "number that fits is as possible. The intervals here rest on a base of 120, which is "
            "the commissioner's assumption.");
}

TEST(Equality, WhatIsLeftOfAHundredStaysInTheDenominator) {
  const struct {
    const char *rows, *shown;
  } rows[] = {
      {"Race,White,,91.7,,yes,p,,,2024,,s,\nRace,Other,,7.5,,yes,p,,,2024,,s,\n",
       "White 91.7 %\nOther 7.5 %\nNot stated 0.8 %\n"},
      {"Age,A,,33.3,,yes,p,,,2024,,s,\nAge,B,,33.3,,yes,p,,,2024,,s,\n"
       "Age,C,,33.3,,yes,p,,,2024,,s,\n",
       "A 33.3 %\nB 33.3 %\nC 33.3 %\n"},
      {"Sex,Women,,17,,yes,p,,,2024,,s,\n", "Women 17 %\n"},
      {"Race,White,80,,120,,p,,,2024,,s,\nRace,Other,20,,120,,p,,,2024,,s,\n",
       "White 66.7 % (80 of 120)\nOther 16.7 % (20 of 120)\nNot stated 16.7 % (20 of 120)\n"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shown(question(take_up_columns + row.rows, comparator_columns +
                                                             "Sex,Men,1,2,,p,,,2021,,,s,A,local,"
                                                             "everybody\n")),
              row.shown);
}

TEST(Equality, SmallNumbersAreHiddenAndCannotBeWorkedOut) {
  const std::string any = comparator_columns + "Sex,Men,1,2,,p,,,2021,,,s,A,local,everybody\n";
  const struct {
    const char *rows, *shown;
    TakeUpRules::Rounding rounding = TakeUpRules::Rounding::none;
  } rows[] = {
      // 5 men would follow from 115 women of 120.
      {"Sex,Women,115,,120,,p,,,2024,,s,\n", "Women hidden\n"},
      {"Sex,Women,,96,120,,p,,,2024,,s,\n", "Women hidden\n"},
      {"Race,White,110,,120,,p,,,2024,,s,\nRace,Other,9,,120,,p,,,2024,,s,\n",
       "White 91.7 % (110 of 120)\nOther hidden\nNot stated hidden\n"},
      {"Race,White,9,,9,,p,,,2024,,s,\n", "White hidden\n"},
      {"Sex,Women,23,,121,,p,,,2024,,s,\n", "Women 20.8 % (25 of 120)\n",
       TakeUpRules::Rounding::to_5},
      // In two groups at once: each is a whole by itself.
      {"Disability,Seeing,60,,100,,p,,,2024,,s,\nDisability,Hearing,50,,100,,p,,,2024,,s,\n"
       "Disability,Moving,4,,100,,p,,,2024,,s,\n",
       "Seeing 60.0 % (60 of 100)\nHearing 50.0 % (50 of 100)\nMoving hidden\n"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shown(question(take_up_columns + row.rows, any, {.rounding = row.rounding})),
              row.shown);
}

TEST(Equality, CautionsAreSentences) {
  const auto asked = question(
      take_up_columns + "Sex,Women,30,,120,,people on probation,Leicester,18 and over,2024,a,s,\n",
      comparator_columns +
          "Sex,Women,50,100,,residents,Rutland,all ages,2020,b,other,s,A,local,"
          "sample\n" +
          "Sex,Women,,,40,people on probation,Leicester,18 and over,2023,a,,s,A,local,sample\n");
  const auto take_up = take_up_of(asked.take_up, asked.rules);
  std::string out;
  for (const GroupComparison& one : compare_groups(take_up, asked.comparators)) {
    out += row_of(one);
    for (const Caution caution : one.cautions) out += "  " + says(caution, one) + "\n";
  }
  EXPECT_EQ(
      out,
      "Women | residents of Rutland, all ages | 2020 | 25.0 % | 50.0 % | -25.0 points | -36.8 "
      "to -12.2 | Not comparable: likely different definitions. | different definitions, "
      "different people, different area, different ages and years apart\n"
      "  Likely different definitions: \"a\" and \"other\". No difference can be read from "
      "them.\n"
      "  Different people: the take-up is of people on probation, the other figure of "
      "residents.\n"
      "  Different areas: Leicester and Rutland.\n"
      "  Different ages: 18 and over and all ages.\n"
      "  More than three years apart: 2024 and 2020.\n"
      "Women | people on probation, Leicester, 18 and over | 2023 | 25.0 % | 40 % | -15.0 "
      "points | Not known: the size of the other sample is not stated. | sample of unknown "
      "size\n"
      "  The other figure is from a sample whose size is not stated, so no interval can be "
      "given.\n");
}

TEST(Equality, EveryGroupOfAnAssessmentIsThere) {
  std::string out;
  for (const Section& section : equality_report(papers()).sections)
    for (const Table& table : section.tables)
      if (table.id == "every-group")
        for (const auto& row : table.rows) out += row[0].text + ": " + row[1].text + "\n";
  EXPECT_EQ(out,
            "Age: Not known\nDisability: Disabled 46 %\n"
            "Race: White 91.7 %; Non-white or mixed 7.5 %; and Not stated 0.8 %\n"
            "Sex: Women 17 %\nGender reassignment: Not known\n"
            "Marriage and civil partnership: Not known\nSexual orientation: Not known\n"
            "Pregnancy and maternity: Not known\nReligion or belief: Not known\n"
            "Armed forces: Not known\nRural isolation: Not known\nDeprivation: Not known\n"
            "Health inequality: Not known\nCarers: Not known\n"
            "Asylum seekers and refugees: Not known\n"
            "Looked-after children and care leavers: Not known\n"
            "Disadvantaged communities: Not known\n");
}

TEST(Equality, AgeBandsThatNobodyElseHasAreSaidToBe) {
  const Report report = equality_report(
      question(take_up_columns + "Age,18 to 24,30,,120,,p,,,2024,,s,\n",
               comparator_columns + "Age,18 to 20,1,2,,p,,,2021,,,s,A,local,everybody\n"));
  std::string out;
  for (const Section& section : report.sections)
    if (section.heading == "Age")
      for (const auto& warning : section.warnings) out += warning;
  EXPECT_EQ(out,
            "The age bands are not those of any figure in hand. The Census counts single years of "
            "age (table TS007), so its figures can be put into the same bands.");
}

TEST(Equality, TheVerbWritesNothingWhereAFileIsWrong) {
  std::istringstream in;
  std::ostringstream out, err;
  const Streams streams{in, out, err};
  EXPECT_EQ(report_equality({.file = "no such.csv"}, streams), problems_found);
  EXPECT_EQ(report_equality({}, streams), wrong_usage);
  EXPECT_EQ(report_outcomes({.file = "no such.csv"}, streams), problems_found);
  EXPECT_EQ(out.str(), "");
  EXPECT_EQ(err.str(),
            "no such.csv: the file cannot be read; give the name of a CSV file\n"
            "fingerpost: nothing says who uses the service; give a CSV file, or --row "
            "\"Sex,Women,17%,120\" with --source and --year\n"
            "no such.csv: the file cannot be read; give the name of a CSV file\n");
}

}  // namespace
}  // namespace fingerpost
