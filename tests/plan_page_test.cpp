// The paper that the person takes away, what is left off it, and what its code leads to.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr const char* services = R"([
  {"id":"gp","name":"A doctor","provider":"NHS","needs":["gp-registration"],
   "summary":"Registers patients.","summary_self":"A doctor near you.",
   "eligible":{"fact":"age","at_least":18},"bring":["ID","A letter"],
   "route":[{"who":["practitioner"],"channel":"email","value":"staff@gp.example"},
            {"who":["self"],"channel":"phone","value":"0116 225 6000","hours":"9am to 5pm",
             "note":"Ask for the desk"}],
   "if_refused":{"say":"Please write to me.","note":"Then ask the next one.",
                 "source":"a test"},
   "confidence":"A","assured_date":"2026-11-20"},
  {"id":"rehab","name":"Rehab","needs":["drugs"],"summary":"A place to stop.",
   "eligible":{"fact":"age","at_least":18},
   "route":[{"who":["practitioner"],"channel":"email","value":"staff@rehab.example"}],
   "confidence":"B","assured_date":"2026-11-20"},
  {"id":"cell","name":"Cell work","needs":["drugs"],"eligible":{"fact":"age","at_least":50},
   "route":[{"who":["prison"],"channel":"in_person"}],"confidence":"B",
   "assured_date":"2026-11-20"},
  {"id":"old","name":"Old help","needs":["housing"],"eligible":{"fact":"age","at_least":18},
   "contract":{"end":"2025-05-31"}},
  {"id":"refuge","name":"Safe house","needs":["housing"],"summary":"A safe place.",
   "eligible":{"fact":"age","at_least":18},
   "route":[{"who":["self"],"channel":"phone","value":"0808 2000 247"}]}])";

const std::string asked = "fact.age=34&fact.home=LE2+7LB&fact.rosh=high&needs=gp-registration&";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The words between two marks of the page, one line a line of markup.
std::string words(const std::string& html, const std::string& from, const std::string& to) {
  const auto begin = html.find(from);
  if (begin == std::string::npos) return "(there is no " + from + ")";
  std::string text = html.substr(begin, html.find(to, begin) - begin);
  text = std::regex_replace(text, std::regex("<dt>([^<]*)</dt>"), "$1: ");
  text = std::regex_replace(text, std::regex("<[^>]*>"), "");
  text = std::regex_replace(text, std::regex("&apos;"), "'");
  text = std::regex_replace(text, std::regex("\n+"), "\n");
  return text.substr(text.find_first_not_of('\n'));
}

std::string sheet(const std::string& html) { return words(html, "<article", "</article>"); }

/// With a service that is there for domestic abuse, and words for a crisis.
struct PlanSite : TestSite {
  PlanSite() : TestSite(services) {
    Vocabulary& vocabulary = catalogue().vocabulary;
    vocabulary.needs.push_back({.id = "domestic-abuse", .label = "Domestic abuse"});
    const auto refuge = catalogue().positions.at("refuge");
    catalogue().services[refuge].needs = {"domestic-abuse", "drugs"};
    vocabulary.safety = {{.id = "danger", .says = "In danger, call 999.", .phone = "999"},
                         {.id = "home",
                          .needs = {"domestic-abuse"},
                          .says = "Hurt at home: 0808 2000 247.",
                          .phone = "0808 2000 247"}};
  }
  std::string plan(const std::string& body) const { return post_form("/plan", asked + body).body; }
};

TEST(PlanPage, TellsThePersonOneThingToDoForEachService) {
  const PlanSite site;
  EXPECT_EQ(sheet(site.plan("choose=rehab&choose=gp")),
            "Your plan\n"
            "Name \n"
            "1. Rehab\n"
            "A place to stop.\n"
            "Do this first: Your probation practitioner will refer you.\n"
            "Have ready: Not known. Ask them when you get in touch.\n"
            "Checked on 20 November 2026, from a good page by somebody else.\n"
            "2. A doctor\n"
            "A doctor near you.\n"
            "Do this first: Ring 0116 225 6000, 9am to 5pm. Ask for the desk.\n"
            "Have ready: ID, A letter.\n"
            "If they say no: You can say: “Please write to me.” Then ask the next one.\n"
            "NHS. Checked on 20 November 2026, from its own page or an official notice.\n"
            "Next appointment  with \n"
            "If it is urgent\n"
            "In danger, call 999.\n"
            "fingerpost: rehab gp\n"
            "Made on 22 November 2026 with Fingerpost. Taking up any of this is for you to "
            "decide.\n");
}

