// What follows from what in the real vocabulary, and what brings up its words for a crisis.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_query.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/urgent.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using test::day;
using test::lines;

Facts person(const char* json) {
  Problems problems;
  const auto value = parse_json(json, "person", problems);
  Facts facts = read_facts(value, "facts", test::real_directory().catalogue,
                           test::real_directory().gazetteer, problems);
  EXPECT_EQ(lines(problems), "") << json;
  return facts;
}

std::string verdict_of(const char* service, const char* json) {
  const Catalogue& catalogue = test::real_directory().catalogue;
  const Date today = day("2026-11-22");
  const Facts facts = with_implied(person(json), today, catalogue);
  return std::string(
      to_text(verdict(catalogue.service(service)->eligible, Ground{facts, today, catalogue})));
}

TEST(ImpliedFacts, WhoeverWasNeverInCustodyGetsAPlainNo) {
  const struct {
    const char *service, *person, *verdict;
  } rows[] = {
      {"reconnect-llr", R"({"from_custody":false})", "no"},
      {"reconnect-llr", R"({"from_custody":false,"age":30,"health_need":true})", "no"},
      {"reconnect-llr", R"({"age":30,"health_need":true})", "unknown"},
      {"reconnect-llr", R"({"age":30,"supervision":["community_order"]})", "unknown"},
      {"reconnect-llr", R"({"supervision":["licence"],"age":17})", "no"},
      {"enhanced-reconnect", R"({"from_custody":false})", "no"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(verdict_of(row.service, row.person), row.verdict) << row.service << row.person;
}

TEST(ImpliedFacts, CustodyFollowsFromWhatComesAfterIt) {
  const struct {
    const char* person;
    const char* fact;
  } rows[] = {
      {R"({"release_date":"2026-12-01"})", "from_custody"},
      {R"({"release_date":"2020-12-01"})", "from_custody"},
      {R"({"supervision":["licence"]})", "from_custody"},
      {R"({"supervision":["post_sentence_supervision"]})", "from_custody"},
      {R"({"custody":"in_prison_remand"})", "from_custody"},
      {R"({"custody":"immigration_removal"})", "from_custody"},
      {R"({"supervision":["community_order"]})", "sentenced"},
      {R"({"custody":"in_prison_sentenced"})", "sentenced"},
  };
  for (const auto& row : rows) {
    const Facts facts =
        with_implied(person(row.person), day("2026-11-22"), test::real_directory().catalogue);
    const bool* value = facts.find<bool>(row.fact);
    EXPECT_TRUE(value != nullptr && *value) << row.person;
  }
}

TEST(ImpliedFacts, UnderEighteenThereIsNoAdultOrder) {
  const struct {
    const char* person;
    Choices out;
  } rows[] = {
      {R"({"age":18})", {}},
      {R"({"age":17})", {"community_order", "suspended_sentence_order"}},
      {R"({"date_of_birth":"2008-11-23"})", {"community_order", "suspended_sentence_order"}},
      {R"({"date_of_birth":"2008-11-22"})", {}},
      {R"({"age":17,"custody":"in_prison_sentenced"})",
       {"community_order", "suspended_sentence_order"}},
      {R"({"age":17,"custody":"community"})",
       {"community_order", "post_sentence_supervision", "suspended_sentence_order"}},
  };
  for (const auto& row : rows) {
    const Facts facts =
        with_implied(person(row.person), day("2026-11-22"), test::real_directory().catalogue);
    const auto out = facts.ruled_out.find("supervision");
    EXPECT_EQ(out == facts.ruled_out.end() ? Choices{} : out->second, row.out) << row.person;
  }
}

TEST(ImpliedFacts, ContradictionsNameBothFacts) {
  const struct {
    const char *person, *message;
  } rows[] = {
      {R"({"from_custody":false,"release_date":"2026-12-01"})",
       "facts.from_custody: contradicts facts.release_date (Leaving, or has left, prison: Somebody "
       "with a release date is leaving, or has left, custody.); correct one of them, or leave one "
       "out"},
      {R"({"age":17,"supervision":["suspended_sentence_order"]})",
       "facts.supervision: 'suspended_sentence_order' contradicts facts.age (Order or licence: A "
       "court can give these only to somebody who was 18 or over when convicted.); correct one of "
       "them, or leave one out"},
      {R"({"date_of_birth":"2010-01-01","custody":"community","supervision":["post_sentence_supervision"]})",
       "facts.supervision: 'post_sentence_supervision' contradicts facts.date_of_birth (Order or "
       "licence: It is only for people who were 18 or over on their last day in custody.); correct "
       "one of them, or leave one out"},
      {R"({"age":17,"custody":"in_prison_sentenced","supervision":["post_sentence_supervision"]})",
       ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(lines(contradictions(person(row.person), day("2026-11-22"),
                                   test::real_directory().catalogue)),
              row.message);
}

/// Its chain of facts: a day implies that somebody was in custody, which the other rules out.
TEST(ImpliedFacts, AContradictionOfTwoThingsThatFollowNamesWhatWasGiven) {
  Catalogue catalogue = test::world();
  catalogue.vocabulary.implications.push_back({.when = {Between{"age", std::nullopt, 9}},
                                               .fact = "from_custody",
                                               .value = false,
                                               .because = "too young"});
  const auto found = [&](const char* json) {
    return lines(contradictions(test::facts(json), day("2026-11-22"), catalogue));
  };
  EXPECT_EQ(
      found(R"({"release_date":"2026-12-01","date_of_birth":"2020-01-01"})"),
      "facts.release_date: contradicts facts.date_of_birth (From custody: too young); correct "
      "one of them, or leave one out");
  EXPECT_EQ(found(R"({"release_date":"2026-12-01","date_of_birth":"2000-01-01"})"), "");
}

TEST(RealWordsForACrisis, AreBroughtUpByWhatPeopleSay) {
  const struct {
    const char *text, *ids;
  } rows[] = {
      {"", ""},
      {"i want to kill myself", "life-in-danger mental-health-now samaritans "},
      {"I am not suicidal", "life-in-danger mental-health-now samaritans "},
      {"I just want to end it all", "life-in-danger mental-health-now samaritans "},
      {"crisis loan", ""},
      {"my partner hits me", "life-in-danger domestic-abuse-helpline "},
      {"Nowhere to sleep tonight", "life-in-danger council-tonight "},
      {"really bad toothache", "life-in-danger dentist-now "},
      {"somewhere to live, I don't want to live with my dad", ""},
      {"find a dentist", ""},
      {"help with my script", ""},
  };
  for (const auto& row : rows) {
    std::string ids;
    for (const Safety* safety :
         safety_for({.text = row.text}, test::real_directory().catalogue.vocabulary))
      ids += safety->id + " ";
    EXPECT_EQ(ids, row.ids) << row.text;
  }
}

}  // namespace
}  // namespace fingerpost
