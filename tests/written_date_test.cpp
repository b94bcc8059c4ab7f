#include "web/json/written_date.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

std::string read(const char* text, Century century) {
  const auto date = read_written_date(text, century);
  return date ? to_text(*date) : "none";
}

TEST(WrittenDate, IsReadWithTheDayBeforeTheMonth) {
  const struct {
    const char *text, *date;
  } rows[] = {
      {"10 November 2026", "2026-11-10"},
      {"10 Nov 26", "2026-11-10"},
      {"10/11/2026", "2026-11-10"},
      {"10.11.26", "2026-11-10"},
      {"2026-11-10", "2026-11-10"},
      {"1-9-2026", "2026-09-01"},
      {"1st of Sept", "none"},
      {"1st Sept, 2026", "2026-09-01"},
      {"22ND JUNE 2026", "2026-06-22"},
      {"10nov26", "2026-11-10"},
      {"  3   may  2027 ", "2027-05-03"},
      {"29 February 2028", "2028-02-29"},
      {"29/2/2026", "none"},
      {"31/11/2026", "none"},
      {"11/22/2026", "none"},
      {"November 10 2026", "none"},
      {"10 ma 2026", "none"},
      {"10 novembre 2026", "none"},
      {"10/11", "none"},
      {"10/11/126", "none"},
      {"10/11/2026 9am", "none"},
      {"10112026", "none"},
      {"10/011/2026", "none"},
      {"0/1/2026", "none"},
      {"10 November 1826", "none"},
      {"10\xE2\x80\x93"
       "11\xE2\x80\x93"
       "2026",
       "none"},
      {"tomorrow", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.text, Century::this_one), row.date) << row.text;
}

TEST(WrittenDate, OfBirthWithTwoFiguresLiesBetween1930And2029) {
  const struct {
    const char *text, *birth, *other;
  } rows[] = {
      {"3/4/92", "1992-04-03", "2092-04-03"},   {"3/4/30", "1930-04-03", "2030-04-03"},
      {"3/4/29", "2029-04-03", "2029-04-03"},   {"3/4/08", "2008-04-03", "2008-04-03"},
      {"3/4/1929", "1929-04-03", "1929-04-03"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(read(row.text, Century::of_birth), row.birth) << row.text;
    EXPECT_EQ(read(row.text, Century::this_one), row.other) << row.text;
  }
  const Vocabulary& vocabulary = test::world().vocabulary;
  EXPECT_EQ(century_of(*vocabulary.question("date_of_birth"), vocabulary), Century::of_birth);
  EXPECT_EQ(century_of(*vocabulary.question("release_date"), vocabulary), Century::this_one);
}

TEST(WrittenDate, SaysWhatToTypeWhereItIsNone) {
  const struct {
    const char *fields, *text, *wrong;
  } rows[] = {
      {"", "", ""},
      {"d=10+Nov+26", "2026-11-10", ""},
      {"d.day=10&d.month=nov&d.year=26", "2026-11-10", ""},
      {"d.day=10/11/2026", "2026-11-10", ""},
      {"d=10/11/26&d.day=10&d.month=11&d.year=2026", "2026-11-10", ""},
      {"d=10th", "10th",
       "'10th' is not a date: write the day, month and year, like 22 November 2026 or 22/11/2026"},
      {"d=10th&d.day=10&d.month=11&d.year=2026", "10th",
       "'10th' is not a date: write the day, month and year, like 22 November 2026 or 22/11/2026"},
      {"d.day=31&d.month=2&d.year=2026", "31 2 2026",
       "must be a date that exists, with day, month and year, like 22 11 2026"},
      {"d=10/11/26&d.day=10", "10  ",
       "must be a date that exists, with day, month and year, like 22 11 2026"},
      {"d=10/11/26&d.day=1&d.month=11&d.year=2026", "2026-11-01 or 10/11/26",
       "the boxes say 1 November 2026 and the text says 10 November 2026: leave only the right "
       "one"},
  };
  for (const auto& row : rows) {
    const auto date = written_date(read_fields(row.fields), "d", Century::this_one);
    EXPECT_EQ(date.text, row.text) << row.fields;
    EXPECT_EQ(date.wrong, row.wrong) << row.fields;
  }
}

}  // namespace
}  // namespace fingerpost
