// What a question may hold, and the whole message where it may not.
#include "core/knowledge/read_query.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string problems_of(std::string_view json) {
  Problems problems;
  read_query(json, world(), gazetteer(), day("2026-11-22"), problems);
  return lines(problems);
}

TEST(ReadQuery, EverythingIsOptional) {
  const Query empty = query("{}");
  EXPECT_TRUE(empty.facts.known.empty());
  EXPECT_EQ(to_text(empty.as_of), "2026-11-22");
  EXPECT_EQ(empty.asker, Actor::self);
  EXPECT_FALSE(empty.include_no);
  const Query full = query(
      R"({"facts":{"age":34,"sex":"female","home":"le27lb","supervision":["licence","licence"],
          "release_date":"2026-11-10","health_need":null,"rosh":"declined"},
          "needs":["drugs","drugs"],"text":" script ","as_of":"2026-12-01","asker":"practitioner",
          "limit":5,"include_no":true})");
  EXPECT_EQ(full.facts.known.size(), 5u);
  EXPECT_EQ(full.facts.find<Place>("home")->given, "LE2 7LB");
  EXPECT_EQ(*full.facts.find<Choices>("supervision"), Choices{"licence"});
  EXPECT_TRUE(full.facts.declined.contains("rosh"));
  EXPECT_EQ(full.needs, std::vector<std::string>{"drugs"});
  EXPECT_EQ(to_text(full.as_of), "2026-12-01");
  EXPECT_EQ(full.limit, 5);
}

TEST(ReadQuery, SaysWhatIsWrongAndWhatToDo) {
  const struct {
    const char *json, *message;
  } rows[] = {
      {"", "body: is not valid JSON: see line 1, column 1"},
      {"[]", "body: must be a JSON object, like {\"facts\": {\"age\": 34}}"},
      {"{\"a\":\"\xff\"}", "body: is not valid JSON: see line 1, column 7"},
      {R"({"facts":{"age":1},"facts":{}})",
       "body: has the key 'facts' twice in one object; keep one of them"},
      {R"({"fact":{}})", "fact: unknown field 'fact'; did you mean 'facts'?"},
      {R"({"facts":[]})", "facts: must be an object of facts, like {\"age\": 34}"},
      {R"({"facts":{"agee":34}})", "facts.agee: unknown fact 'agee'; did you mean 'age'?"},
      {R"({"facts":{"age":-1}})",
       "facts.age: must be a whole number of years from 0 to 120, not -1"},
      {R"({"facts":{"age":121}})",
       "facts.age: must be a whole number of years from 0 to 120, not 121"},
      {R"({"facts":{"age":34.5}})", "facts.age: must be a whole number of years from 0 to 120"},
      {R"({"facts":{"age":"34"}})", "facts.age: must be a whole number of years from 0 to 120"},
      {R"({"facts":{"age":99999999999999999999}})",
       "facts.age: must be a whole number of years from 0 to 120"},
      {R"({"facts":{"release_date":"2026-02-30"}})",
       "facts.release_date: must be a date that exists, written as 2026-11-22"},
      {R"({"facts":{"sex":"femal"}})",
       "facts.sex: 'femal' is not a choice; did you mean 'female'?"},
      {R"({"facts":{"sex":"xyzzy"}})",
       "facts.sex: 'xyzzy' is not a choice; use female, male or other"},
      {R"({"facts":{"supervision":"licence"}})",
       "facts.supervision: must be a list of community_order, licence, post_sentence_supervision "
       "or none"},
      {R"({"facts":{"supervision":["none","licence"]}})",
       "facts.supervision: has 'none' beside other choices; leave one or the other out"},
      {R"({"facts":{"health_need":"yes"}})",
       "facts.health_need: must be true, false, null (not known) or \"declined\""},
      {R"({"facts":{"home":7}})",
       "facts.home: must be a postcode, the first half of one, or an area code"},
      {R"({"needs":["drug"]})", "needs[0]: unknown need 'drug'; did you mean 'drugs'?"},
      {R"({"needs":"drugs"})", "needs: must be a list of need ids"},
      {R"({"text":7})", "text: must be text"},
      {R"({"as_of":"tomorrow"})", "as_of: must be a date that exists, written as 2026-11-22"},
      {R"({"asker":"police"})", "asker: must be \"self\" or \"practitioner\""},
      {R"({"limit":0})", "limit: must be a whole number from 1 to 1000"},
      {R"({"include_no":"yes"})", "include_no: must be true or false"},
      {R"({"facts":{"agee":1},"needs":["x"],"limit":-1})",
       "limit: must be a whole number from 1 to 1000\nneeds[0]: unknown need 'x'\n"
       "facts.agee: unknown fact 'agee'; did you mean 'age'?"},
  };
  for (const auto& row : rows) EXPECT_EQ(problems_of(row.json), row.message) << row.json;
  EXPECT_EQ(problems_of("{\"text\":\"" + std::string(1001, 'x') + "\"}"),
            "text: is longer than 1,000 bytes; shorten it");
  EXPECT_EQ(problems_of(std::string(33, '[') + std::string(33, ']')),
            "body: is nested deeper than 32 levels; flatten it");
}

