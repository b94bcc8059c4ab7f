#include <gtest/gtest.h>

#include <iterator>
#include <regex>
#include <set>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/question_view.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"reconnect","name":"RECONNECT","provider":"The Trust","needs":["gp-registration","drugs"],
   "summary":"Meets people at the gate.",
   "eligible":{"all":[{"fact":"age","at_least":18},
     {"fact":"release_date","window_days":[-84,28],"because":"Says the Trust.","source":"https://www.trust.example/who"},
     {"any":[{"fact":"home","within":"llr"},{"fact":"sex","one_of":["female"]}]},
     {"not":{"fact":"rosh","one_of":["high"]}}]},
   "suitability":["Would struggle alone."],"see_also":["later"],"sources":["https://trust.example/","A leaflet"],
   "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000","hours":"9 to 5","note":"Ask for the gate."},
            {"who":["practitioner"],"channel":"email","value":"staff@trust.example","eligible":{"fact":"age","at_least":18}}],
   "location":[{"name":"Near","address":"1 Street","postcode":"LE1 1AA","phone":"0116 1","code":"C1","note":"Ring."}],
   "url":"https://trust.example/reconnect","hours":"9 to 5","cost":"Free","languages":["English"],
   "conflicts":["Two numbers."],"warnings":["Waits may be long."],"confidence":"A","assured_date":"2026-11-20"},
  {"id":"prison-only","name":"Prison only","needs":["drugs"],"eligible":{"fact":"health_need","is":true},
   "route":[{"who":["prison","health"],"channel":"form"}]},
  {"id":"later","name":"Later","needs":["drugs"],"eligible":{"everyone":true,"because":"Says so."},
   "route":[{"who":["self"],"channel":"walk_in"}],"contract":{"start":"2027-01-01"}},
  {"id":"women","name":"For women","needs":["drugs"],"eligible":{"fact":"sex","one_of":["female"]},
   "route":[{"who":["practitioner"],"channel":"web","value":"https://women.example/refer"}]},
  {"id":"gone","name":"Gone","needs":["gp-registration","housing"],"eligible":{"fact":"age","at_least":18},
   "route":[{"who":["self"],"channel":"walk_in"}],
   "contract":{"end":"2025-03-31","note":"The council ended it.","superseded_by":["reconnect"]}}])";

const char* asked =
    "fact.age=34&fact.sex=male&fact.home=LE2+7LB&fact.release_date.day=10&fact.release_date.month="
    "11"
    "&fact.release_date.year=2026&needs=drugs&fact.pdu=declined";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The text from `from` up to `to`, without the blanks between tags.
std::string between(const std::string& html, const std::string& from, const std::string& to) {
  const auto begin = html.find(from);
  if (begin == std::string::npos) return "(there is no " + from + ")";
  const auto end = html.find(to, begin);
  return std::regex_replace(html.substr(begin, end - begin + to.size()), std::regex("\\s*\n\\s*"),
                            "\n");
}

class Pages : public ::testing::Test {
 protected:
  TestSite site_{services};

  std::string results(const std::string& fields) const {
    return site_.post_form("/results", fields).body;
  }
};

