// The whole message of every way to get a service wrong.
#include "core/knowledge/read_service.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// A service that has nothing wrong but what `fields` brings in.
std::string problems_of(const std::string& fields) {
  Problems problems;
  const auto value = parse_json(
      R"({"id":"a","name":"A","sources":["s"],"confidence":"A","assured_date":"2026-11-22")" +
          (fields.empty() ? "" : "," + fields) + "}",
      "s", problems);
  if (problems.empty())
    read_service(value, {.source = "plugin p", .path = "services[0]"}, world(), problems);
  return lines(problems);
}

TEST(ReadService, SaysWhatIsWrongAndWhatToDo) {
  const std::string at = "plugin p, services[0]: ";
  const struct {
    const char* fields;
    std::string message;
  } rows[] = {
      {"", ""},
      {R"("elligible":{})", at + "unknown key 'elligible' in a service; did you mean 'eligible'?"},
      {R"("needs":["gp-registraton"])",
       at + "unknown need 'gp-registraton'; did you mean 'gp-registration'?"},
      {R"("needs":"drugs")", at + "'needs' must be a list"},
      {R"("needs":[7])", at + "'needs' must be a list of texts in quotes"},
      {R"x("url":"javascript:alert(1)")x",
       at + "'url' is 'javascript:alert(1)'; give a link that starts with https:// or http://"},
      {R"("summary":"bell\u0007")", at + "'summary' holds a control character; remove it"},
      {R"("strength":[{"id":"outreach","says":"It goes out.","source":"s"}])", ""},
      {R"("strength":[{"id":"Out reach"}])",
       "plugin p, services[0].strength[0]: 'Out reach' is no id of a strength; use lower-case "
       "words "
       "and hyphens, like 'lived-experience', and the same for the same thing in another service\n"
       "plugin p, services[0].strength[0]: a strength needs 'says': what the service gives, in a "
       "sentence\n"
       "plugin p, services[0].strength[0]: a strength has no source; say where it is stated"},
      {R"("strength":[{"id":"a","says":"b","source":"c"},{"id":"a","says":"d","source":"e"}])",
       "plugin p, services[0].strength[1]: the strength 'a' is listed twice; take one out"},
      {R"("if_refused":{"say":"Why?","source":"https://a.example/"})", ""},
      {R"("if_refused":{"source":"https://a.example/"})",
       "plugin p, services[0].if_refused: 'if_refused' says nothing; give 'say', what the person "
       "can say, or 'note'"},
      {R"("if_refused":{"note":"Ask another."})",
       "plugin p, services[0].if_refused: 'if_refused' has no source; say where it is stated"},
      {R"("contract":{"start":"2026-04-01","end":"2025-03-31"})",
       "plugin p, services[0].contract: the contract's end (2025-03-31) is before its start "
       "(2026-04-01); "
       "correct one of them"},
      {R"("contract":{"end":"31/03/2025"})",
       "plugin p, services[0].contract: 'end' is '31/03/2025', which is not a date; write it as "
       "2026-11-22"},
      {R"("contract":{"start":"2026-04-01","last_referral":"2027-01-31","end":"2026-12-31"})",
       "plugin p, services[0].contract: the contract's end (2026-12-31) is before its "
       "last_referral (2027-01-31); correct one of them"},
      {R"("contract":{"end":"2027-03-31","extension_options":["2027-03-30"]})",
       "plugin p, services[0].contract: the contract's extension option (2027-03-30) is before its "
       "end (2027-03-31); correct one of them"},
      {R"("contract":{"end":"2027-03-31","notice_given":"2027-04-01"})",
       "plugin p, services[0].contract: the contract's end (2027-03-31) is before its notice_given "
       "(2027-04-01); correct one of them"},
      {R"("contract":{"start":"2026-04-01","suspended_from":"2026-03-01"})",
       "plugin p, services[0].contract: the contract's suspended_from (2026-03-01) is before its "
       "start (2026-04-01); correct one of them"},
      {R"("contract":{"suspended_from":"2026-06-02","suspended_until":"2026-06-01"})",
       "plugin p, services[0].contract: the contract's suspended_until (2026-06-01) is before its "
       "suspended_from (2026-06-02); correct one of them"},
      {R"("contract":{"end":"2026-05-31","suspended_from":"2026-06-01"})",
       "plugin p, services[0].contract: the contract's end (2026-05-31) is before its "
       "suspended_from (2026-06-01); correct one of them"},
      {R"("contract":{"suspended_until":"2026-06-01"})",
       "plugin p, services[0].contract: the contract has 'suspended_until' but no "
       "'suspended_from'; give the first day of the pause, or leave both out"},
      {R"("contract":{"notice":"half a year"})",
       "plugin p, services[0].contract: 'notice' is 'half a year', which is not a length of time; "
       "write it as \"84 days\" or \"6 months\""},
      {R"("contract":{"notice":"-6 months"})",
       "plugin p, services[0].contract: 'notice' is '-6 months', which is not a length of time; "
       "write it as \"84 days\" or \"6 months\""},
      {R"("contract":{"end":"2026-05-31","extension_options":["2027-05-31"],"notice":"6 months","suspended_from":"2026-06-01","suspended_until":"2026-06-01"})",
       ""},
      {R"("support":{"lasts":"6 months","after":"release_date","source":"x"})", ""},
      {R"("support":{"lasts":"12 weeks"})",
       "plugin p, services[0].support: 'lasts' is '12 weeks', which is not a length of time; write "
       "it as \"84 days\" or \"6 months\""},
      {R"("support":{"after":"release_date"})",
       "plugin p, services[0].support: 'support' needs 'lasts': for how long it goes on, like \"6 "
       "months\""},
      {R"("support":{"lasts":"6 months","after":"age"})",
       "plugin p, services[0].support: 'after' is 'age', which is no date fact of the vocabulary; "
       "name one, like release_date"},
      {R"("support":{"lasts":"6 months","after":"relaese_date"})",
       "plugin p, services[0].support: 'after' is 'relaese_date', which is no date fact of the "
       "vocabulary; name one, like release_date; did you mean 'release_date'?"},
      {R"("support":{"lasts":"6 months","from":"x"})",
       "plugin p, services[0].support: unknown key 'from' in support"},
      {R"("route":[{"who":["nurse"],"channel":"phone"}])",
       "plugin p, services[0].route[0]: 'nurse' is nobody who can refer; use self, practitioner, "
       "prison, "
       "police, court, health or family\n"
       "plugin p, services[0].route[0]: a route needs 'who': who may use it, like who = "
       "[\"self\"]"},
      {R"("route":[{"who":["self"],"channel":"fax"}])",
       "plugin p, services[0].route[0]: 'fax' is no channel; use phone, text, email, web, form, "
       "walk_in, "
       "post or in_person"},
      {R"("route":[{"who":["self"],"channel":"phone","value":"call us"}])",
       "plugin p, services[0].route[0]: the value of a phone route is 'call us'; give a number of "
       "digits and "
       "spaces"},
      {R"("route":[{"who":["self"],"channel":"email","value":"nobody"}])",
       "plugin p, services[0].route[0]: the value of a email route is 'nobody'; give an address "
       "with an @"},
      {R"("example":[{"says":"x","expect":"perhaps"}])",
       "plugin p, services[0].example[0]: an example needs 'as_of': the day on which it holds\n"
       "plugin p, services[0].example[0]: 'expect' must be yes, maybe, not_now or no"},
      {R"("confidence":"A","confidence":"B")",
       "s: has the key 'confidence' twice in one object; keep one of them"},
  };
  for (const auto& row : rows) EXPECT_EQ(problems_of(row.fields), row.message) << row.fields;
}

TEST(ReadService, NamesTheLineOfTheTableThatIsWrong) {
  Problems problems;
  const auto value = parse_json(
      R"({"@line":3,"id":"a","name":"A","sources":["s"],"confidence":"A","assured_date":"2026-11-22",
          "route":[{"@line":9,"who":["self"],"channel":"fax"}]})",
      "s", problems);
  const auto service = read_service(value, {.source = "services/a.toml"}, world(), problems);
  EXPECT_EQ(lines(problems),
            "services/a.toml:9: 'fax' is no channel; use phone, text, email, web, form, walk_in, "
            "post or in_person");
  ASSERT_TRUE(service);
  EXPECT_EQ(service->stated_at, "services/a.toml:3");
}