TEST(ReadQuery, ContradictionsNameBothFacts) {
  EXPECT_EQ(problems_of(R"({"facts":{"from_custody":false,"release_date":"2026-11-10"}})"),
            "facts.from_custody: contradicts facts.release_date (From custody: a release date "
            "means leaving "
            "prison); correct one of them, or leave one out");
  EXPECT_EQ(problems_of(R"({"facts":{"from_custody":false,"supervision":["licence"]}})"),
            "facts.from_custody: contradicts facts.supervision (From custody: licence follows "
            "prison); correct "
            "one of them, or leave one out");
  EXPECT_EQ(problems_of(R"({"facts":{"age":30,"date_of_birth":"1990-01-01"}})"),
            "facts.age: 30 does not agree with facts.date_of_birth, which makes it 36; correct one "
            "of them, or "
            "leave one out");
  EXPECT_EQ(problems_of(R"({"facts":{"age":36,"date_of_birth":"1990-01-01"}})"), "");
}

TEST(ReadQuery, ContradictionsNameWhatWasGiven) {
  const struct {
    const char *facts, *message;
  } rows[] = {
      {R"({"age":17,"supervision":["community_order"]})",
       "facts.supervision: 'community_order' contradicts facts.age (Supervision: community orders "
       "are for adults); correct one of them, or leave one out"},
      {R"({"date_of_birth":"2009-01-15","supervision":["community_order","licence"]})",
       "facts.supervision: 'community_order' contradicts facts.date_of_birth (Supervision: "
       "community orders are for adults); correct one of them, or leave one out"},
      {R"({"age":17,"supervision":["licence"]})", ""},
      {R"({"age":17,"supervision":"declined"})", ""},
      {R"({"age":18,"supervision":["community_order"]})", ""},
      {R"({"supervision":["community_order"]})", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(problems_of(R"({"facts":)" + std::string(row.facts) + "}"), row.message) << row.facts;
}

const char* two_services = R"([
  {"id":"reconnect","name":"RECONNECT","eligible":{"fact":"age","at_least":18}},
  {"id":"tea","name":"Tea","eligible":{"needs_first":"reconnect"}}])";

std::string problems_with_two_services(std::string_view json) {
  static const Catalogue catalogue = world_with(two_services);
  Problems problems;
  read_query(json, catalogue, gazetteer(), day("2026-11-22"), problems);
  return lines(problems);
}