TEST_F(Pages, TheFormAsksEveryQuestionOfTheVocabulary) {
  const std::string html = site_.get("/").body;
  for (const Question& question : world().vocabulary.questions)
    EXPECT_EQ(has(html, "id=\"fact-" + question.id + "\""), is_asked(question)) << question.id;
  for (const Need& need : world().vocabulary.needs)
    EXPECT_TRUE(has(html, "value=\"" + need.id + "\"")) << need.id;
  EXPECT_EQ(
      between(html, "<label class=\"govuk-label govuk-label--s\" for=\"fact-age\"",
              "</div>\n</div>\n"),
      "<label class=\"govuk-label govuk-label--s\" for=\"fact-age\">\n"
      "How old are they?\n"
      "</label>\n"
      "<div id=\"fact-age-hint\" class=\"govuk-hint\">\n"
      "Leave empty if not known.\n"
      "</div>\n"
      "<div class=\"govuk-input__wrapper app-beside\">\n"
      "<input class=\"govuk-input govuk-input--width-4\" id=\"fact-age\" name=\"fact.age\" "
      "type=\"text\" value=\"\" aria-describedby=\"fact-age-hint\" autocomplete=\"off\" "
      "inputmode=\"numeric\">\n"
      "<div class=\"govuk-input__suffix\" aria-hidden=\"true\">years</div>\n"
      "<div class=\"govuk-form-group app-decline\">\n"
      "<div class=\"govuk-checkboxes govuk-checkboxes--small\" data-module=\"govuk-checkboxes\">\n"
      "<div class=\"govuk-checkboxes__item\">\n"
      "<input class=\"govuk-checkboxes__input\" id=\"fact-age-declined\" name=\"fact.age\" "
      "type=\"checkbox\" value=\"declined\">\n"
      "<label class=\"govuk-label govuk-checkboxes__label\" for=\"fact-age-declined\">\n"
      "Prefers not to say<span class=\"govuk-visually-hidden\">: How old are they?</span>\n"
      "</label>\n"
      "</div>\n"
      "</div>\n");
}

TEST_F(Pages, NotKnownIsTheAnswerUntilAnotherIsGiven) {
  const std::string html = site_.get("/").body;
  EXPECT_EQ(between(html, "<div class=\"govuk-radios govuk-radios--small govuk-radios--inline\"",
                    "</fieldset>"),
            "<div class=\"govuk-radios govuk-radios--small govuk-radios--inline\" "
            "data-module=\"govuk-radios\">\n"
            "<div class=\"govuk-radios__item\">\n"
            "<input class=\"govuk-radios__input\" id=\"fact-from_custody\" "
            "name=\"fact.from_custody\" type=\"radio\" value=\"yes\">\n"
            "<label class=\"govuk-label govuk-radios__label\" for=\"fact-from_custody\">\n"
            "Yes\n"
            "</label>\n"
            "</div>\n"
            "<div class=\"govuk-radios__item\">\n"
            "<input class=\"govuk-radios__input\" id=\"fact-from_custody-2\" "
            "name=\"fact.from_custody\" type=\"radio\" value=\"no\">\n"
            "<label class=\"govuk-label govuk-radios__label\" for=\"fact-from_custody-2\">\n"
            "No\n"
            "</label>\n"
            "</div>\n"
            "<div class=\"govuk-radios__item\">\n"
            "<input class=\"govuk-radios__input\" id=\"fact-from_custody-3\" "
            "name=\"fact.from_custody\" type=\"radio\" value=\"\" checked>\n"
            "<label class=\"govuk-label govuk-radios__label\" for=\"fact-from_custody-3\">\n"
            "Not known\n"
            "</label>\n"
            "</div>\n"
            "<div class=\"govuk-radios__item\">\n"
            "<input class=\"govuk-radios__input\" id=\"fact-from_custody-4\" "
            "name=\"fact.from_custody\" type=\"radio\" value=\"declined\">\n"
            "<label class=\"govuk-label govuk-radios__label\" for=\"fact-from_custody-4\">\n"
            "Prefers not to say\n"
            "</label>\n"
            "</div>\n"
            "</div>\n"
            "</fieldset>");
}

