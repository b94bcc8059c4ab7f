#include "core/thought/judge.h"

#include <gtest/gtest.h>

#include "core/thought/imply.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string judged(const char* rule_json, const char* person, const char* as_of,
                   const Catalogue& catalogue = world()) {
  const Criterion criterion = rule(rule_json);
  const Date on = day(as_of);
  const Facts known = with_implied(facts(person), on, catalogue);
  const Ground ground{known, on, catalogue};
  const Explanation explained = judge(criterion, ground);
  EXPECT_EQ(explained.verdict, verdict(criterion, ground)) << rule_json << " " << person;
  return std::string(to_text(explained.verdict));
}

struct Row {
  const char *rule, *person, *as_of, *verdict;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows)
    EXPECT_EQ(judged(row.rule, row.person, row.as_of), row.verdict)
        << row.rule << "\n"
        << row.person << " on " << row.as_of;
}

TEST(Judge, LeavesOfEveryKind) {
  check({
      {R"({"fact":"age","at_least":18})", R"({"age":18})", "2026-11-22", "yes"},
      {R"({"fact":"age","at_least":18})", R"({"age":17})", "2026-11-22", "no"},
      {R"({"fact":"age","at_least":18})", R"({})", "2026-11-22", "unknown"},
      {R"({"fact":"age","at_least":18})", R"({"age":null})", "2026-11-22", "unknown"},
      {R"({"fact":"age","at_least":18})", R"({"age":"declined"})", "2026-11-22", "unknown"},
      {R"({"fact":"age","at_least":18,"at_most":24})", R"({"age":24})", "2026-11-22", "yes"},
      {R"({"fact":"age","at_least":18,"at_most":24})", R"({"age":25})", "2026-11-22", "no"},
      {R"({"fact":"health_need","is":true})", R"({"health_need":true})", "2026-11-22", "yes"},
      {R"({"fact":"health_need","is":false})", R"({"health_need":true})", "2026-11-22", "no"},
      {R"({"fact":"health_need","is":false})", R"({})", "2026-11-22", "unknown"},
      {R"({"fact":"sex","one_of":["male"]})", R"({"sex":"female"})", "2026-11-22", "no"},
      {R"({"fact":"sex","one_of":["male","female"]})", R"({"sex":"female"})", "2026-11-22", "yes"},
      {R"({"fact":"supervision","one_of":["licence"]})",
       R"({"supervision":["community_order","licence"]})", "2026-11-22", "yes"},
      {R"({"fact":"supervision","one_of":["licence"]})", R"({"supervision":[]})", "2026-11-22",
       "no"},
      {R"({"fact":"supervision","one_of":["none"]})", R"({"supervision":[]})", "2026-11-22", "yes"},
      {R"({"everyone":true,"because":"the page says so"})", R"({})", "2026-11-22", "yes"},
  });
}

TEST(Judge, WhatIsRuledOutIsNo) {
  const char* order = R"({"fact":"supervision","one_of":["community_order"]})";
  const char* order_or_licence = R"({"fact":"supervision","one_of":["community_order","licence"]})";
  const char* no_order = R"({"not":{"fact":"supervision","one_of":["community_order"]}})";
  check({
      {order, R"({"age":17})", "2026-11-22", "no"},
      {order, R"({"age":18})", "2026-11-22", "unknown"},
      {order, R"({"age":17,"supervision":"declined"})", "2026-11-22", "no"},
      {order, R"({"age":17,"supervision":["community_order"]})", "2026-11-22", "yes"},
      {order, R"({"age":17,"supervision":["licence"]})", "2026-11-22", "no"},
      {order, R"({"date_of_birth":"2008-11-23"})", "2026-11-22", "no"},
      {order, R"({"date_of_birth":"2008-11-22"})", "2026-11-22", "unknown"},
      {order_or_licence, R"({"age":17})", "2026-11-22", "unknown"},
      {no_order, R"({"age":17})", "2026-11-22", "yes"},
  });
}

TEST(Judge, WindowsHaveInclusiveEnds) {
  const char* reconnect = R"({"fact":"release_date","window_days":[-84,28]})";
  const char* person = R"({"release_date":"2026-11-10"})";
  check({
      {reconnect, person, "2026-08-17", "no"},
      {reconnect, person, "2026-08-18", "yes"},
      {reconnect, person, "2026-12-08", "yes"},
      {reconnect, person, "2026-12-09", "no"},
      {reconnect, R"({})", "2026-12-09", "unknown"},
      {R"({"fact":"release_date","window":["-6 months","-42 days"]})",
       R"({"release_date":"2027-02-28"})", "2026-08-28", "yes"},
      {R"({"fact":"release_date","window":["-6 months","-42 days"]})",
       R"({"release_date":"2027-02-28"})", "2026-08-27", "no"},
      {R"({"fact":"release_date","window":["0 days","open"]})", R"({"release_date":"2020-01-01"})",
       "2026-08-27", "yes"},
      {R"({"fact":"release_date","window_months":[0,6]})", R"({"release_date":"2026-08-31"})",
       "2027-02-28", "yes"},
      {R"({"fact":"release_date","window_months":[0,6]})", R"({"release_date":"2026-08-31"})",
       "2027-03-01", "no"},
  });
}