TEST(ReadService, WithoutAnIdOrANameItIsNoService) {
  const struct {
    const char *json, *message;
  } rows[] = {
      {R"({"name":"A"})",
       "p: '' is not an id; use lower-case letters, digits and hyphens, like 'gp-registration'"},
      {R"({"id":"GP Registration","name":"A"})",
       "p: 'GP Registration' is not an id; use lower-case letters, digits and hyphens, like "
       "'gp-registration'"},
      {R"({"id":"a"})", "p: 'a' has no name; give the name that people know it by"},
      {R"("a")", "p: expected a table of keys and values here, found something else"},
  };
  for (const auto& row : rows) {
    Problems problems;
    EXPECT_FALSE(
        read_service(parse_json(row.json, "s", problems), {.source = "p"}, world(), problems));
    EXPECT_EQ(lines(problems), row.message);
  }
}

TEST(ReadService, FactsOfTheWorldNeedTheirSource) {
  Problems problems;
  read_service(parse_json(R"({"id":"a","name":"A"})", "s", problems), {.source = "p"}, world(),
               problems);
  EXPECT_EQ(lines(problems),
            "p: 'a' has no sources; say where its facts come from\n"
            "p: 'a' has no assured_date; give the day it was last checked\n"
            "p: 'a' has the confidence ''; use A (own page or official notice), B (good secondary "
            "page) or C "
            "(old or part-verified)");
}

}  // namespace
}  // namespace fingerpost
