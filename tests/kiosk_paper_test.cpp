// The paper from the kiosk, and what is kept off it and off the screen to keep somebody safe.
#include <gtest/gtest.h>

#include "tests/support/kiosk.h"
#include "web/pages/plan_page.h"
#include "web/pages/qr.h"

namespace fingerpost {
namespace {

using namespace test;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string service(const std::string& id, const std::string& needs, const std::string& more) {
  return R"({"id":")" + id + R"(","name":"The )" + id + R"(","provider":"P","needs":[)" + needs +
         R"(],"summary":"S.","summary_self":"About )" + id +
         R"(.","sources":["https://a.example/"],"assured_date":"2026-11-20","confidence":"A",
         "eligible":{"everyone":true,"because":"It says so."},)" +
         more + "}";
}

const std::string services =
    "[" +
    service("refuge", R"("domestic-abuse","womens-support")",
            R"("route":[{"who":["self"],"channel":"phone","value":"0116 400 0001"}])") +
    "," +
    service("circle", R"("womens-support","loneliness")",
            R"("route":[{"who":["self"],"channel":"phone","value":"0116 400 0002",
               "note":"Ask for Sam"}],"hours":"9am to 5pm","bring":["A letter"])") +
    "," +
    service("club", R"("loneliness")",
            R"("route":[{"who":["practitioner"],"channel":"form"}],
               "contract":{"start":"2027-01-01"})") +
    "]";

const char* people = "areas=personal-relationships-and-community";
const char* abuse = "National Domestic Abuse Helpline";

/// The part that is printed: what is not is hidden on paper.
std::string printed(const AtKiosk& here) {
  const auto from = here.html().find("<article class=\"app-slip");
  std::string part = here.html().substr(from, here.html().find("</article>", from) - from);
  const std::string hidden = "<p class=\"app-not-printed\">";
  for (auto at = part.find(hidden); at != std::string::npos; at = part.find(hidden))
    part.erase(at, part.find("</p>", at) + 4 - at);
  return screen_of("<main>" + part + "</main>");
}

struct KioskPaper : testing::Test {
  TestSite site{services, real_words()};
  AtKiosk here{site};

  /// The path of the square.
  std::string square() const {
    const std::string start = "shape-rendering=\"crispEdges\"><path d=\"";
    const auto from = here.html().find(start);
    if (from == std::string::npos) return "none";
    return here.html().substr(from + start.size(),
                              here.html().find('"', from + start.size()) - from - start.size());
  }
  static std::string square_of(const std::vector<std::string>& ids) {
    return std::get<std::string>(
        std::get<View::Parts>(qr_view(code_text(ids, "")).value).at("path").value);
  }
};

TEST_F(KioskPaper, SaysWhatToDoAndHoldsACodeOfNamesAlone) {
  here.want(people, "needs=womens-support&needs=loneliness").press("take");
  EXPECT_EQ(printed(here),
            "# Who can help\n"
            "The circle\nDo this first: Call 0116 400 0002 Ask for Sam.\nWhen: 9am to 5pm.\n"
            "What to bring: A letter.\n"
            "The club\nWhen: Later, from 1 January 2027\n"
            "What to do then: Ask your probation practitioner to put you in touch.\n"
            "What to bring: We do not know. Ask them first.\n"
            "Your code\n"
            "2WGB-EB2X\n"
            "Show this code to your probation practitioner. It holds the names of services, and "
            "nothing about you.\n"
            "999 If a life is at risk, or somebody is badly hurt, call 999 or go to A&E now.\n"
            "111 For help now with mental health, call 111 and choose the mental health option. It "
            "is for all ages, day and night.\n"
            "116 123 To talk to somebody at any time of day or night, call Samaritans free on 116 "
            "123. It works on a phone with no credit.");
  EXPECT_EQ(square(), square_of({"circle", "club"}));
}