TEST(Judge, PlacesThatSpanTwoAuthoritiesAreUnknown) {
  const char* city = R"({"fact":"home","within":"E06000016"})";
  check({
      {city, R"({"home":"LE1 9BG"})", "2026-11-22", "yes"},
      {city, R"({"home":"LE2"})", "2026-11-22", "unknown"},
      {city, R"({"home":"LE15"})", "2026-11-22", "no"},
      {city, R"({"home":"E10000018"})", "2026-11-22", "no"},
      {R"({"fact":"home","within":"llr"})", R"({"home":"LE2"})", "2026-11-22", "yes"},
      {R"({"not":{"fact":"home","within":"E06000016"}})", R"({"home":"LE2"})", "2026-11-22",
       "unknown"},
  });
}

TEST(Judge, BranchesFollowTheTruthTables) {
  check({
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       R"({"age":30})", "2026-11-22", "unknown"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       R"({"age":10})", "2026-11-22", "no"},
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       R"({"age":30})", "2026-11-22", "yes"},
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       R"({"age":10})", "2026-11-22", "unknown"},
      {R"({"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]})",
       R"({"age":30,"sex":"male"})", "2026-11-22", "yes"},
      {R"({"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]})",
       R"({"age":10,"sex":"female"})", "2026-11-22", "no"},
  });
}

TEST(Judge, AnEmptyRuleIsUnknownNeverYes) {
  check({
      {R"({})", R"({"age":30})", "2026-11-22", "unknown"},
      {R"({"all":[]})", R"({"age":30})", "2026-11-22", "unknown"},
      {R"({"any":[]})", R"({"age":30})", "2026-11-22", "unknown"},
      {R"({"not":{}})", R"({"age":30})", "2026-11-22", "unknown"},
      {R"({"any":[{"fact":"age","at_least":18},{}]})", R"({"age":10})", "2026-11-22", "unknown"},
  });
}

TEST(Judge, AgeFollowsFromTheDateOfBirth) {
  check({
      {R"({"fact":"age","at_least":18})", R"({"date_of_birth":"2008-11-22"})", "2026-11-21", "no"},
      {R"({"fact":"age","at_least":18})", R"({"date_of_birth":"2008-11-22"})", "2026-11-22", "yes"},
  });
}

TEST(Judge, WhatFollowsFromOtherFactsIsKnown) {
  check({
      {R"({"fact":"from_custody","is":true})", R"({"release_date":"2026-11-10"})", "2026-11-22",
       "yes"},
      {R"({"fact":"from_custody","is":true})", R"({"supervision":["licence"]})", "2026-11-22",
       "yes"},
      {R"({"fact":"from_custody","is":true})", R"({"supervision":["community_order"]})",
       "2026-11-22", "unknown"},
      {R"({"fact":"from_custody","is":true})",
       R"({"from_custody":"declined","supervision":["licence"]})", "2026-11-22", "yes"},
  });
}

TEST(Judge, RefersToTheRuleOfAnotherService) {
  const Catalogue two = world_with(R"([
    {"id":"enhanced","name":"Enhanced","eligible":{"fact":"rosh","one_of":["high"]}},
    {"id":"plain","name":"Plain","eligible":{"not":{"eligible_for":"enhanced"}}}])");
  const char* not_enhanced = R"({"not":{"eligible_for":"enhanced"}})";
  EXPECT_EQ(judged(not_enhanced, R"({"rosh":"high"})", "2026-11-22", two), "no");
  EXPECT_EQ(judged(not_enhanced, R"({"rosh":"low"})", "2026-11-22", two), "yes");
  EXPECT_EQ(judged(not_enhanced, R"({})", "2026-11-22", two), "unknown");
  EXPECT_EQ(judged(R"({"eligible_for":"nobody-knows"})", R"({})", "2026-11-22", two), "unknown");
}

TEST(Explanation, HasTheShapeOfTheRuleAndNamesWhatWouldSettleIt) {
  const Criterion criterion = rule(R"({"all":[
    {"fact":"age","at_least":18,"because":"It is for adults.","source":"https://example.org/a"},
    {"any":[{"fact":"home","within":"E06000016"},{"fact":"health_need","is":true}]}]})");
  const Facts known = facts(R"({"age":34,"home":"LE2"})");
  const Explanation tree = judge(criterion, Ground{known, day("2026-11-22"), world()});
  EXPECT_EQ(tree.verdict, Verdict::unknown);
  ASSERT_EQ(tree.parts.size(), 2u);
  EXPECT_EQ(tree.parts[0].says, "Aged 18 or over");
  EXPECT_EQ(tree.parts[0].because, "It is for adults.");
  EXPECT_EQ(tree.parts[0].source, "https://example.org/a");
  EXPECT_EQ(tree.parts[1].says, "Lives in Leicester or has a health need");
  EXPECT_EQ(tree.parts[1].parts[0].says, "Lives in Leicester");
  EXPECT_EQ(tree.parts[1].parts[0].settle, "a full postcode");
  std::vector<std::string> missing;
  EXPECT_EQ(verdict(criterion, Ground{known, day("2026-11-22"), world()}, missing),
            Verdict::unknown);
  EXPECT_EQ(missing, (std::vector<std::string>{"home", "health_need"}));
}

}  // namespace
}  // namespace fingerpost
