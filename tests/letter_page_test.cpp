// The text for a provider: what it holds, what is held back until it is ticked, what is struck out.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr const char* services = R"([
  {"id":"rehab","name":"Rehab","provider":"Turning","needs":["drugs","housing"],
   "eligible":{"all":[{"fact":"age","at_least":18},{"fact":"gp","is":true},
     {"fact":"supervision","one_of":["licence"]},{"fact":"home","within":"E06000016"},
     {"fact":"rosh","one_of":["low"]}]},
   "route":[{"who":["practitioner"],"channel":"email","value":"staff@rehab.example"}]},
  {"id":"cell","name":"Cell work","needs":["drugs"],"eligible":{"fact":"age","at_least":18},
   "route":[{"who":["prison","court"],"channel":"in_person"}]},
  {"id":"young","name":"Youth work","needs":["drugs"],
   "eligible":{"all":[{"fact":"age","at_least":18},
     {"fact":"date_of_birth","window_days":[0,20000]}]},
   "route":[{"who":["practitioner"],"channel":"phone","value":"0116 225 6000"}]},
  {"id":"old","name":"Old help","needs":["housing"],"eligible":{"fact":"age","at_least":18},
   "contract":{"end":"2025-05-31"}}])";

const std::string person =
    "fact.age=34&fact.savings.pounds=900&fact.gp=yes&fact.supervision=licence&fact.home=LE2+7LB&"
    "fact.rosh=low&needs=drugs&";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// With the person's agreement as a fact, which the small world has not got by itself.
struct LetterSite : TestSite {
  LetterSite() : TestSite(services) {
    catalogue().vocabulary.questions.push_back(
        {.id = "consent_to_refer", .type = FactType::yes_no, .label = "Agrees"});
  }
  std::string page(const std::string& body) const {
    return post_form("/letter", person + body).body;
  }
  /// What stands to be copied.
  std::string text(const std::string& body) const {
    const std::string html = page(body);
    const auto begin = html.find('>', html.find("id=\"letter-text\"")) + 1;
    const std::string text = html.substr(begin, html.find("</textarea>") - begin);
    return std::regex_replace(text, std::regex("&apos;"), "'");
  }
};

TEST(LetterPage, HoldsTheLeastThatTheServiceNeeds) {
  const LetterSite site;
  EXPECT_EQ(site.text("to=rehab&fact.consent_to_refer=yes"),
            "Subject: Referral to Rehab\n\n"
            "To: Turning\n"
            "Date: 22 November 2026\n\n"
            "I would like to refer [name of the person] to Rehab.\n"
            "They would like help with: drugs.\n\n"
            "What you ask about:\n"
            "- Age: 34 years\n"
            "- Where they live: Leicester\n\n"
            "They agree to this referral and to my telling you the above.\n\n"
            "Their date of birth, address and phone number are not in this text. I can give you "
            "what you need in a secure way.\n\n"
            "[your name]\n[your role and office]\n[your phone number and secure email]\n");
}

TEST(LetterPage, HoldsAnAgeAndNoDateOfBirth) {
  const LetterSite site;
  const std::string html =
      site.post_form("/letter", "to=young&fact.date_of_birth=1992-03-09&share=date_of_birth").body;
  EXPECT_TRUE(has(html, "Age: 34 years")) << html;
  EXPECT_FALSE(has(html, "9 March 1992"));
  EXPECT_FALSE(has(html, "value=\"date_of_birth\""));
}

TEST(LetterPage, HoldsBackWhatIsSensitiveAndSaysWhy) {
  const LetterSite site;
  const std::string html = site.page("to=rehab&text=Wants+to+stop");
  const struct {
    const char* id;
    const char* why;
  } rows[] = {
      {"gp", "Health and the like: only if they need it to decide."},
      {"supervision", "About a sentence or an offence: only if they need it to decide."},
      {"rosh", "Held by staff: share it only as your own rules let you."},
      {"their_words", "Typed freely: it may name somebody. Read it first."},
  };
  for (const auto& row : rows) {
    const std::string id = "share-" + std::string(row.id);
    EXPECT_TRUE(has(html, "id=\"" + id + "\" name=\"share\" type=\"checkbox\" value=\"" + row.id +
                              "\" aria-describedby=\"" + id + "-item-hint\">"))
        << row.id;
    EXPECT_TRUE(has(html, row.why)) << row.id;
  }
  EXPECT_TRUE(has(html, "value=\"age\" checked>"));
  EXPECT_FALSE(has(html, "value=\"savings\"")) << "its rule does not ask about it";
  EXPECT_FALSE(has(html, "name=\"share\" type=\"checkbox\" value=\"home\" checked>LE2"));
}

