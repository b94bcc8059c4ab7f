// The short code of a list of services: what it looks like, and what people may make of it.
#include "core/words/short_code.h"

#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "core/words/nearest_word.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

// Two of these have the same code: s1553 and s1620.
const std::vector<std::string> known{"gp", "rehab", "samaritans", "s1553", "s1620"};

/// "gp rehab, not known: 64ZK"; "no code"
std::string read(const std::string& text) {
  const auto code = read_short_code(text, known);
  if (!code) return "no code";
  std::string out;
  for (const auto& id : code->ids) out += (out.empty() ? "" : " ") + id;
  for (const auto& group : code->not_known) out += ", not known: " + group;
  return out;
}

TEST(ShortCode, IsFourLettersForEachInTheirOrder) {
  EXPECT_EQ(short_code({}), "");
  EXPECT_EQ(short_code({"gp"}), "13SG");
  EXPECT_EQ(short_code({"rehab", "gp", "samaritans"}), "BACY-13SG-7P4X");
}

TEST(ShortCode, IsReadHoweverItIsTyped) {
  const struct {
    const char *typed, *read;
  } rows[] = {
      {"BACY-13SG", "rehab gp"},
      {"bacy-13sg", "rehab gp"},
      {"BACY13SG", "rehab gp"},
      {" ba cy 13 sg\r\n", "rehab gp"},
      {"BACY – 13SG", "rehab gp"},
      {"BACY\xE2\x88\x92"
       "13SG.",
       "rehab gp"},
      {"I3SG", "gp"},
      {"l3sg", "gp"},
      {"13SG-13SG", "gp"},
      {"13SG-Q4O4", "gp, not known: Q4O4"},
      {"13SG-q4 o4-q4o4", "gp, not known: q4o4"},
      {"64ZK-BACY", "rehab, not known: 64ZK"},  // it fits two
      {"", "no code"},
      {" - ", "no code"},
      {"13S", "no code"},
      {"13SG-BAC", "no code"},
      {"13SU", "no code"},
      {"13S€", "no code"},
      {"13S\xFF", "no code"},
      {"13SG+BACY", "no code"},
      {"help with debt", ", not known: help, not known: with, not known: debt"},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.typed), row.read) << row.typed;
}

TEST(ShortCode, LeadsBackToEveryServiceOfTheCatalogue) {
  const auto ids = ids_of(real_directory().catalogue.services);
  ASSERT_GT(ids.size(), 100U);
  const auto code = read_short_code(short_code(ids), ids);
  ASSERT_TRUE(code);
  EXPECT_EQ(code->ids, ids);
  EXPECT_EQ(code->not_known, std::vector<std::string>{})
      << "two services have one code: `fingerpost check` says which";
}

TEST(CheckCodes, NamesTwoServicesWithOneCode) {
  Problems found;
  check_codes(world_with(R"([{"@line":1,"id":"s1553","name":"A"},{"@line":4,"id":"gp","name":"B"},
                             {"@line":9,"id":"s1620","name":"C"}])"),
              found);
  EXPECT_EQ(lines(found),
            "test:9: 's1620' has the same short code, 64ZK, as 's1553' (test:1): typed from a "
            "paper, it leads to neither; give the newer of the two another id");
}

}  // namespace
}  // namespace fingerpost