TEST_F(Pages, ProblemsAreListedWithLinksAndTheFormKeepsWhatWasTyped) {
  const Reply reply = site_.post_form(
      "/results",
      "fact.age=340&fact.savings.pounds=lots&fact.release_date.day=31&fact.release_date.month=2"
      "&fact.release_date.year=2026&needs=drugs&needs=drinks&text=my+words&fact.sex=male");
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(
      between(reply.body, "<ul class=\"govuk-list govuk-error-summary__list\">", "</ul>"),
      "<ul class=\"govuk-list govuk-error-summary__list\">\n"
      "<li>\n"
      "<a href=\"#needs\">Needs: unknown need &apos;drinks&apos;</a>\n"
      "</li>\n"
      "<li>\n"
      "<a href=\"#fact-age\">Age: must be a whole number of years from 0 to 120, not 340</a>\n"
      "</li>\n"
      "<li>\n"
      "<a href=\"#fact-release_date\">Release date: must be a date that exists, with day, month "
      "and year, like 22 11 2026</a>\n"
      "</li>\n"
      "<li>\n"
      "<a href=\"#fact-savings\">Savings: must be an amount in pounds, like 1,200 or 85.50</a>\n"
      "</li>\n"
      "</ul>");
  EXPECT_TRUE(has(reply.body, "<title>Error: find services"));
  EXPECT_TRUE(has(reply.body, "name=\"fact.age\" type=\"text\" value=\"340\""));
  EXPECT_TRUE(has(reply.body, "name=\"fact.savings.pounds\" type=\"text\" value=\"lots\""));
  EXPECT_TRUE(has(reply.body, "name=\"fact.release_date.day\" type=\"text\" value=\"31\""));
  EXPECT_TRUE(has(reply.body, "value=\"drugs\" checked"));
  EXPECT_TRUE(has(reply.body, "value=\"male\" checked"));
  EXPECT_TRUE(has(reply.body, ">my words</textarea>"));
  EXPECT_TRUE(has(reply.body, "aria-describedby=\"fact-age-hint fact-age-error\""));
  EXPECT_TRUE(has(reply.body, "<details class=\"govuk-details\" open>"))
      << "a group with a problem in it is open";
}

TEST_F(Pages, DatesOfTheFormAreWrittenAsPeopleWriteThem) {
  const std::string plain = results("fact.release_date=10th+Nov+26");
  EXPECT_TRUE(has(plain, "10 November 2026"));
  const Reply reply = site_.post_form(
      "/results",
      "fact.release_date=10/11/26&fact.release_date.day=1&fact.release_date.month=11"
      "&fact.release_date.year=2026&as_of=next+week");
  EXPECT_EQ(reply.status, 400);
  EXPECT_TRUE(has(reply.body,
                  "<a href=\"#fact-release_date\">Release date: the boxes say 1 November 2026 and "
                  "the text says 10 November 2026: leave only the right one</a>"));
  EXPECT_TRUE(has(reply.body,
                  "<a href=\"#as_of\">Another day than today: &apos;next week&apos; is not a date: "
                  "write the day, month and year, like 22 November 2026 or 22/11/2026</a>"));
  EXPECT_TRUE(has(reply.body, "name=\"fact.release_date\" type=\"text\" value=\"10/11/26\""));
  EXPECT_TRUE(has(reply.body, "name=\"as_of\" type=\"text\" value=\"next week\""));
}

TEST_F(Pages, NoBrowserFillsTheFormByItself) {
  EXPECT_TRUE(has(site_.get("/").body,
                  "<form method=\"post\" action=\"/results\" novalidate autocomplete=\"off\">"));
}

TEST_F(Pages, ResultsStandInGroups) {
  const std::string html = results(asked);
  std::string headings;
  const std::regex heading("<h2 [^>]*id=\"group[^>]*>([^<]*)<span class=\"app-count\">([^<]*)");
  for (std::sregex_iterator at(html.begin(), html.end(), heading), end; at != end; ++at)
    headings += (*at)[1].str() + (*at)[2].str() + "; ";
  EXPECT_EQ(headings, "Might fit, one answer needed (2); Not now (1); ");
  EXPECT_TRUE(has(html, "Does not fit <span class=\"app-count\">(1)</span>"));
  EXPECT_FALSE(has(html, "Gone")) << "what closed long ago and helps with something else";
  EXPECT_TRUE(has(html, "Refer by 8 December 2026 (16 days left)"));
  EXPECT_TRUE(
      has(html, "href=\"tel:01162256000\" rel=\"noreferrer\">0116 225 6000</a> (1 more way)"));
  EXPECT_TRUE(has(html,
                  "A practitioner cannot make this referral. It has to come from prison "
                  "staff or a health professional."));
  EXPECT_TRUE(has(html, "From 1 January 2027"));
  EXPECT_TRUE(has(between(html, "Probation Delivery Unit</dt>", "</div>"), "Prefers not to say"));
  EXPECT_TRUE(has(between(html, "Release date</dt>", "</div>"), "10 November 2026"));
  EXPECT_FALSE(has(html, "eligible")) << "nobody is told that they are not";
}

