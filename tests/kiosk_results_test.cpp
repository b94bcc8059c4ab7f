// Who can help, as the kiosk tells it: three at first, what to do, and nothing that says why.
#include <gtest/gtest.h>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A service of the catalogue's form, for `needs` ("\"food\""), with more fields.
std::string service(const std::string& id, const std::string& needs, const std::string& more) {
  return R"({"id":")" + id + R"(","name":"The )" + id + R"(","provider":"P","needs":[)" + needs +
         R"(],"summary":"S.","summary_self":"About )" + id +
         R"(.","sources":["https://a.example/"],"assured_date":"2026-11-20",)" + more + "}";
}

const char* everyone = R"("eligible":{"everyone":true,"because":"It says so."},)";
const char* grown_up = R"("eligible":{"fact":"age","at_least":18},)";
const char* walk_in = R"("confidence":"A","route":[{"who":["self"],"channel":"walk_in"}])";
const char* by_referral =
    R"("confidence":"A","route":[{"who":["practitioner"],"channel":"phone","value":"0116 PRACT"}])";

std::string yes(const char* id, const std::string& needs, const char* way) {
  return service(id, needs, std::string(everyone) + way);
}

/// The names of the cards and their groups.
std::string order_of(const AtKiosk& here) {
  std::string out, line;
  for (const char c : here.screen() + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    if (line.starts_with("# ")) out += (out.empty() ? "" : " | ") + line.substr(2);
    line.clear();
  }
  return out;
}

AtKiosk found(const TestSite& site, const std::string& areas, const std::string& needs) {
  AtKiosk here(site);
  here.want(areas, needs);
  return here;
}

std::string larder_and_purse() {
  std::string cards;
  for (const std::string name : {"larder", "purse"})
    cards += "# The " + name + "\nAbout " + name + ".\nHelps with\nDebt\n" +
             "Do this first\nAsk your probation practitioner to put you in touch.\n"
             "What to bring\nWe do not know. Ask them first.\n"
             "What to say\n“Please put me in touch with The " +
             name +
             ".”\n"
             "If they say no\n“Who else can help me?” Then come back here, or ask your probation "
             "practitioner.\nChecked on 20 November 2026\n";
  return cards + "<Take this with you>\n<Go back>\n<See my answers>";
}

struct KioskResults : testing::Test {
  const TestSite site{
      "[" + yes("kitchen", R"("food")", walk_in) + "," + yes("pantry", R"("food")", walk_in) + "," +
          yes("larder", R"("food","debt")", by_referral) + "," +
          yes("purse", R"("debt")", by_referral) + "," +
          service("bank", R"("bank-account")",
                  std::string(everyone) + R"("contract":{"start":"2027-01-01"},)" + walk_in) +
          "," + service("maybe", R"("food")", std::string(grown_up) + walk_in) + "]",
      real_words()};
};

TEST_F(KioskResults, ThreeAtFirstThatMeetTheNeedsAndThenTheRest) {
  AtKiosk here = found(site, "areas=finances", "needs=food&needs=debt&needs=bank-account");
  EXPECT_EQ(order_of(here),
            "Who can help you | You can go yourself | The kitchen | Ask your probation "
            "practitioner | The larder | Later | The bank");
  EXPECT_EQ(order_of(here.press("more")),
            "Who can help you | You can go yourself | The kitchen | The pantry | The maybe | Ask "
            "your probation practitioner | The larder | The purse | Later | The bank");
  EXPECT_FALSE(has(here.html(), "value=\"more\""));
  EXPECT_TRUE(has(here.html(), "value=\"ask_more\"")) << "an answer could settle one of them";
}

TEST_F(KioskResults, NeverMoreThanThreeAtFirst) {
  AtKiosk here = found(site, "areas=finances", "needs=food");
  EXPECT_EQ(
      order_of(here),
      "Who can help you | You can go yourself | The kitchen | The pantry | Ask your probation "
      "practitioner | The larder")
      << "one that is sure before one that is not";
}

TEST_F(KioskResults, OneForLaterSaysFromWhen) {
  EXPECT_EQ(found(site, "areas=finances", "needs=bank-account").screen(),
            "# Who can help you\n# Later\n# The bank\nLater, from 1 January 2027\nAbout bank.\n"
            "Helps with\nBank account\nWhat to do then\nGo there\n"
            "What to bring\nWe do not know. Ask them first.\n"
            "What to say\n“Please help me with: Bank account.”\n"
            "If they say no\n“Who else can help me?” Then come back here, or ask your probation "
            "practitioner.\n"
            "Checked on 20 November 2026\n"
            "<Take this with you>\n<Go back>\n<See my answers>");
}

TEST_F(KioskResults, OneThatHasToBeAskedForSaysWhomToAsk) {
  EXPECT_EQ(found(site, "areas=finances", "needs=debt").screen(),
            "# Who can help you\n# Ask your probation practitioner\n" + larder_and_purse());
}