TEST(ReadQuery, TheServicesSomebodyIsWith) {
  const Catalogue catalogue = world_with(two_services);
  const Query with = query(R"({"facts":{"already_with":["tea","reconnect","tea"]}})", catalogue);
  EXPECT_EQ(*with.facts.find<Choices>("already_with"), (Choices{"reconnect", "tea"}));
  const Query none = query(R"({"facts":{"already_with":[]}})", catalogue);
  EXPECT_EQ(*none.facts.find<Choices>("already_with"), Choices{});
  EXPECT_EQ(query(R"({"facts":{"already_with":null}})", catalogue).facts.known.size(), 0u);
  const struct {
    const char *json, *message;
  } rows[] = {
      {R"({"facts":{"already_with":"declined"}})", ""},
      {R"({"facts":{"already_with":["reconect"]}})",
       "facts.already_with: 'reconect' is no service here; did you mean 'reconnect'?"},
      {R"({"facts":{"already_with":["xyzzy"]}})", "facts.already_with: 'xyzzy' is no service here"},
      {R"({"facts":{"already_with":"tea"}})",
       "facts.already_with: must be a list of ids of services"},
      {R"({"facts":{"already_with":[7]}})",
       "facts.already_with: must be a list of ids of services"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(problems_with_two_services(row.json), row.message) << row.json;
}

TEST(ReadQuery, APractitionerMayIncludeAService) {
  const Catalogue catalogue = world_with(two_services);
  const Query read = query(R"({"asker":"practitioner","include_anyway":[
      {"service":"tea","reason":"They have met."}]})",
                           catalogue);
  ASSERT_EQ(read.include_anyway.size(), 1u);
  EXPECT_EQ(read.include_anyway[0].service, "tea");
  EXPECT_EQ(read.include_anyway[0].reason, "They have met.");
  const auto asked = [](const std::string& list) {
    return R"({"asker":"practitioner","include_anyway":)" + list + "}";
  };
  const struct {
    std::string json, message;
  } rows[] = {
      {asked("[]"), ""},
      {asked("null"), ""},
      {R"({"include_anyway":[]})", ""},
      {R"({"include_anyway":[{"service":"tea","reason":"x"}]})",
       "include_anyway: is for practitioners: give \"asker\": \"practitioner\", or leave it out"},
      {asked(R"({"tea":"x"})"),
       "include_anyway: must be a list like [{\"service\": \"reconnect-llr\", \"reason\": "
       "\"...\"}]"},
      {asked(R"(["tea"])"),
       "include_anyway[0]: must be {\"service\": \"...\", \"reason\": \"...\"}"},
      {asked(R"([{"service":"reconect","reason":"x"}])"),
       "include_anyway[0].service: unknown service 'reconect'; did you mean 'reconnect'?"},
      {asked(R"([{"service":"tea"}])"),
       "include_anyway[0]: needs 'reason': why it is to be there whatever the rule says"},
      {asked(R"([{"service":"tea","reason":" \n"}])"),
       "include_anyway[0]: needs 'reason': why it is to be there whatever the rule says"},
      {asked(R"([{"reason":"x"}])"),
       "include_anyway[0]: needs 'service': the id of the service to include"},
      {asked(R"([{"service":7,"reason":null}])"),
       "include_anyway[0]: needs 'service': the id of the service to include\n"
       "include_anyway[0]: needs 'reason': why it is to be there whatever the rule says"},
      {asked(R"([{"service":"tea","reasn":"x","reason":"x"}])"),
       "include_anyway[0].reasn: unknown field 'reasn'; did you mean 'reason'?"},
      {asked(R"([{"service":"tea","reason":"x"},{"service":"reconnect","reason":"y"},)"
             R"({"service":"tea","reason":"z"}])"),
       "include_anyway[2].service: 'tea' is there twice; keep one of them"},
      {asked(R"([{"service":"tea","reason":")" + std::string(501, 'x') + R"("}])"),
       "include_anyway[0].reason: is longer than 500 bytes; shorten it"},
      {asked(R"([{"service":"tea","reason":")" + std::string(500, 'x') + R"("}])"), ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(problems_with_two_services(row.json), row.message) << row.json;
}

TEST(ReadQuery, AProblemIsAboutItsFieldAlone) {
  const std::string message = problems_of(R"({"facts":{"age":34},"needs":["drugs"],"limitt":1})");
  EXPECT_EQ(message, "limitt: unknown field 'limitt'; did you mean 'limit'?");
}

}  // namespace
}  // namespace fingerpost
