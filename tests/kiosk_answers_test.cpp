// Answers at the kiosk, of every kind of question: what is said of one that cannot be taken, and
// what becomes of "I don't know" and "I'd rather not say".
#include <gtest/gtest.h>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string empty = "Give an answer. Or press “I don’t know”.";
const std::string not_understood = "We do not understand this. Try again, or press “I don’t know”.";

/// One service for food, by this rule.
std::string service_by(const std::string& rule) {
  return R"([{"id":"food-bank","name":"Food bank","provider":"P","needs":["food"],"summary":"Food.",
    "summary_self":"They have food.","route":[{"who":["self"],"channel":"walk_in"}],
    "sources":["https://a.example/"],"confidence":"A","assured_date":"2026-11-20","eligible":)" +
         rule + "}]";
}

AtKiosk asked_by(const TestSite& site) {
  AtKiosk here(site);
  return here.want("areas=finances", "needs=food");
}

bool has_line(const AtKiosk& here, const std::string& line) {
  return ("\n" + here.screen() + "\n").find("\n" + line + "\n") != std::string::npos;
}

/// One question of each kind, and an answer to it.
struct Kind {
  const char *fact, *rule, *answer;
};
const Kind kinds[] = {
    {"age", R"({"fact":"age","at_least":18})", "fact.age=34"},
    {"savings", R"({"fact":"savings","at_most":600000})", "fact.savings.pounds=85.50"},
    {"release_date", R"({"fact":"release_date","window_days":[-84,28]})",
     "fact.release_date.day=10&fact.release_date.month=11&fact.release_date.year=2026"},
    {"home", R"({"fact":"home","within":"llr"})", "fact.home.typed=LE1+1AA"},
    {"housing", R"({"fact":"housing","one_of":["hostel"]})", "fact.housing=hostel"},
    {"pdu", R"({"fact":"pdu","one_of":["leicester-leicestershire-and-rutland"]})",
     "fact.pdu=leicester-leicestershire-and-rutland"},
    {"benefits", R"({"fact":"benefits","one_of":["uc","esa"]})", "fact.benefits=uc"},
    {"photo_id", R"({"fact":"photo_id","is":true})", "fact.photo_id=yes"}};

TEST(KioskAnswers, AnAnswerOfEveryKindIsTaken) {
  for (const Kind& kind : kinds) {
    const TestSite site(service_by(kind.rule), real_words());
    AtKiosk here = asked_by(site);
    EXPECT_EQ(here.heading(), real_words().vocabulary.question(kind.fact)->ask_self);
    here.press("next", kind.answer);
    EXPECT_EQ(here.heading(), "Who can help you") << kind.fact;
    EXPECT_TRUE(has_line(here, "# Food bank")) << kind.fact << "\n" << here.screen();
    EXPECT_FALSE(has_line(here,
                          "We are not sure yet that they can help you. They will ask you "
                          "about it."))
        << kind.fact;
  }
}

TEST(KioskAnswers, NextWithoutAnAnswerSaysSo) {
  for (const Kind& kind : kinds) {
    const TestSite site(service_by(kind.rule), real_words());
    AtKiosk here = asked_by(site);
    const std::string question = here.heading();
    here.press("next");
    EXPECT_EQ(here.heading(), question);
    EXPECT_TRUE(has_line(here, empty)) << kind.fact << "\n" << here.screen();
    EXPECT_NE(here.html().find("<title>Please look at this again: " + question.substr(0, 9)),
              std::string::npos)
        << kind.fact;
    here.press("next", kind.answer);
    EXPECT_EQ(here.heading(), "Who can help you") << kind.fact;
  }
}

TEST(KioskAnswers, TheFirstTwoQuestionsWantAnAnswerToo) {
  const TestSite site(service_by(kinds[0].rule), real_words());
  AtKiosk here(site);
  here.press("start").press("next");
  EXPECT_EQ(here.heading(), "What do you want help with?");
  EXPECT_TRUE(has_line(here, empty));
  here.press("next", "areas=finances").press("next");
  EXPECT_EQ(here.heading(), "Which of these do you want help with?");
  EXPECT_TRUE(has_line(here, empty));
}