TEST(PlanPage, HoldsNothingOfThePersonButWhatIsTicked) {
  const PlanSite site;
  const std::string bare = sheet(site.plan("choose=gp&text=My+own+words&include.cell=She+asked"));
  for (const char* secret : {"34", "LE2", "own words", "She asked", "high", "staff@", "Age"})
    EXPECT_FALSE(has(bare, secret)) << secret;
  const std::string html = site.plan("choose=gp&print=fact.age&print=fact.rosh");
  EXPECT_TRUE(has(sheet(html), "What you told us: Age: 34 years. \n"));
  EXPECT_FALSE(has(html, "value=\"fact.rosh\"")) << "held by staff: never offered";
}

TEST(PlanPage, LeavesDomesticAbuseOffThePaperUntilThePractitionerTicksIt) {
  const PlanSite site;
  const std::string html = site.plan("choose=gp&choose=refuge");
  EXPECT_FALSE(has(sheet(html), "Safe house"));
  EXPECT_FALSE(has(sheet(html), "refuge"));
  EXPECT_FALSE(has(sheet(html), "Hurt at home"));
  EXPECT_TRUE(has(html, "Left off the paper: see “Who may see it” below."));
  EXPECT_TRUE(has(html, "name=\"print\" type=\"checkbox\" value=\"private\""));
  const std::string ticked = sheet(site.plan("choose=gp&choose=refuge&print=private"));
  EXPECT_TRUE(has(ticked, "2. Safe house\n"));
  EXPECT_TRUE(has(ticked, "Hurt at home: 0808 2000 247.\n"));
  EXPECT_TRUE(has(sheet(site.plan("choose=refuge")), "No service is printed on this sheet.\n"));
}

TEST(PlanPage, SaysThatItIsForAnotherDayThanToday) {
  const PlanSite site;
  EXPECT_TRUE(has(sheet(site.plan("choose=gp")), "Made on 22 November 2026 with"));
  EXPECT_TRUE(has(sheet(site.plan("choose=gp&as_of=2026-12-01")), "Made for 1 December 2026 with"));
}

TEST(PlanPage, SaysWhoElseMustReferAndWhatIsNotSure) {
  const PlanSite site;
  const std::string text = sheet(site.plan("include.cell=She+asked"));
  EXPECT_TRUE(has(text, "Do this first: Ask prison staff to refer you.\n")) << text;
  EXPECT_TRUE(has(text,
                  "Not sure yet: This is meant for other people. Ask your probation practitioner "
                  "before you go.\n"));
  const std::string unknown = sheet(site.post_form("/plan", "fact.sex=female&choose=gp").body);
  EXPECT_TRUE(
      has(unknown, "Not sure yet: We do not know yet if this fits. They will ask you about it.\n"));
}

TEST(PlanPage, NamesWhatIsLeftOffAndWhy) {
  const PlanSite site;
  const std::string html = site.plan("choose=old&choose=gone&choose=gp");
  EXPECT_TRUE(has(html,
                  "<button class=\"app-link-button\" type=\"submit\" formaction=\"/services/old\">"
                  "Old help</button> is left off. "
                  "Closed: it ended on 31 May 2025."));
  EXPECT_TRUE(has(html, "“gone” is not in this directory, so it is left off."));
  EXPECT_TRUE(has(sheet(html), "1. A doctor\n"));
}

TEST(PlanPage, SaysSoWhereNothingIsChosen) {
  const PlanSite site;
  const Reply reply = site.post_form("/plan", asked);
  EXPECT_EQ(reply.status, 400);
  EXPECT_TRUE(has(reply.body, "<h1 class=\"govuk-heading-l\">Nothing is on the plan yet</h1>"));
  EXPECT_TRUE(has(reply.body, "<form id=\"again\" method=\"post\" action=\"/results\""));
  EXPECT_TRUE(has(reply.body, "<input type=\"hidden\" name=\"fact.age\" value=\"34\">"));
}