TEST(LetterPage, HoldsWhatIsTickedAndNothingElse) {
  const LetterSite site;
  const std::string text = site.text("to=rehab&share=none&share=gp&share=savings");
  EXPECT_TRUE(has(text, "What you ask about:\n- GP: Yes\n\n")) << text;
  EXPECT_TRUE(has(text, "They would like help with: [what help is wanted].\n"));
  EXPECT_FALSE(has(text, "34"));
  EXPECT_FALSE(has(site.text("to=rehab&share=none"), "What you ask about"));
}

TEST(LetterPage, AsksForAgreementFirst) {
  const LetterSite site;
  EXPECT_TRUE(has(site.page("to=rehab"),
                  "Not known whether the person agrees to a referral. Ask them before you send "
                  "this."));
  EXPECT_TRUE(has(site.text("to=rehab"), "[Ask first. Then write: They agree to this referral"));
  EXPECT_TRUE(has(site.page("to=rehab&fact.consent_to_refer=no"),
                  "The person does not agree to a referral. Do not send this."));
  EXPECT_TRUE(has(site.text("to=rehab&fact.consent_to_refer=no"),
                  "[They do not agree to a referral: do not send this.]"));
  EXPECT_FALSE(has(site.page("to=rehab&fact.consent_to_refer=yes"), "govuk-warning-text"));
}

TEST(LetterPage, SaysWhoHasToSendIt) {
  const LetterSite site;
  const std::string body = "to=cell";
  EXPECT_TRUE(has(site.text(body), "To be sent by: prison staff or the court\n"));
  EXPECT_TRUE(has(site.page(body),
                  "A practitioner cannot make this referral. Pass this text to those who can: "
                  "prison staff or the court."));
  EXPECT_TRUE(has(site.page(body), "Not known: no way in for a practitioner is known here."));
}

TEST(LetterPage, StrikesOutWordsEverywhereAndDetailsInWhatWasTyped) {
  const LetterSite site;
  const std::string body =
      "to=rehab&share=none&share=their_words&share=age&strike=sam%0D%0Aturning&"
      "text=Sam+is+on+0116+225+6000+or+sam@x.example,+born+1+May+1992,+at+LE2+7LB";
  const std::string text = site.text(body);
  EXPECT_TRUE(has(text, "- In their words: █████ is on █████ or █████, born █████, at █████\n"))
      << text;
  EXPECT_TRUE(has(text, "To: █████\n"));
  EXPECT_TRUE(has(text, "- Age: 34 years\n")) << "answers are not free words";
  EXPECT_TRUE(has(site.page(body), "6 things were struck out."));
  EXPECT_TRUE(has(site.page("to=rehab"), "Nothing was struck out."));
  EXPECT_TRUE(has(site.page("to=rehab&strike=rehab"), "2 things were struck out."));
}

TEST(LetterPage, HoldsTheReasonForWhatDoesNotFitOnlyWhereItIsTicked) {
  const LetterSite site;
  const std::string young = std::regex_replace(person, std::regex("age=34"), "age=16");
  const std::string html =
      site.post_form("/letter", young + "to=cell&include.cell=Knows+the+worker").body;
  EXPECT_TRUE(has(html, "By its rules this does not fit."));
  EXPECT_TRUE(has(html, "Why this service: Knows the worker"));
  EXPECT_FALSE(has(html, "- Why this service: Knows the worker"));
}

TEST(LetterPage, HasNoLinkThatCarriesTheText) {
  const LetterSite site;
  const std::string html = site.page("to=rehab&share=age");
  EXPECT_TRUE(has(html, "href=\"mailto:staff@rehab.example\""));
  EXPECT_FALSE(has(html, "?body="));
  EXPECT_FALSE(has(html, "?subject="));
}

TEST(LetterPage, IsForAServiceThatIsThere) {
  const LetterSite site;
  EXPECT_EQ(site.post_form("/letter", person + "to=nobody").status, 404);
  EXPECT_EQ(site.post_form("/letter", person).status, 404);
  EXPECT_EQ(site.post_form("/letter", person + "to=old").status, 410);
}

}  // namespace
}  // namespace fingerpost