TEST_F(Pages, TheNextQuestionCarriesAllThatWasAnsweredBefore) {
  const std::string html = results(asked);
  const std::string next = between(html, "<form id=\"again\"", "</form>");
  EXPECT_TRUE(has(next, "action=\"/results\"")) << next;
  EXPECT_TRUE(has(next, "id=\"next-title\""));
  EXPECT_TRUE(has(next, "<input type=\"hidden\" name=\"fact.age\" value=\"34\">")) << next;
  EXPECT_TRUE(has(next, "<input type=\"hidden\" name=\"needs\" value=\"drugs\">"));
  EXPECT_TRUE(has(next,
                  "<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">\nWhat RoSH "
                  "level?\n</legend>"))
      << next;
  EXPECT_FALSE(has(next, "type=\"hidden\" name=\"fact.rosh\""));
}

TEST_F(Pages, ChangeAnswersBringsTheFormBackAsItWas) {
  const std::string html = results(asked);
  EXPECT_TRUE(has(html, "form=\"again\" formaction=\"/\">\nChange answers"));
  const std::string again = site_.post_form("/", asked).body;
  EXPECT_TRUE(has(again, "name=\"fact.age\" type=\"text\" value=\"34\""));
  EXPECT_TRUE(has(again, "name=\"fact.release_date.month\" type=\"text\" value=\"11\""));
  EXPECT_TRUE(has(again, "<option value=\"declined\" selected>Prefers not to say</option>"));
}

TEST_F(Pages, NothingTypedIsEverPartOfAnAddress) {
  const std::string html = results(std::string(asked) + "&text=qqsecretqq");
  EXPECT_TRUE(has(html, "value=\"qqsecretqq\""));
  const std::regex link("(href|action|src)=\"([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
    const std::string address = (*at)[2];
    EXPECT_FALSE(has(address, "qqsecretqq") || has(address, "LE2") || has(address, "fact."))
        << address;
  }
  EXPECT_FALSE(has(html, "method=\"get\""));
}

TEST_F(Pages, AProviderThatCouldNotBeReadIsNamedOnTop) {
  site_.catalogue().providers = {
      {"open_data", "", Provider::State::unread, "it took longer than 3 s"},
      {"gp_dental", "1.0", Provider::State::stale, "it ended with a fault"}};
  const std::string html = results("needs=drugs");
  const std::string alert = between(html, "aria-label=\"error: Could not check\"", "</ul>");
  EXPECT_TRUE(has(alert,
                  "These providers could not be read, so their services may be missing below. That "
                  "does not mean that there are none."))
      << alert;
  EXPECT_TRUE(
      has(alert, "<li><strong>open_data</strong>: Could not check: it took longer than 3 s</li>"));
  EXPECT_TRUE(has(html, "<strong>gp_dental</strong> could not be read again"));
  EXPECT_LT(html.find("Could not check"), html.find("id=\"group-maybe"));
}

TEST_F(Pages, ServicePagesKeepContactsForStaffToStaff) {
  const std::string mine = site_.get("/services/reconnect").body;
  EXPECT_TRUE(has(mine, "0116 225 6000"));
  EXPECT_FALSE(has(mine, "staff@trust.example"));
  EXPECT_TRUE(has(mine, "1 way in not shown here, for: a probation practitioner."));
  EXPECT_TRUE(has(mine, "Checked on 20 November 2026. It comes from its own page"));
  EXPECT_TRUE(has(site_.get("/services/reconnect?asker=practitioner").body, "staff@trust.example"));
}

