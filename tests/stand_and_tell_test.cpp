// Where a service stands beside what the person already has, what the practitioner decides and what
// cannot wait; and what is said of when it ends.
#include <gtest/gtest.h>

#include "core/thought/match.h"
#include "tests/support/served.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// "id standing: summary [included: reason]", one line a match.
std::string told(const Plan& plan) {
  std::string out;
  for (const Match& one : plan.matches)
    out += (out.empty() ? "" : "\n") + one.service->id + " " + std::string(to_text(one.standing)) +
           ": " + one.why.says +
           (one.included_because.empty() ? "" : " [included: " + one.included_because + "]");
  return out;
}

const char* open_to_all = R"("eligible":{"everyone":true,"because":"x"},
  "route":[{"who":["self","practitioner"],"channel":"phone"}])";

std::string service(const std::string& id, const std::string& rest) {
  return R"({"id":")" + id + R"(","name":"Service )" + id + R"(",)" + rest + "}";
}

TEST(AlreadyWith, RemovesItAndWhatCannotBeHadBesideIt) {
  const std::string each = open_to_all;
  const Catalogue catalogue =
      world_with("[" + service("a", each) + "," + service("b", each + R"(,"not_with":["a"])") +
                 "," + service("c", each) + "]");
  EXPECT_EQ(told(plan_of(catalogue, R"({"facts":{"already_with":["a"]}})")),
            "c yes: Everything it asks for is met.");
  EXPECT_EQ(told(plan_of(catalogue, R"({"facts":{"already_with":["a"]},"include_no":true})")),
            "c yes: Everything it asks for is met.\n"
            "a no: Already with it.\n"
            "b no: Already with Service a, which cannot be had at the same time.");
  EXPECT_EQ(plan_of(catalogue, R"({"facts":{"already_with":["a"]}})").totals.no, 2);
}

TEST(NeedsFirst, SaysWhatToStartWith) {
  const Catalogue catalogue = world_with("[" + service("a", R"("eligible":{"needs_first":"b"})") +
                                         "," + service("b", R"("eligible":{"needs_first":"c"})") +
                                         "," + service("c", open_to_all) + "]");
  const auto change = [&](const char* asked) {
    const Plan plan = plan_of(catalogue, asked);
    for (const Match& one : plan.matches)
      if (one.service->id == "a")
        return std::string(to_text(one.standing)) + ": " +
               (one.change.empty() ? "" : one.change.front().says);
    return std::string();
  };
  EXPECT_EQ(change(R"({"facts":{"already_with":[]},"include_no":true})"),
            "no: Start with Service c first, then with Service b");
  EXPECT_EQ(change(R"({"facts":{"already_with":["c"]},"include_no":true})"),
            "no: Start with Service b first");
  EXPECT_EQ(change(R"({"facts":{"already_with":["b"]}})"), "yes: ");
}

TEST(Included, AnywayIsListedWithItsVerdictAndTheReason) {
  const Catalogue catalogue = world_with(
      "[" + service("a", R"("needs":["drugs"],"eligible":{"fact":"age","at_least":60})") + "," +
      service("b", std::string(R"("needs":["drugs"],)") + open_to_all) + "]");
  EXPECT_EQ(told(plan_of(catalogue, R"({"facts":{"age":30},"needs":["drugs"],"asker":"practitioner",
                                       "include_anyway":[{"service":"a","reason":"They know her."},
                                                         {"service":"b","reason":"Near."}]})")),
            "b yes: Everything it asks for is met. [included: Near.]\n"
            "a no: Not met: Aged 60 or over. [included: They know her.]");
  const TestSite site("[" + service("a", R"("eligible":{"fact":"age","at_least":60})") + "]");
  const std::string answer = site.post_json("/api/v1/match",
                                            R"({"facts":{"age":30},"asker":"practitioner",
                         "include_anyway":[{"service":"a","reason":"They know her."}]})")
                                 .body;
  EXPECT_NE(answer.find(R"("verdict":"no","override":{"reason":"They know her."})"),
            std::string::npos)
      << answer;
}

TEST(Urgent, ComesBeforeEverythingElseOfItsGroup) {
  Catalogue catalogue = world_with(
      "[" + service("a", std::string(R"("needs":["drugs","gp-registration"],)") + open_to_all) +
      "," + service("b", std::string(R"("needs":["housing"],)") + open_to_all) + "]");
  for (Need& need : catalogue.vocabulary.needs)
    if (need.id == "housing") need.urgency = Urgency::urgent;
  catalogue.vocabulary.safety = {{.id = "tonight", .says = "Call somebody."}};
  const auto first = [&](const char* asked) {
    const Plan plan = plan_of(catalogue, asked);
    return plan.matches.front().service->id + std::string(plan.safety.empty() ? "" : " safety");
  };
  EXPECT_EQ(first(R"({"needs":["drugs","gp-registration"]})"), "a");
  EXPECT_EQ(first(R"({"needs":["drugs","gp-registration","housing"]})"), "b safety");
}

