// Faults seen in other directories and screeners, which we must not have: who fits what, and when.
// Each test fails if we have the fault.
#include <gtest/gtest.h>

#include <map>

#include "core/thought/match.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// "a yes, b maybe": every service in order of id, those that do not fit too.
std::string standings(const Catalogue& catalogue, Query asked) {
  asked.include_no = true;
  std::map<std::string, std::string> rows;
  const Plan plan = plan_of(catalogue, asked);
  for (const Match& match : plan.matches)
    rows[match.service->id] = std::string(to_text(match.standing));
  std::string out;
  for (const auto& [id, standing] : rows) out += (out.empty() ? "" : ", ") + id + " " + standing;
  return out;
}

std::string standings(const Catalogue& catalogue, const std::string& asked) {
  return standings(catalogue, query(asked, catalogue));
}

/// A list of services "a", "b", ... that differ in their rules only.
std::string services_with(const std::vector<std::string>& rules) {
  std::string out;
  for (std::size_t i = 0; i < rules.size(); ++i)
    out += std::string(i == 0 ? "" : ",") + R"({"id":")" + char('a' + int(i)) +
           R"(","name":"N","needs":["drugs"],"eligible":)" + rules[i] + "}";
  return "[" + out + "]";
}

// Seen elsewhere: "all of no criteria are met" was read as "likely eligible".
TEST(PeerFaults, AnEmptyRuleIsNeverYes) {
  const Catalogue catalogue = world_with(services_with({
      "{}",
      R"({"all":[]})",
      R"({"any":[]})",
      R"({"not":{}})",
      R"({"not":{"all":[]}})",
      R"({"all":[{"fact":"age","at_least":18},{"any":[]}]})",
      R"({"any":[{"fact":"age","at_most":17},{"all":[]}]})",
      R"({"at_least":2,"of":[{"fact":"age","at_least":18},{"all":[]}]})",
  }));
  const std::string all_maybe =
      "a maybe, b maybe, c maybe, d maybe, e maybe, f maybe, g maybe, h maybe";
  EXPECT_EQ(standings(catalogue, R"({"facts":{"age":30,"sex":"female","home":"LE1 9BG"}})"),
            all_maybe);
  Catalogue without_rules = world_with(services_with({"{}"}));
  without_rules.services[0].eligible = {};
  EXPECT_EQ(standings(without_rules, "{}"), "a maybe");
}

// Seen elsewhere: what nobody has said about a person was taken as meeting the rule.
TEST(PeerFaults, UnknownIsNeverYes) {
  const std::string leaves[] = {
      R"({"fact":"health_need","is":true})",
      R"({"fact":"health_need","is":false})",
      R"({"fact":"age","at_least":18})",
      R"({"fact":"age","at_least":0,"at_most":120})",
      R"({"fact":"sex","one_of":["female","male","other"]})",
      R"({"fact":"supervision","one_of":["licence","none"]})",
      R"({"fact":"release_date","window_days":[-84,28]})",
      R"({"fact":"home","within":"E92000001"})",
      R"({"eligible_for":"a"})",
      R"({"needs_first":"a"})",
  };
  std::string nulls, declined;
  for (const Question& question : world().vocabulary.questions) {
    const std::string start = (nulls.empty() ? "" : ",") + ("\"" + question.id + "\":");
    nulls += start + "null";
    declined += start + "\"declined\"";
  }
  for (const std::string& leaf : leaves) {
    const Catalogue catalogue = world_with(
        services_with({R"({"fact":"age","at_least":18})", leaf, R"({"not":)" + leaf + "}",
                       R"({"all":[)" + leaf + R"(,{"everyone":true,"because":"Says so."}]})"}));
    for (const std::string& asked :
         {std::string("{}"), R"({"facts":{)" + nulls + "}}", R"({"facts":{)" + declined + "}}"})
      EXPECT_EQ(standings(catalogue, asked), "a maybe, b maybe, c maybe, d maybe")
          << leaf << " " << asked;
  }
  const Catalogue places = world_with(services_with({
      R"({"fact":"home","within":"E06000016"})",
      R"({"not":{"fact":"home","within":"E06000016"}})",
      R"({"fact":"home","within":"llr"})",
  }));
  EXPECT_EQ(standings(places, R"({"facts":{"home":"LE2"}})"), "a maybe, b maybe, c yes")
      << "half a postcode can lie in two authorities";
}