TEST_F(Pages, WhatIsOverdueIsSaidWhereverAServiceStands) {
  site_.catalogue().scope.check_after = {{"A", {1, Span::Unit::days}}};
  const std::string overdue =
      "It has to be checked again after 21 November 2026: ring before you rely on it.";
  EXPECT_TRUE(has(site_.get("/services/reconnect").body, overdue));
  EXPECT_TRUE(has(site_.get("/needs/drugs").body,
                  "Last checked on 20 November 2026, from its own page or an official notice. "
                  "<strong>" +
                      overdue + "</strong>"));
  EXPECT_TRUE(
      has(between(site_.get("/services").body, "/services/reconnect", "</li>"), "Check first"));
  EXPECT_TRUE(has(site_.get("/services/gone").body, overdue)) << "it takes over";
  EXPECT_TRUE(
      has(results(asked),
          "It has to be checked again after 21 November 2026: ring before you rely on it."));
}

TEST_F(Pages, WhatASourceDoesNotGiveIsNotKnown) {
  EXPECT_TRUE(
      has(site_.get("/services/reconnect").body,
          "<p class=\"govuk-body\">Not known: access for disabled people, how long it lasts "
          "and who pays for it.</p>"));
}

TEST_F(Pages, AClosedServiceHasAPageThatSaysWhatIsLeft) {
  const Reply reply = site_.get("/services/gone");
  EXPECT_EQ(reply.status, 410);
  EXPECT_EQ(
      between(reply.body, "<h1", "<h3"),
      "<h1 class=\"govuk-heading-l\">Gone has closed</h1>\n"
      "<div class=\"govuk-warning-text\">\n"
      "<span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>\n"
      "<strong class=\"govuk-warning-text__text\">\n"
      "<span class=\"govuk-visually-hidden\">Closed</span>\n"
      "Closed: it ended on 31 March 2025. Nothing in this directory replaces it for: housing.\n"
      "</strong>\n</div>\n"
      "<p class=\"govuk-body\">The council ended it.</p>\n"
      "<h2 class=\"govuk-heading-m\">Named as taking over</h2>\n"
      "<ul class=\"govuk-list govuk-list--spaced\">\n"
      "<li><a class=\"govuk-link\" href=\"/services/reconnect\">RECONNECT</a>"
      "<span class=\"app-detail\">The Trust</span><span class=\"app-detail app-quiet\">Checked on "
      "20 "
      "November 2026, from its own page or an official notice.</span></li>\n</ul>\n"
      "<h2 class=\"govuk-heading-m\">What is left, need by need</h2>\n<h3");
  EXPECT_TRUE(
      has(reply.body, "<strong>Nobody has said when it was checked: check before you rely on it."));
  EXPECT_TRUE(has(reply.body, "Nothing in this directory replaces it for this need."));
}

TEST_F(Pages, EveryPageHasItsLandmarks) {
  const std::pair<const char*, std::string> pages[] = {
      {"form", site_.get("/").body},
      {"results", results(asked)},
      {"list", site_.get("/services").body},
      {"service", site_.get("/services/reconnect").body},
      {"closed", site_.get("/services/gone").body},
      {"help", site_.get("/help").body},
      {"names", site_.get("/names").body},
      {"missing", site_.get("/nothing").body},
  };
  for (const auto& page : pages) {
    const auto& name = page.first;
    const auto& html = page.second;
    const auto count = [&](const char* part) {
      const std::regex wanted(part);
      return std::distance(std::sregex_iterator(html.begin(), html.end(), wanted), {});
    };
    EXPECT_EQ(count("<html lang=\"en-GB\""), 1) << name;
    EXPECT_EQ(count("<h1[ >]"), 1) << name;
    EXPECT_EQ(count("<main "), 1) << name;
    EXPECT_EQ(count("<header "), 1) << name;
    EXPECT_EQ(count("<footer "), 1) << name;
    EXPECT_EQ(count("<title>"), 1) << name;
    EXPECT_EQ(count("href=\"#main-content\""), 1) << name;
    EXPECT_EQ(count("<script(?![^>]* src=\"/assets/)|style=|javascript:"), 0) << name;
    std::set<std::string> ids;
    const std::regex id("\\sid=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at)
      EXPECT_TRUE(ids.insert((*at)[1]).second) << name << ": two elements are " << (*at)[1];
  }
}

}  // namespace
}  // namespace fingerpost