TEST_F(KioskResults, NeverSayThatSomebodyIsNotEligibleOrGiveAPractitionersNumber) {
  AtKiosk here = found(site, "areas=finances", "needs=food&needs=debt&needs=bank-account");
  for (const char* button : {"more", "take"}) {
    const std::string text = text_of(here.press(button).html());
    for (const char* never : {"ligible", "oes not fit", "It says so", "PRACT", "18 or over"})
      EXPECT_FALSE(has(text, never)) << never << "\n" << text;
  }
}

TEST(KioskResult, NothingFoundLeadsToThePractitioner) {
  const TestSite site("[" + yes("kitchen", R"("food")", walk_in) + "]", real_words());
  EXPECT_EQ(found(site, "areas=finances", "needs=debt").screen(),
            "# Who can help you\n"
            "We have not found anyone yet. Ask your probation practitioner. They know other places "
            "to try.\n"
            "<Go back>\n<See my answers>");
  EXPECT_TRUE(has(found(site, "areas=finances", "needs=debt&needs=food").screen(),
                  "\nWe have not found help yet with: Debt Ask your probation practitioner. They "
                  "know other places to try.\n"));
}

TEST(KioskResult, OneThatHasClosedOrFitsNobodyIsNotThere) {
  const TestSite site(
      "[" +
          service("gone", R"("food")",
                  std::string(everyone) + R"("contract":{"end":"2025-03-31"},)" + walk_in) +
          "," +
          service("women", R"("food")",
                  std::string(R"("eligible":{"fact":"sex","one_of":["female"]},)") + walk_in) +
          "]",
      real_words());
  AtKiosk here = found(site, "areas=finances", "needs=food");
  here.press("next", "fact.sex=male");
  EXPECT_EQ(order_of(here), "Who can help you");
  EXPECT_TRUE(has(here.screen(), "We have not found anyone yet."));
}

TEST(KioskResult, WhatCouldNotBeReadIsSaid) {
  TestSite site("[" + yes("kitchen", R"("food")", walk_in) + "]", real_words());
  const std::string says = "We could not check everyone. Please ask the staff here too.";
  EXPECT_FALSE(has(found(site, "areas=finances", "needs=food").screen(), says));
  site.catalogue().providers = {{"plugin gone", "1", Provider::State::unread, "It crashed."}};
  const AtKiosk here = found(site, "areas=finances", "needs=food");
  EXPECT_TRUE(has(here.screen(), "\n" + says + "\n")) << here.screen();
  EXPECT_FALSE(has(here.html(), "crashed"));
}

TEST(KioskResult, AnOldEntrySaysToCallFirstAndWhomElseToTurnTo) {
  const std::string phone = R"("confidence":"C","route":[{"who":["self"],"channel":"phone",)"
                            R"("value":"0116 300 0001"}])";
  const std::string better = R"("confidence":"A","route":[{"who":["self"],"channel":"phone",)"
                             R"("value":"0116 300 0002"}])";
  const TestSite site("[" + service("old", R"("food")", everyone + phone) + "," +
                          service("sure", R"("food")", everyone + better) + "]",
                      real_words());
  const std::string screen = found(site, "areas=finances", "needs=food").screen();
  EXPECT_TRUE(has(screen,
                  "\nCheck first\nThis may have changed. Call before you go.\n"
                  "Or try\nThe sure. Call 0116 300 0002\n"))
      << screen;
}

TEST(KioskResult, NoReasonThatTellsOfSomebodyIsShown) {
  const std::string rule =
      R"("eligible":{"all":[
        {"fact":"supervision","one_of":["licence","community_order"],"because":"Paid for by REASON-A."},
        {"fact":"rosh","one_of":["low","medium"],"because":"Staff say REASON-B."},
        {"fact":"order_requirements","one_of":["drug_rehabilitation","programme"],"because":"REASON-C."},
        {"fact":"domestic_abuse","one_of":["none","worried_about_own_behaviour"],"because":"REASON-D."},
        {"fact":"release_date","window_days":[-84,28],"because":"REASON-E."}]},
       "suitability":["Would struggle REASON-F."],)";
  const TestSite site("[" + service("gate", R"("drugs")", rule + walk_in) + "]", real_words());
  AtKiosk here(site);
  here.want("areas=drug-use");
  const std::pair<std::string, std::string> answers[] = {
      {"supervision", "fact.supervision=licence"},
      {"order_requirements", "fact.order_requirements=programme"},
      {"release_date",
       "fact.release_date.day=10&fact.release_date.month=11&fact.release_date.year=2026"}};
  std::string asked;
  for (int i = 0; i < 10 && here.heading() != "Who can help you"; ++i)
    for (const auto& [fact, answer] : answers)
      if (real_words().vocabulary.question(fact)->ask_self == here.heading()) {
        asked += fact + " ";
        here.press("next", answer);
      }
  EXPECT_EQ(asked, "order_requirements supervision release_date ");
  std::string told = here.screen();
  told += here.press("check").screen();
  told += here.press("results").press("take").screen();
  for (const char* never :
       {"REASON", "community order", "RoSH", "erious harm", "28 days", "12 weeks", "28 day",
        "12 week", "abuse", "partner", "drug treatment", "leave prison no"})
    EXPECT_FALSE(has(told, never)) << never << "\n" << told;
}

}  // namespace
}  // namespace fingerpost