TEST(PlanPage, SetsThePaperAndCarriesOnWhatWasTyped) {
  const PlanSite site;
  const std::string html = site.plan("choose=gp&paper=a5&print=large&share=age&strike=Sam");
  EXPECT_TRUE(has(html, "<article class=\"app-plan app-plan--a5 app-plan--large\">"));
  EXPECT_TRUE(has(html, "value=\"a5\" checked>"));
  EXPECT_TRUE(has(html, "value=\"large\" checked>"));
  EXPECT_TRUE(has(html, "<input type=\"hidden\" name=\"strike\" value=\"Sam\">"));
  EXPECT_FALSE(has(html, "name=\"share\"")) << "what one letter holds is for that letter alone";
  EXPECT_TRUE(has(site.plan("choose=gp&paper=a3"), "<article class=\"app-plan app-plan--a4\">"));
}

TEST(TakenPage, ShowsTheServicesToAnybody) {
  const PlanSite site;
  const Reply reply = site.get("/take/gp+old+gone");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(sheet(reply.body),
            "Services to try\n"
            "These are the services on your paper. This page knows nothing about you.\n"
            "1. A doctor\n"
            "A doctor near you.\n"
            "Do this first: Ring 0116 225 6000, 9am to 5pm. Ask for the desk.\n"
            "Have ready: ID, A letter.\n"
            "If they say no: You can say: “Please write to me.” Then ask the next one.\n"
            "NHS. Checked on 20 November 2026, from its own page or an official notice.\n"
            "Old help has closed\n"
            "Closed: it ended on 31 May 2025.\n"
            "What there is now instead:\n"
            "Safe house\n"
            "“gone” is not a service in this directory now. Ask your probation practitioner what "
            "took its place.\n"
            "If it is urgent\n"
            "In danger, call 999.\n");
}

TEST(TakenPage, TakesAShortCodeInPlaceOfIds) {
  const PlanSite site;
  const std::string by_ids = sheet(site.get("/take/gp+old").body);
  for (const char* code : {"13SG-Q404", "13sg q404", "I3SGq4o4", "13SG+Q404"})
    EXPECT_EQ(sheet(site.get(std::string("/take/") + code).body), by_ids) << code;
  const std::string partly = site.get("/take/13SG-9FHT").body;
  EXPECT_TRUE(has(partly, "1. A doctor"));
  EXPECT_TRUE(has(partly, "“9FHT” is not a service in this directory now."));
  const Reply none = site.get("/take/9FHT-2XWD");
  EXPECT_EQ(none.status, 404);
  EXPECT_TRUE(has(none.body, "“9FHT-2XWD” is not a service in this directory now."));
}

TEST(TakenPage, LeadsAPractitionerOn) {
  const PlanSite site;
  const std::string html = site.get("/take/gp+old+gone").body;
  EXPECT_EQ(words(html, "<section class=\"app-not-printed\"", "</section>"),
            "For a practitioner\n"
            "Each service’s rule, sources and ways to refer:\n"
            "A doctor\n"
            "See what fits this person\n"
            "Type another code\n");
  EXPECT_TRUE(has(html, "href=\"/services/gp?asker=practitioner\""));
}

TEST(TakenPage, TakesTwentyAndSaysWhereNoneIsKnown) {
  const PlanSite site;
  std::string many = "/take/gp";
  for (int i = 0; i < 30; ++i) many += "+x" + std::to_string(i);
  const Reply reply = site.get(many);
  EXPECT_TRUE(has(reply.body, "Only the first 20 services are shown."));
  EXPECT_TRUE(has(reply.body, "“x18”"));
  EXPECT_FALSE(has(reply.body, "“x19”"));
  EXPECT_EQ(site.get("/take/nobody").status, 404);
  EXPECT_EQ(site.get("/take/+").status, 404);
  EXPECT_TRUE(has(site.get("/take/<script>").body, "“&lt;script&gt;”"));
}

}  // namespace
}  // namespace fingerpost
