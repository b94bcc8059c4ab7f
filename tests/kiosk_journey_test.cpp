// The kiosk from its first page to who can help, and back again.
#include <gtest/gtest.h>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"debt-line","name":"Debt line","provider":"Advice Ltd","needs":["debt"],
   "summary":"Debt advice.","summary_self":"They help you with what you owe.",
   "eligible":{"fact":"qualifying_debt","is":true},
   "route":[{"who":["self"],"channel":"phone","value":"0116 200 0001","note":"Press 2"}],
   "hours":"Monday to Friday, 9am to 5pm","bring":["Letters about the debt"],
   "if_refused":{"say":"Please tell me who else can help.","source":"https://a.example/"},
   "sources":["https://a.example/"],"confidence":"A","assured_date":"2026-11-20"},
  {"id":"papers","name":"Papers","provider":"The Trust","needs":["id-documents"],
   "summary":"ID.","summary_self":"They help you to get ID.",
   "eligible":{"fact":"photo_id","is":false},
   "route":[{"who":["practitioner"],"channel":"phone","value":"0116 200 0002"}],
   "sources":["https://a.example/"],"confidence":"A","assured_date":"2026-11-20"},
  {"id":"rehab","name":"Rehab","provider":"The Trust","needs":["drugs"],
   "summary":"Drugs.","summary_self":"They help you to stop.",
   "eligible":{"fact":"drug_use","one_of":["current"]},
   "route":[{"who":["self"],"channel":"walk_in"}],
   "location":[{"name":"Near","address":"1 Street","postcode":"LE1 1AA"}],
   "sources":["https://a.example/"],"confidence":"A","assured_date":"2026-11-20"}])";

struct KioskJourney : testing::Test {
  const TestSite site{services, real_words()};
  AtKiosk here{site};
};

TEST_F(KioskJourney, BeginsWithWhatItPromisesAndEveryLanguage) {
  EXPECT_EQ(here.screen(),
            "# Find help near you\n"
            "Answer a few short questions. We will show you who can help.\n"
            "We do not ask your name. We do not keep your answers.\n"
            "Press “Leave now” at any time. It clears this screen.\n"
            "If you walk away, this screen clears itself.\n"
            "<Start>\n"
            "# Choose your language\n"
            "English\nગુજરાતી\nਪੰਜਾਬੀ\nPolski\nاردو\nSoomaali\nবাংলা\nPortuguês\nRomână\n"
            "العربية\nCymraeg");
}

TEST_F(KioskJourney, AsksForAreasThenForNeedsThenForWhatDecides) {
  const std::string answers = "<Next>\n<I don’t know>\n<I’d rather not say>\n<Go back>";
  const std::string so_far = "\n<Show me what you have found so far>";
  EXPECT_EQ(here.press("start").screen(),
            "A few short questions.\n# What do you want help with?\nPick as many as you like.\n"
            "[ ] Somewhere to live\n[ ] Work and learning\n[ ] Money, food and ID\n[ ] Drugs\n"
            "[ ] Drink\n[ ] Your health\n[ ] People in your life\n[ ] How you think and act\n" +
                answers);
  EXPECT_EQ(here.press("next", "areas=finances&areas=drug-use").screen(),
            "A few short questions.\n# Which of these do you want help with?\n"
            "Pick as many as you like.\n[ ] Benefits\n[ ] Money to live on\n[ ] Debt\n"
            "[ ] ID and certificates\n[ ] Bank account\n[ ] Food\n" +
                answers + so_far)
      << "drugs are the only need of their area";
  EXPECT_EQ(here.press("next", "needs=debt&needs=id-documents").screen(),
            "You are doing well.\n# Do you use drugs?\nPick one.\n( ) You do not use drugs\n"
            "( ) You used drugs in the past\n( ) You use drugs now\n"
            "( ) You have a prescription for drug use\n" +
                answers + so_far);
}

TEST_F(KioskJourney, OneAreaWithOneNeedHasNoSecondQuestion) {
  EXPECT_EQ(here.want("areas=drug-use").heading(), "Do you use drugs?");
  here.press("next", "fact.drug_use=current").press("check");
  EXPECT_EQ(here.screen(),
            "# Your answers\nWhat do you want help with?\nDrugs\n"
            "<Change: What do you want help with?>\nDo you use drugs?\nYou use drugs now\n"
            "<Change: Do you use drugs?>\n<Go on>");
}

TEST_F(KioskJourney, EndsWithWhoCanHelpForEachNeed) {
  here.want("areas=finances&areas=drug-use", "needs=debt&needs=id-documents");
  const std::pair<std::string, std::string> answers[] = {
      {"Do you use drugs?", "fact.drug_use=current"},
      {"Do you owe money, such as rent, fuel bills or council tax?", "fact.qualifying_debt=yes"},
      {"Do you have ID with your photo on it?", "fact.photo_id=no"}};
  for (int i = 0; i < 3; ++i) {
    const std::string question = here.heading();
    for (const auto& [asked, answer] : answers)
      if (asked == question) here.press("next", answer);
  }
  const std::string else_then =
      " Then come back here, or ask your probation practitioner.\nChecked on 20 November 2026\n";
  const std::string no_bring = "What to bring\nWe do not know. Ask them first.\n";
  const std::string rehab =
      "# Rehab\nThey help you to stop.\nHelps with\nDrugs\n"
      "Do this first\nGo there\nWhere\nNear, 1 Street, LE1 1AA.\n" +
      no_bring +
      "What to say\n“Please help me with: Drugs.”\n"
      "If they say no\n“Who else can help me?”" +
      else_then;
  const std::string debt_line =
      "# Debt line\nThey help you with what you owe.\nHelps with\nDebt\n"
      "Do this first\nCall 0116 200 0001 Press 2.\nWhen\nMonday to Friday, 9am to 5pm.\n"
      "What to bring\nLetters about the debt.\n"
      "What to say\n“Please help me with: Debt.”\n"
      "If they say no\n“Please tell me who else can help.”" +
      else_then;
  const std::string papers =
      "# Papers\nThey help you to get ID.\nHelps with\nID and certificates\n"
      "Do this first\nAsk your probation practitioner to put you in touch.\n" +
      no_bring +
      "What to say\n“Please put me in touch with Papers.”\n"
      "If they say no\n“Who else can help me?”" +
      else_then;
  // A place to go to comes before a line to call.
  EXPECT_EQ(here.screen(), "# Who can help you\n# You can go yourself\n" + rehab + debt_line +
                               "# Ask your probation practitioner\n" + papers +
                               "<Take this with you>\n<Go back>\n<See my answers>");
}

}  // namespace
}  // namespace fingerpost