TEST_F(KioskPaper, ComesAsASmallSheetOrATillRoll) {
  here.want(people, "needs=loneliness").press("take");
  EXPECT_TRUE(has(here.screen(), "\n(o) Small sheet\n( ) Till roll\n")) << here.screen();
  EXPECT_TRUE(has(here.html(), "<article class=\"app-slip\""));
  here.press("take", "paper=receipt");
  EXPECT_TRUE(has(here.screen(), "\n( ) Small sheet\n(o) Till roll\n")) << here.screen();
  EXPECT_TRUE(has(here.html(), "<article class=\"app-slip app-slip--receipt\""));
  here.press("results").press("take");
  EXPECT_TRUE(has(here.screen(), "\n( ) Small sheet\n(o) Till roll\n")) << "as it was";
}

TEST_F(KioskPaper, HasNothingAboutAbuseAtHomeUnlessThatIsTicked) {
  here.want(people, "needs=domestic-abuse&needs=loneliness");
  EXPECT_TRUE(has(here.screen(), "\n# The refuge\n")) << here.screen();
  here.press("take");
  const std::string left_out = "Some help is left off the paper, to keep you safe.";
  EXPECT_TRUE(has(here.screen(), left_out));
  for (const char* never : {"refuge", "0116 400 0001", abuse, "left off", "abuse", "safe"})
    EXPECT_FALSE(has(printed(here), never)) << never << "\n" << printed(here);
  EXPECT_EQ(square(), square_of({"circle", "club"}));

  here.press("take", "private=yes");
  EXPECT_FALSE(has(here.screen(), left_out));
  EXPECT_TRUE(has(printed(here), "The refuge")) << printed(here);
  EXPECT_TRUE(has(printed(here), abuse)) << printed(here);
  here.press("take", "private=");
  EXPECT_FALSE(has(printed(here), "refuge")) << "the tick taken away again";
}

TEST_F(KioskPaper, WhatIsThereForAbuseIsNamedOnlyToWhoPickedIt) {
  here.want(people, "needs=womens-support");
  EXPECT_FALSE(has(here.html(), "refuge") || has(here.html(), "value=\"more\"")) << here.screen();
  here.press("take");
  EXPECT_FALSE(has(here.html(), "refuge") || has(here.screen(), "abuse")) << here.screen();
  EXPECT_FALSE(has(here.html(), "name=\"private\""));
}

TEST_F(KioskPaper, WhoCouldNotSayWhichIsNotShownItEither) {
  here.press("start").press("next", people).press("unknown");
  for (int i = 0; i < 10 && here.heading() != "Who can help you"; ++i) here.press("unknown");
  EXPECT_FALSE(has(here.html(), "refuge")) << here.screen();
}

TEST_F(KioskPaper, TheAddressOfARefugeIsNotShown) {
  const TestSite hidden(
      "[" +
          service("refuge", R"("domestic-abuse")",
                  R"("route":[{"who":["self"],"channel":"phone","value":"0116 400 0001"}],
                     "location":[{"name":"House","address":"9 Secret Street","postcode":"LE1 1AA"}])") +
          "]",
      real_words());
  AtKiosk there(hidden);
  there.want(people, "needs=domestic-abuse").press("take", "");
  EXPECT_FALSE(has(there.press("take", "private=yes").html(), "Secret Street"));
  EXPECT_FALSE(has(there.press("results").html(), "Secret Street")) << there.screen();
}

TEST_F(KioskPaper, InAnotherLanguageItSaysTheSameWithServicesInEnglish) {
  AtKiosk there(site, "/kiosk/gu");
  there.want(people, "needs=loneliness").press("take");
  EXPECT_TRUE(has(there.html(), "<html lang=\"gu\" dir=\"ltr\""));
  EXPECT_TRUE(has(there.html(),
                  "<strong class=\"app-slip__name\"><span lang=\"en-GB\" "
                  "dir=\"ltr\">The circle</span></strong>"))
      << there.html();
}

}  // namespace
}  // namespace fingerpost