TEST(KioskAnswers, OfAWrongOneItSaysWhatToTypeAndKeepsWhatWasTyped) {
  const struct {
    int kind;
    const char *typed, *says;
    std::vector<std::string> kept;
  } rows[] = {{0, "fact.age=lots", "Type a number from 0 to 120.", {"|lots|"}},
              {0, "fact.age=121", "Type a number from 0 to 120.", {"|121|"}},
              {0, "fact.age=-1", "Type a number from 0 to 120.", {"|-1|"}},
              {0, "fact.age=%3Cb%3E", "Type a number from 0 to 120.", {"|<b>|"}},
              {1, "fact.savings.pounds=lots", "Type how many pounds, like 85.50.", {"£ |lots|"}},
              {1, "fact.savings.pounds=1.234", "Type how many pounds, like 85.50.", {"£ |1.234|"}},
              {2,
               "fact.release_date.day=31&fact.release_date.month=2&fact.release_date.year=2026",
               "Type a real day, like 27 3 2027.",
               {"|31|", "|2|", "|2026|"}},
              {2, "fact.release_date.day=31", "Type a real day, like 27 3 2027.", {"|31|", "||"}},
              {3,
               "fact.home.typed=Narnia",
               "We do not know that place. Try a postcode or a town.",
               {"|Narnia|"}},
              {6,
               "fact.benefits=uc&fact.benefits=none",
               not_understood.c_str(),
               {"[x] You have Universal Credit", "[x] You get no benefits"}}};
  for (const auto& row : rows) {
    const TestSite site(service_by(kinds[row.kind].rule), real_words());
    AtKiosk here = asked_by(site);
    const std::string question = here.heading();
    here.press("next", row.typed);
    EXPECT_EQ(here.heading(), question) << row.typed;
    EXPECT_TRUE(has_line(here, row.says)) << row.typed << "\n" << here.screen();
    for (const auto& line : row.kept)
      EXPECT_TRUE(has_line(here, line)) << row.typed << " " << line << "\n" << here.screen();
    here.press("next", kinds[row.kind].answer);
    EXPECT_EQ(here.heading(), "Who can help you") << row.typed;
  }
}

TEST(KioskAnswers, WhatIsTypedBesideAListOfPlacesCountsMore) {
  const TestSite site(service_by(kinds[3].rule), real_words());
  AtKiosk here = asked_by(site);
  here.press("next", "fact.home=E06000016&fact.home.typed=Manchester");
  here.press("check");
  EXPECT_TRUE(has_line(here, "Manchester")) << here.screen();
  AtKiosk picked = asked_by(site);
  picked.press("next", "fact.home=E06000016").press("check");
  EXPECT_TRUE(has_line(picked, "Leicester")) << picked.screen();
}

TEST(KioskAnswers, WhatTheyCannotSayIsNotKnownAndNeverAskedAgain) {
  const std::pair<const char*, const char*> ways[] = {{"unknown", "You do not know"},
                                                      {"decline", "You would rather not say"}};
  for (const auto& [button, says] : ways)
    for (const Kind& kind : kinds) {
      const TestSite site(service_by(kind.rule), real_words());
      AtKiosk here = asked_by(site);
      // What was typed or ticked does not count, whatever it is.
      here.press(button, kind.answer);
      EXPECT_EQ(here.heading(), "Who can help you") << kind.fact << " " << button;
      EXPECT_TRUE(has_line(here, "# Food bank")) << kind.fact;
      EXPECT_TRUE(has_line(here,
                           "We are not sure yet that they can help you. They will ask you "
                           "about it."))
          << kind.fact << "\n"
          << here.screen();
      EXPECT_FALSE(has_line(here, "<Answer more questions>")) << kind.fact;
      here.press("check");
      EXPECT_TRUE(has_line(here, says)) << kind.fact << "\n" << here.screen();
      here.press(std::string("change=") + kind.fact).press("next", kind.answer);
      EXPECT_EQ(here.heading(), "Who can help you") << kind.fact;
      EXPECT_FALSE(has_line(here.press("check"), says)) << kind.fact << "\n" << here.screen();
    }
}

TEST(KioskAnswers, WhoCannotSayWhatForIsAskedAboutEverything) {
  const TestSite site(service_by(kinds[7].rule), real_words());
  const std::string question = real_words().vocabulary.question("photo_id")->ask_self;
  for (const char* button : {"unknown", "decline"}) {
    AtKiosk here(site);
    EXPECT_EQ(here.press("start").press(button).heading(), question) << "no area";
    EXPECT_TRUE(has_line(here.press("next", "fact.photo_id=yes"), "# Food bank"));
    AtKiosk there(site);
    there.press("start").press("next", "areas=finances").press(button);
    EXPECT_EQ(there.heading(), question) << "every need of the area";
    EXPECT_TRUE(has_line(there.press("next", "fact.photo_id=yes"), "# Food bank"));
  }
}

TEST(KioskAnswers, OneThatContradictsAnotherIsNotTaken) {
  const TestSite site(service_by(R"({"any":[{"fact":"sentenced","is":true},
      {"fact":"supervision","one_of":["community_order"]}]})"),
                      real_words());
  AtKiosk here = asked_by(site);
  const auto& vocabulary = real_words().vocabulary;
  const std::string on_probation = vocabulary.question("supervision")->ask_self;
  for (int i = 0; i < 2; ++i)
    here.press("next",
               here.heading() == on_probation ? "fact.supervision=bail" : "fact.sentenced=no");
  EXPECT_EQ(here.heading(), "Who can help you");
  here.press("check").press("change=supervision");
  EXPECT_EQ(here.heading(), on_probation);
  here.press("next", "fact.supervision=licence");
  EXPECT_EQ(here.heading(), on_probation);
  EXPECT_TRUE(has_line(here,
                       "This does not go with what you said before. Look at it again, or press “I "
                       "don’t know”."))
      << here.screen();
  EXPECT_TRUE(has_line(here, "[x] You are on licence")) << here.screen();
  EXPECT_EQ(here.press("unknown").heading(), "Who can help you");
}

}  // namespace
}  // namespace fingerpost
