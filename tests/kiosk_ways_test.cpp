// Ways about the kiosk: back, to the results so far, to an answer that was wrong, to another
// language, to larger text; on each of them what was said stays.
#include <gtest/gtest.h>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

/// A service for `need` that waits for `rule`.
std::string service(const std::string& id, const std::string& need, const std::string& rule) {
  return R"({"id":")" + id + R"(","name":")" + id + R"(","provider":"P","needs":[")" + need +
         R"("],"summary":"S.","summary_self":"They help.","sources":["https://a.example/"],
         "route":[{"who":["self"],"channel":"walk_in"}],"confidence":"A",
         "assured_date":"2026-11-20","eligible":)" +
         rule + "}";
}

std::string yes_to(const char* fact) {
  return std::string(R"({"fact":")") + fact + R"(","is":true})";
}

const std::string grown_up = R"({"fact":"age","at_least":18})";
const std::string how_old = "How old are you?";

struct KioskWays : testing::Test {
  const TestSite site{"[" + service("meals", "food", grown_up) + "," +
                          service("advice", "debt", yes_to("qualifying_debt")) + "]",
                      real_words()};
  AtKiosk here{site};

  bool has_line(const std::string& line) const {
    return ("\n" + here.screen() + "\n").find("\n" + line + "\n") != std::string::npos;
  }
};

TEST_F(KioskWays, BackLeadsThroughEveryPageToTheFirst) {
  here.want("areas=finances&areas=drug-use", "needs=food&needs=debt");
  const std::string first = here.heading();
  here.press("unknown");
  EXPECT_NE(here.heading(), first);
  EXPECT_EQ(here.press("back").heading(), first);
  EXPECT_EQ(here.press("back").heading(), "Which of these do you want help with?");
  EXPECT_TRUE(has_line("[x] Food") && has_line("[x] Debt") && has_line("[ ] Benefits"))
      << here.screen();
  EXPECT_EQ(here.press("back").heading(), "What do you want help with?");
  EXPECT_TRUE(has_line("[x] Money, food and ID") && has_line("[x] Drugs")) << here.screen();
  EXPECT_EQ(here.press("back").heading(), "Find help near you");
  EXPECT_EQ(here.press("start").heading(), "What do you want help with?");
}

TEST_F(KioskWays, BackFromTheResultsLeadsToTheLastQuestionWithItsAnswer) {
  here.want("areas=finances", "needs=food").press("next", "fact.age=34");
  EXPECT_EQ(here.heading(), "Who can help you");
  EXPECT_EQ(here.press("check").press("results").heading(), "Who can help you");
  EXPECT_EQ(here.press("take").press("results").heading(), "Who can help you");
  EXPECT_EQ(here.press("back").heading(), how_old);
  EXPECT_TRUE(has_line("|34|")) << here.screen();
}

TEST_F(KioskWays, AnAnswerCanBeChangedFromTheListOfAnswers) {
  here.want("areas=finances", "needs=food").press("next", "fact.age=17");
  EXPECT_FALSE(has_line("# meals"));
  here.press("check");
  EXPECT_EQ(here.screen(),
            "# Your answers\n"
            "What do you want help with?\nMoney, food and ID\n"
            "<Change: What do you want help with?>\n"
            "Which of these do you want help with?\nFood\n"
            "<Change: Which of these do you want help with?>\n"
            "How old are you?\n17\n<Change: How old are you?>\n<Go on>");
  EXPECT_EQ(here.press("change=age").heading(), how_old);
  EXPECT_TRUE(has_line("|17|"));
  EXPECT_EQ(here.press("next", "fact.age=18").heading(), "Who can help you");
  EXPECT_TRUE(has_line("# meals")) << here.screen();
}

TEST_F(KioskWays, OtherAreasAskForTheirNeeds) {
  here.want("areas=finances", "needs=food").press("next", "fact.age=34").press("check");
  here.press("change=areas").press("next", "areas=&areas=employment-and-education");
  EXPECT_EQ(here.heading(), "Which of these do you want help with?");
  EXPECT_TRUE(has_line("[ ] Work") && !has_line("[ ] Food") && !has_line("[x] Food"))
      << here.screen();
}

TEST_F(KioskWays, WhoCanHelpSoFarLeavesOutWhatIsHalfTyped) {
  for (const char* typed : {"fact.age=qqq", ""}) {
    AtKiosk there(site);
    there.want("areas=finances", "needs=food").press("results", typed);
    EXPECT_EQ(there.heading(), "What we have found so far") << typed;
    EXPECT_EQ(there.html().find("qqq"), std::string::npos);
    EXPECT_EQ(there.press("ask_more").heading(), how_old) << "asked again";
  }
  here.want("areas=finances", "needs=food").press("results", "fact.age=34");
  EXPECT_EQ(here.heading(), "Who can help you") << "what can be read counts";
  EXPECT_FALSE(has_line("<Answer more questions>"));
}

TEST_F(KioskWays, NothingIsFoundBeforeAnythingIsSaid) {
  here.press("start");
  EXPECT_EQ(here.html().find("value=\"results\""), std::string::npos);
  here.press("next", "areas=finances");
  EXPECT_EQ(here.press("results").heading(), "What we have found so far");
}

TEST(KioskLength, AfterSevenPagesItShowsWhatThereIsAndAsksOnOnlyIfAsked) {
  const char* facts[] = {
      "photo_id",        "bank_account", "care_home",           "has_dentist",
      "qualifying_debt", "insolvency",   "full_time_education", "care_experienced"};
  std::string list;
  for (const char* fact : facts)
    list += (list.empty() ? "[" : ",") +
            service("s" + std::to_string(list.size()), "food", yes_to(fact));
  const TestSite site(list + "]", real_words());
  AtKiosk here(site);
  here.want("areas=finances", "needs=food");
  const auto answer_no = [&] {
    std::string question;
    for (const char* fact : facts)
      if (real_words().vocabulary.question(fact)->ask_self == here.heading()) question = fact;
    here.press("next", "fact." + question + "=no");
  };
  std::size_t pages = 2;
  const auto is_asking = [&] { return here.html().find("value=\"next\"") != std::string::npos; };
  for (; is_asking() && pages < 20; ++pages) answer_no();
  EXPECT_EQ(pages, 7u) << here.screen();
  here.press("ask_more");
  for (; is_asking() && pages < 20; ++pages) answer_no();
  EXPECT_EQ(pages, 2 + std::size(facts)) << here.screen();
  EXPECT_EQ(here.html().find("value=\"ask_more\""), std::string::npos);
}

TEST_F(KioskWays, AnotherLanguageKeepsWhatWasSaidAndWhatIsBeingTyped) {
  for (const char* typed : {"34", "lots"}) {
    AtKiosk there(site);
    there.want("areas=finances", "needs=food").press("languages", std::string("fact.age=") + typed);
    EXPECT_EQ(there.heading(), "Choose your language");
    there.press("switch=pl");
    EXPECT_EQ(there.heading(), "Ile ma Pan/Pani lat?") << typed << "\n" << there.screen();
    EXPECT_NE(there.screen().find("|" + std::string(typed) + "|"), std::string::npos)
        << there.screen();
    there.press("next", "fact.age=40").press("check");
    EXPECT_NE(there.screen().find("\n40\n"), std::string::npos) << there.screen();
    EXPECT_NE(there.screen().find("\nJedzenie\n"), std::string::npos) << there.screen();
    EXPECT_EQ(there.press("languages").press("switch=en").heading(), "Your answers");
  }
}

TEST_F(KioskWays, TheListOfLanguagesLeadsBackToTheSlipAndTheFirstPage) {
  EXPECT_EQ(
      here.press("languages").press("switch=cy").press("languages").press("switch=en").heading(),
      "Find help near you");
  here.want("areas=finances", "needs=food").press("next", "fact.age=34").press("take");
  EXPECT_EQ(here.heading(), "Your paper to take with you");
  EXPECT_EQ(here.press("languages").press("switch=en").heading(), "Your paper to take with you");
}

TEST_F(KioskWays, SizeAndColoursKeepWhatIsBeingTyped) {
  here.want("areas=finances", "needs=food");
  const auto shown_as = [&] {
    const auto from = here.html().find("app-kiosk app-size-");
    return here.html().substr(from, here.html().find('"', from) - from);
  };
  EXPECT_EQ(shown_as(), "app-kiosk app-size-2");
  here.press("larger", "fact.age=lots");
  EXPECT_EQ(shown_as(), "app-kiosk app-size-3");
  here.press("larger").press("contrast");
  EXPECT_EQ(shown_as(), "app-kiosk app-size-4 app-contrast");
  EXPECT_EQ(here.html().find("value=\"larger\""), std::string::npos);
  here.press("smaller").press("smaller").press("smaller").press("plain");
  EXPECT_EQ(shown_as(), "app-kiosk app-size-1");
  EXPECT_EQ(here.html().find("value=\"smaller\""), std::string::npos);
  EXPECT_EQ(here.heading(), how_old);
  EXPECT_TRUE(has_line("|lots|")) << here.screen();
  here.press("next", "fact.age=34");
  EXPECT_EQ(shown_as(), "app-kiosk app-size-1") << "and the page after it";
}

}  // namespace
}  // namespace fingerpost