// Seen elsewhere: a filter by age found only the service whose oldest age was the very number.
TEST(PeerFaults, ARangeIsNeverReadAsOneNumber) {
  const Catalogue catalogue = world_with(services_with({
      R"({"fact":"age","at_least":18})",
      R"({"fact":"age","at_most":25})",
      R"({"fact":"age","at_least":18,"at_most":25})",
  }));
  const struct {
    int age;
    const char* answer;
  } rows[] = {
      {0, "a no, b yes, c no"},    {17, "a no, b yes, c no"},   {18, "a yes, b yes, c yes"},
      {21, "a yes, b yes, c yes"}, {25, "a yes, b yes, c yes"}, {26, "a yes, b no, c no"},
      {30, "a yes, b no, c no"},   {120, "a yes, b no, c no"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(standings(catalogue, R"({"facts":{"age":)" + std::to_string(row.age) + "}}"),
              row.answer)
        << row.age;
}

// Seen elsewhere: a sentence in a note decided what happened to a referral.
TEST(PeerFaults, ASentenceNeverDecides) {
  const char* two = R"([
    {"id":"a","name":"N","needs":["drugs"],"eligible":{"fact":"age","at_least":18},
     "route":[{"who":["self"],"channel":"phone","value":"0116 1"}],"location":[{"name":"L"}]},
    {"id":"b","name":"N","needs":["drugs"],"eligible":{"fact":"age","at_least":18},
     "route":[{"who":["self"],"channel":"phone","value":"0116 1"}],"location":[{"name":"L"}],
     "contract":{"end":"2025-03-31"}}])";
  const std::string asked = R"({"facts":{"age":30,"sex":"male"},"needs":["drugs"]})";
  const Catalogue silent = world_with(two);
  EXPECT_EQ(standings(silent, asked), "a yes, b no");
  for (const char* sentence :
       {"This service has CLOSED. It ended on 31 March 2025 and takes no referrals.",
        "Open as usual: extended to 31 March 2030. Takes everybody.", "Women under 18 only."}) {
    Catalogue wordy = world_with(two);
    for (Service& service : wordy.services) {
      for (std::string* text :
           {&service.name, &service.summary, &service.hours, &service.cost, &service.contract.note,
            &service.eligible.because, &service.routes[0].note, &service.locations[0].note})
        *text = sentence;
      for (auto* list : {&service.suitability, &service.warnings, &service.conflicts,
                         &service.access, &service.bring})
        *list = {sentence};
    }
    EXPECT_EQ(standings(wordy, asked), "a yes, b no") << sentence;
    const Plan plan = plan_of(wordy, query(asked, wordy));
    ASSERT_EQ(plan.matches.size(), 1u);
    EXPECT_EQ(plan.matches[0].routes.size(), 1u) << sentence;
    EXPECT_FALSE(plan.matches[0].until) << sentence;
  }
  Query told = query(asked, silent);
  told.text = "I am 16 and a woman and I am already with this service";
  EXPECT_EQ(standings(silent, told), "a yes, b no");
}

// Seen elsewhere: a person was told to apply for what they already had.
TEST(PeerFaults, WhatThePersonAlreadyHasIsNeverRecommended) {
  const Catalogue catalogue = world_with(services_with({
      R"({"fact":"age","at_least":18})",
      R"({"everyone":true,"because":"Says so."})",
      R"({"fact":"sex","one_of":["female"]})",
  }));
  Query asked = query(R"({"facts":{"age":30},"needs":["drugs"]})", catalogue);
  EXPECT_EQ(standings(catalogue, asked), "a yes, b yes, c maybe");
  asked.facts.known[already_with] = Choices{"a", "c"};
  EXPECT_EQ(standings(catalogue, asked), "a no, b yes, c no");
  for (const Match& match : plan_of(catalogue, asked).matches)
    EXPECT_EQ(match.service->id, "b") << "what a person has is not listed to go to";
}

}  // namespace
}  // namespace fingerpost