TEST(Urgent, WhoSpeaksOfItAsksForIt) {
  TestSite site("[" + service("a", std::string(R"("needs":["housing"],)") + open_to_all) + "]");
  for (Need& need : site.catalogue().vocabulary.needs)
    if (need.id == "housing") need.urgency = Urgency::urgent, need.alarms = {"nowhere to go"};
  const std::string body =
      site.post_json("/api/v1/match", R"({"text":"I have nowhere to go, please"})").body;
  EXPECT_NE(body.find(R"("service":"a","name":"Service a","provider":"","needs_met":["housing"])"),
            std::string::npos)
      << body;
}

TEST(Until, SaysWhatEndsIt) {
  const struct {
    std::string rest;
    const char *asked, *until;
  } rows[] = {
      {R"("eligible":{"fact":"release_date","window_days":[-84,28],"because":"It says 28 days."})",
       R"({"facts":{"release_date":"2026-11-10"}})", "2026-12-08: It says 28 days."},
      {R"("eligible":{"fact":"age","at_most":24})", R"({"facts":{"date_of_birth":"2002-03-01"}})",
       "2027-02-28: You are 24 or under."},
      {std::string(open_to_all) + R"(,"contract":{"end":"2027-03-31"})", "{}",
       "2027-03-31: Its contract ends then."},
      {std::string(open_to_all) +
           R"(,"contract":{"end":"2027-03-31","last_referral":"2027-01-31"})",
       "{}", "2027-01-31: It takes no new referrals after that."},
      {std::string(open_to_all) +
           R"(,"contract":{"end":"2027-03-31","extension_options":["2028-03-31"]})",
       "{}", "2027-03-31: Its contract ends then, and may be extended."},
      {std::string(open_to_all) +
           R"(,"contract":{"suspended_from":"2027-01-01","suspended_until":"2027-02-01"})",
       "{}", "2026-12-31: It takes nobody for some time after that."},
      {open_to_all, "{}", ""},
  };
  for (const auto& row : rows) {
    const Catalogue catalogue = world_with("[" + service("a", row.rest) + "]");
    const Plan plan = plan_of(catalogue, row.asked);
    const Match& one = plan.matches.front();
    EXPECT_EQ(one.until ? to_text(*one.until) + ": " + one.until_because : "", row.until)
        << row.rest;
  }
}

TEST(Closing, IsAYesWithAWarning) {
  const Catalogue catalogue = world_with(
      "[" +
      service("a", std::string(open_to_all) +
                       R"(,"contract":{"end":"2027-03-31","last_referral":"2027-01-31"})") +
      "]");
  const Plan plan = plan_of(catalogue, "{}");
  EXPECT_EQ(plan.matches.front().standing, Standing::yes);
  EXPECT_EQ(plan.matches.front().warnings.front(),
            "Closing: the last day to refer is 31 January 2027, and it ends on 31 March 2027.");
}

TEST(ServicesPage, ListsWhatIsForNoNeedInParticular) {
  const TestSite site("[" + service("a", open_to_all) + "]");
  const std::string page = site.get("/services").body;
  EXPECT_NE(page.find("Other help"), std::string::npos) << page;
  EXPECT_NE(page.find("href=\"/services/a\""), std::string::npos) << page;
}

TEST(Routes, NoneLeadsIntoAServiceThatHasClosed) {
  const Catalogue catalogue = world_with(
      "[" + service("a", std::string(open_to_all) + R"(,"contract":{"end":"2026-11-21"})") + "]");
  const Plan plan = plan_of(catalogue, R"({"include_no":true})");
  EXPECT_EQ(told(plan), "a no: Not met: Closed: it ended on 21 November 2026.");
  EXPECT_TRUE(plan.matches.front().routes.empty() && plan.matches.front().ask_someone.empty());
}

TEST(Routes, WhatIsForProfessionalsNeverReachesThePerson) {
  const TestSite site(R"([{"id":"a","name":"A","eligible":{"fact":"age","at_least":18},
    "route":[{"who":["practitioner"],"channel":"email","value":"secure@trust.example","note":"Ask for Sam"},
             {"who":["prison","court"],"channel":"phone","value":"0116 000 0000"}]}])");
  const std::string person = R"({"facts":{"age":30},"include_no":true})";
  for (const std::string& answer :
       {site.post_json("/api/v1/match", person).body, site.get("/services/a").body,
        site.get("/api/v1/services/a").body, site.get("/api/v1/services").body,
        site.get("/services").body})
    for (const char* secret : {"secure@trust.example", "Ask for Sam", "0116 000 0000"})
      EXPECT_EQ(answer.find(secret), std::string::npos) << answer;
  EXPECT_NE(site.post_json("/api/v1/match", person).body.find(R"("ask_someone":"practitioner")"),
            std::string::npos);
  EXPECT_NE(site.post_json("/api/v1/match", R"({"facts":{"age":30},"asker":"practitioner"})")
                .body.find("secure@trust.example"),
            std::string::npos);
}

}  // namespace
}  // namespace fingerpost
