// Telephone numbers and postcodes that cannot be right, wherever an entry has them.
#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "core/knowledge/phone.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

TEST(Phone, KnowsTheShapeOfANumber) {
  for (const char* number :
       {"0116 225 6000", "(0116) 225 6000", "01162256000", "+44 116 225 6000",
        "+44 (0)116 225 6000", "016977 2345", "01527 62345", "0800 123456", "0800 1111",
        "0808 2000 247", "999", "111", "101", "116 123", "18001 0116 225 6000"})
    EXPECT_TRUE(can_be_phone(number)) << number;
  for (const char* number : {"0116 225 600", "0121 225 600", "0300 123 456", "07700 90012",
                             "0116 225 60000", "116 225 6000", "00 44 116 225 6000", "66777",
                             "116 124", "12", "+45 116 225 6000", "18001"})
    EXPECT_FALSE(can_be_phone(number)) << number;
  for (const char* number : {"66777", "85258", "078 6002 2640", "999"})
    EXPECT_TRUE(can_be_text_number(number)) << number;
  for (const char* number : {"6677", "6677700", "06677"})
    EXPECT_FALSE(can_be_text_number(number)) << number;
}

TEST(Phone, SeesANumberThatCannotBeInAText) {
  const struct {
    const char *text, *found;
  } rows[] = {
      {"Ring 0116 225 6000 or 0116 225 600.", "0116 225 600"},
      {"0116 454 1000 24 hours a day", ""},
      {"Ring (0116) 225 6000, from 09 00 to 17 00", ""},
      {"+44 116 225 60, or 0800 2345", "+44 116 225 60|0800 2345"},
      {"Notice 048624-2025, file 0012345678900.pdf, on 01/02/2026, 0.1234567, X01234567", ""},
      {"Ring 01162256000.", ""},
      {"Ring 0116225600 0 now", ""},
      {"In 2026 there were 1234567 of them", ""},
      {"", ""},
      {"0", ""},
  };
  for (const auto& row : rows) {
    std::string found;
    for (const auto& number : doubtful_numbers(row.text))
      found += (found.empty() ? "" : "|") + number;
    EXPECT_EQ(found, row.found) << row.text;
  }
}

std::string found_in(const std::string& fields) {
  const Catalogue catalogue = world_with(
      R"([{"id":"a","@line":1,"name":"N","sources":["s"],"confidence":"A","assured_date":"2026-11-22",)" +
      fields + "}]");
  Problems found;
  check_contacts(catalogue, found);
  return lines(found);
}

const std::string shape =
    "'; a number here has 10 or 11 digits with its 0 (or +44 instead), or is a short one like 111: "
    "correct it";

TEST(CheckContacts, SaysWhichNumberCannotBe) {
  const auto number = [](const std::string& at, const std::string& has) {
    return "test:" + at + ": 'a' " + has;
  };
  const struct {
    const char* fields;
    std::string found;
  } rows[] = {
      {R"("route":[{"who":["self"],"channel":"phone","value":"0116 225 6000"},{"who":["self"],"channel":"text","value":"66777"}])",
       ""},
      {R"("route":[{"@line":4,"who":["self"],"channel":"phone","value":"66777"}])",
       number("4", "has a phone route with the number '66777" + shape)},
      {R"("route":[{"@line":4,"who":["self"],"channel":"text","value":"6677"}])",
       number("4", "has a text route with the number '6677" + shape)},
      {R"("route":[{"@line":4,"who":["self"],"channel":"form","note":"or ring 0116 22 56"}])",
       number("4", "names the number '0116 22 56' in a route's note" + shape.substr(1))},
      {R"("location":[{"@line":5,"name":"L","phone":"0116 22"}])",
       number("5", "has a location with the phone '0116 22" + shape)},
      {R"("summary":"Ring 0116 225 600.")",
       number("1", "names the number '0116 225 600' in summary" + shape.substr(1))},
      {R"("warnings":["Ring 0116 225 600."])",
       number("1", "names the number '0116 225 600' in warnings" + shape.substr(1))},
      {R"("warnings":["Ring 0116 225 6000."])", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(found_in(row.fields), row.found) << row.fields;
}

TEST(CheckContacts, SaysWhichPostcodeCannotBe) {
  const struct {
    const char *fields, *found;
  } rows[] = {
      {R"("location":[{"name":"L","address":"1 High Street, Leicester, LE1 5RA","postcode":"le15ra"}])",
       ""},
      {R"("location":[{"@line":5,"name":"L","postcode":"LE1"}])",
       "test:5: 'a' has a location whose postcode is 'LE1', which is only the beginning of one; "
       "give "
       "all of it, or leave it out"},
      {R"("location":[{"@line":5,"name":"L","address":"1 High Street, LE1 5RB.","postcode":"LE1 5RA"}])",
       "test:5: 'a' has a location whose address names the postcode 'LE1 5RB', but whose "
       "'postcode' "
       "is 'LE1 5RA'; correct one of them"},
      {R"("location":[{"@line":5,"name":"L","address":"1 High Street, LE15RB"}])",
       "test:5: 'a' has a location whose address names the postcode 'LE1 5RB', but which has no "
       "'postcode'; give it there, so that distances can be told"},
      {R"("location":[{"name":"L","address":"Room B12 3rd floor, High Street"}])", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(found_in(row.fields), row.found) << row.fields;
}

TEST(CheckContacts, LooksAtTheWordsForACrisis) {
  Catalogue catalogue;
  catalogue.vocabulary.safety = {
      {.id = "good", .says = "Call 999.", .phone = "999", .stated_at = "needs.toml:1"},
      {.id = "bad", .says = "Call 0116 22 56.", .phone = "998", .stated_at = "needs.toml:9"}};
  Problems found;
  check_contacts(catalogue, found);
  EXPECT_EQ(lines(found), "needs.toml:9: 'bad' names the number '0116 22 56" + shape +
                              "\nneeds.toml:9: 'bad' names the number '998" + shape);
}

}  // namespace
}  // namespace fingerpost
