// The answer page of a plan made by hand: what is urgent, what would change an answer, what covers
// the needs, and what a practitioner can do on it without JavaScript.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/planned.h"
#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/form_page.h"
#include "web/pages/results_page.h"

namespace fingerpost {
namespace {

using namespace test;

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

std::string page_for(Actor asker) {
  const Planned here(asker);
  return results_page(here.plan, here.catalogue, {here.query, here.typed});
}

std::string card_of(const std::string& html, const std::string& id) {
  return between(html, "<h3 id=\"" + id + "\">", "</article>");
}

TEST(AnswerPage, PutsWhatIsUrgentBeforeEverything) {
  const std::string html = page_for(Actor::practitioner);
  EXPECT_EQ(
      between(html, "<section class=\"urgent\"", "</section>"),
      "<section class=\"urgent\" aria-labelledby=\"urgent-title\">\n"
      "<h2 id=\"urgent-title\">Urgent</h2>\n<ul>\n"
      "<li>If somebody&apos;s life is in danger, call now.<span class=\"call\">"
      "<a href=\"tel:999\" rel=\"noreferrer\">Call 999</a></span> <span class=\"source\">Source: "
      "<a href=\"https://www.help.example/999\" rel=\"noreferrer\">help.example</a></span>"
      "<span class=\"fresh\">Checked on 20 November 2026.</span></li>\n"
      "<li>Listeners are there day and night on 116 123.<span class=\"call\">"
      "<a href=\"tel:116123\" rel=\"noreferrer\">Call 116 123</a></span>"
      "<span class=\"fresh\">Nobody has said when this was checked.</span></li>\n"
      "</ul>\n</section>");
  const char* order[] = {"urgent-title", "can be used now", "cover-title", "group-included",
                         "group-yes",    "group-maybe",     "gaps-title",  "Does not fit <span"};
  for (std::size_t i = 1; i < std::size(order); ++i)
    EXPECT_LT(html.find(order[i - 1]), html.find(order[i])) << order[i];
}

TEST(AnswerPage, SaysWhichServicesCoverTheNeeds) {
  EXPECT_EQ(between(page_for(Actor::practitioner), "<h2 id=\"cover-title\">", "</section>"),
            "<h2 id=\"cover-title\">What covers the needs</h2>\n"
            "<p>These 2 services cover 3 of 4 needs, 1 of them only if one that might fit "
            "does.</p>\n<ul class=\"cover\">\n"
            "<li><a href=\"#gate\">Gate</a> <span class=\"quiet\">GP registration, drugs</span>"
            "</li>\n"
            "<li><a href=\"#city-help\">City help</a> <span class=\"quiet\">housing</span></li>\n"
            "</ul>\n</section>");
}

TEST(AnswerPage, SaysWhatToCheckAndWhatElseThereIsOfAWeakEntry) {
  const std::string card = card_of(page_for(Actor::practitioner), "city-help");
  EXPECT_TRUE(has(card,
                  "<p class=\"warn\"><span class=\"unseen\">Warning:</span> Check this before you "
                  "rely on it.</p>"))
      << card;
  EXPECT_EQ(between(card, "<h4>If that", "</span></li>\n</ul>"),
            "<h4>If that does not work out</h4>\n<ul class=\"routes\">\n"
            "<li><a href=\"/services/gate?asker=practitioner\">Gate</a>\n<ul class=\"routes\">\n"
            "<li><strong>Phone</strong>: <a href=\"tel:01162256000\" rel=\"noreferrer\">0116 225 "
            "6000</a></li>\n</ul>\n"
            "<span class=\"fresh\">Checked on 20 November 2026, confidence A.</span></li>\n</ul>");
  EXPECT_TRUE(has(card, "<p class=\"checked\">Checked on 20 November 2026. Confidence C"));
}

TEST(AnswerPage, SaysNeedByNeedWhyNothingCoversIt) {
  EXPECT_EQ(between(page_for(Actor::practitioner), "<h2 id=\"gaps-title\">", "</section>"),
            "<h2 id=\"gaps-title\">Needs that nothing covers now</h2>\n"
            "<p>No service here can be used, or might fit, for these.</p>\n<ul>\n"
            "<li><strong>money</strong>\n<ul>\n"
            "<li>Later opens then (from 1 January 2027). "
            "<a href=\"/services/later?asker=practitioner\">Later</a></li>\n"
            "<li>No service is for this need.</li>\n"
            "</ul>\n</li>\n</ul>\n</section>");
}

TEST(AnswerPage, SaysByWhenAndWhyAndWhetherItWillLast) {
  const std::string card = card_of(page_for(Actor::practitioner), "gate");
  EXPECT_TRUE(has(card,
                  "<p><strong>Refer by 8 December 2026 (16 days left)</strong>: It takes people "
                  "up to 28 days after release.</p>"))
      << card;
  EXPECT_TRUE(has(card,
                  "<h4>Will it last?</h4>\n<ul class=\"checks\">\n"
                  "<li>Support ends on 10 May 2027, 6 months after leaving prison.</li>"))
      << card;
}

TEST(AnswerPage, NamesTheFewestAnswersForAMaybeAndTheDayForANotNow) {
  const char* fewest = "<p>1 answer could make this a yes: Where they live.</p>";
  Planned here(Actor::practitioner);
  EXPECT_FALSE(has(page_for(Actor::practitioner), fewest)) << "all that is not known is named";
  here.match("city-help").missing.push_back("age");
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed});
  EXPECT_TRUE(has(card_of(html, "city-help"), fewest));
  EXPECT_TRUE(
      has(card_of(html, "later"), "<p><strong>From 1 January 2027 (in 40 days)</strong></p>"));
}

TEST(AnswerPage, TellsAPractitionerWhatWouldChangeANo) {
  const std::string html = page_for(Actor::practitioner);
  EXPECT_EQ(between(html, "Not met: Is a woman.", "</dl>"),
            "Not met: Is a woman.</span><span class=\"fresh\">Checked on 20 November 2026, "
            "confidence B.</span>\n<div class=\"would\">\n"
            "<p><strong>What would change this</strong></p>\n<dl>\n"
            "<div><dt>Can be done</dt><dd>Ask a practitioner to refer</dd></div>\n"
            "<div><dt>Cannot be changed</dt><dd>Is a woman</dd></div>\n</dl>");
}

TEST(AnswerPage, TellsAPersonOnlyOfDoorsThatCanOpen) {
  const std::string html = page_for(Actor::self);
  EXPECT_TRUE(has(html, "<dd>Register with a GP</dd>"));
  EXPECT_TRUE(has(html, "<dd>Aged 35 or over (from 3 June 2027)</dd>"));
  EXPECT_FALSE(has(html, "Cannot be changed"));
  EXPECT_FALSE(has(html, "<dd>Ask a practitioner to refer</dd>")) << "it would not help";
  EXPECT_TRUE(has(html, "Try the ones above first, or ask your probation practitioner."));
  EXPECT_TRUE(has(html, "<strong>Get in touch by 8 December 2026 (16 days left)</strong>"));
  EXPECT_TRUE(has(html, "I already get this"));
  for (const char* not_theirs : {"asker=practitioner", "Include anyway", "eligible"})
    EXPECT_FALSE(has(html, not_theirs)) << not_theirs;
}

TEST(AnswerPage, AsksAPersonToAskTheirPractitioner) {
  Planned here(Actor::self);
  here.match("city-help").ask_someone = {Actor::prison, Actor::practitioner};
  here.match("gate").ask_someone = {Actor::health};
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed});
  EXPECT_TRUE(has(html, "Ask your probation practitioner to refer you."));
  EXPECT_TRUE(has(html, "Ask a health professional to refer you."));
}

TEST(AnswerPage, TellsAPractitionerWhereThePersonsOwnWayInIs) {
  Planned here(Actor::practitioner);
  here.match("gate").ask_someone = {Actor::self};
  here.match("later").ask_someone = {Actor::prison};
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed});
  EXPECT_TRUE(has(html,
                  "It has to come from the person themselves. <a href=\"/services/gate\">How the "
                  "person does that<span class=\"unseen\">: Gate</span></a></p>"))
      << html;
  EXPECT_TRUE(has(html, "It has to come from prison staff.</p>"));
}

/// `count` services for drugs, "s00" and on, and one for women.
TestSite many_services(int count) {
  std::string list = R"([{"id":"women","name":"W","needs":["drugs"],)"
                     R"("eligible":{"fact":"sex","one_of":["female"]}})";
  for (int i = 0; i < count; ++i) {
    const std::string id = (i < 10 ? "s0" : "s") + std::to_string(i);
    list += R"(,{"id":")" + id + R"(","name":")" + id + R"(","needs":["drugs"],"eligible":)" +
            R"({"fact":"age","at_least":)" + (i < 12 ? "18" : "40") + "}}";
  }
  return TestSite(list + "]");
}

TEST(AnswerPage, OfManyTheFirstTwentyAreShownUntilAllAreAskedFor) {
  const TestSite site = many_services(25);
  const auto cards = [](const std::string& html) {
    const std::regex card("<article ");
    return std::distance(std::sregex_iterator(html.begin(), html.end(), card), {});
  };
  const std::string all_of_them =
      "<button class=\"button quiet-button\" type=\"submit\" form=\"again\" "
      "formaction=\"/results#group-maybe\" name=\"show\" "
      "value=\"all\">Show all 25<span class=\"unseen\">: Might fit</span></button>";
  const std::string first = site.post_form("/results", "needs=drugs&fact.sex=male").body;
  EXPECT_EQ(cards(first), 20);
  EXPECT_TRUE(has(first, "Might fit <span class=\"count\">(25)</span>"));
  EXPECT_TRUE(has(first, all_of_them)) << first;
  const std::string all = site.post_form("/results", "needs=drugs&fact.sex=male&show=all").body;
  EXPECT_EQ(cards(all), 25);
  EXPECT_FALSE(has(all, "Show all"));
  EXPECT_TRUE(has(all, "<input type=\"hidden\" name=\"show\" value=\"all\">"));
}

TEST(AnswerPage, OfManyThatDoNotFitTheFirstTenAreShown) {
  const TestSite site = many_services(25);
  const std::string html = site.post_form("/results", "needs=drugs&fact.age=17").body;
  EXPECT_TRUE(has(html, "Does not fit <span class=\"count\">(25)</span>")) << html;
  EXPECT_TRUE(has(html, "Show all 25<span class=\"unseen\">: Does not fit</span>"));
}

TEST(AnswerPage, ShowsWhatWasIncludedAnywayWithItsVerdictAndReason) {
  const std::string html = page_for(Actor::practitioner);
  const std::string group = between(html, "<h2 id=\"group-included\">", "</section>");
  EXPECT_TRUE(has(group, "<strong class=\"tag no\">Does not fit</strong>")) << group;
  EXPECT_TRUE(
      has(group, "<strong>Included anyway.</strong> Reason: They know him &lt;well&gt; there."));
  EXPECT_TRUE(has(group, "<p>Not met: Aged 60 or over.</p>"));
  EXPECT_TRUE(has(group,
                  "form=\"again\" name=\"remove\" value=\"include.tea\">Remove from the plan<span "
                  "class=\"unseen\">: Tea</span></button>"));
  EXPECT_TRUE(has(html, "Does not fit <span class=\"count\">(2)</span>")) << "and not there again";
  EXPECT_FALSE(has(html, "name=\"include.tea\""));
}

TEST(AnswerPage, OneFormCarriesEveryButton) {
  const std::string html = page_for(Actor::practitioner);
  EXPECT_EQ(between(html, "<form id=\"again\"", "</form>"),
            "<form id=\"again\" method=\"post\" action=\"/results\">\n"
            "<input type=\"hidden\" name=\"fact.age\" value=\"34\">\n"
            "<input type=\"hidden\" name=\"needs\" value=\"gp-registration\">\n"
            "<input type=\"hidden\" name=\"needs\" value=\"drugs\">\n"
            "<input type=\"hidden\" name=\"needs\" value=\"housing\">\n"
            "<button class=\"unseen\" type=\"submit\" tabindex=\"-1\" aria-hidden=\"true\">Look "
            "again</button>\n</form>");
  EXPECT_TRUE(has(card_of(html, "gate"),
                  "<button class=\"button quiet-button\" type=\"submit\" form=\"again\" "
                  "name=\"fact.already_with\" value=\"gate\">Already getting this<span "
                  "class=\"unseen\">: Gate</span></button>"));
  EXPECT_EQ(between(html, "<label for=\"include-women\"", "</button>"),
            "<label for=\"include-women\">Why should For women be on the plan?</label>\n"
            "<p class=\"hint\" id=\"include-women-hint\">It stays on this page and is not kept. "
            "Do not give names or addresses.</p>\n"
            "<input class=\"box full\" type=\"text\" id=\"include-women\" name=\"include.women\" "
            "form=\"again\" maxlength=\"500\" autocomplete=\"off\" "
            "aria-describedby=\"include-women-hint\">\n"
            "<button class=\"button quiet-button\" type=\"submit\" form=\"again\">Include<span "
            "class=\"unseen\"> For women</span></button>");
}

/// A site whose vocabulary asks which services a person is with.
struct WithAlready {
  TestSite site{
      R"([{"id":"gate","name":"Gate","needs":["drugs"],"eligible":{"fact":"age","at_least":18}},
    {"id":"later","name":"Later","needs":["drugs"],"eligible":{"fact":"age","at_least":18}}])"};
};

TEST(AnswerPage, WhatAPersonIsWithCanBeTakenBack) {
  const WithAlready here;
  const char* both = "fact.age=34&fact.already_with=gate&fact.already_with=later";
  const std::string html = here.site.post_form("/results", both).body;
  EXPECT_TRUE(has(html,
                  "<div><dt>Already getting help from</dt><dd>Gate <button class=\"link\" "
                  "type=\"submit\" form=\"again\" name=\"remove\" "
                  "value=\"fact.already_with=gate\">Remove<span class=\"unseen\">: Gate</span>"
                  "</button></dd></div>"))
      << html;
  const std::string after =
      here.site.post_form("/results", std::string(both) + "&remove=fact.already_with%3Dgate").body;
  EXPECT_FALSE(has(after, "name=\"fact.already_with\" value=\"gate\">\n"));
  EXPECT_TRUE(has(after, "type=\"hidden\" name=\"fact.already_with\" value=\"later\">\n"));
  EXPECT_FALSE(has(after, "name=\"remove\" value=\"fact.already_with=gate\""));
}

TEST(AnswerPage, TheFormKeepsWhatWasDecidedBesideAService) {
  const WithAlready here;
  EXPECT_FALSE(has(here.site.get("/").body, "already_with")) << "no list of every service";
  const std::string form =
      here.site.post_form("/", "fact.already_with=gate&include.later=She+knows+them").body;
  EXPECT_TRUE(has(form, "\nAlready getting help from\n</legend>"));
  EXPECT_EQ(
      between(form, "<div id=\"already-hint\"", "</fieldset>"),
      "<div id=\"already-hint\" class=\"govuk-hint\">Take away the tick if that is not "
      "so.</div><div class=\"govuk-form-group\">\n"
      "<div class=\"govuk-checkboxes govuk-checkboxes--small\" data-module=\"govuk-checkboxes\">\n"
      "<div class=\"govuk-checkboxes__item\">\n"
      "<input class=\"govuk-checkboxes__input\" id=\"fact-already_with\" "
      "name=\"fact.already_with\" type=\"checkbox\" value=\"gate\" checked>\n"
      "<label class=\"govuk-label govuk-checkboxes__label\" for=\"fact-already_with\">\n"
      "Gate\n"
      "</label>\n"
      "</div>\n"
      "</div>\n"
      "</div>\n"
      "</fieldset>");
  EXPECT_TRUE(
      has(form,
          "<label class=\"govuk-label\" for=\"include_anyway\">\n"
          "Later\n"
          "</label>\n"
          "<input class=\"govuk-input\" id=\"include_anyway\" name=\"include.later\" type=\"text\" "
          "value=\"She knows them\" autocomplete=\"off\" maxlength=\"500\">"));
  EXPECT_FALSE(
      has(here.site.post_form("/", "include.later=x&remove=include.later").body, "include.later"));
}

TEST(AnswerPage, TheFormSaysWhatIsWrongWithWhatWasIncluded) {
  const Planned here(Actor::practitioner);
  const Fields typed{{"include.teas", "Why not"}};
  const std::string html =
      form_page(here.catalogue, typed, {{"include_anyway[0].service", "unknown service 'teas'"}});
  EXPECT_TRUE(
      has(html, "<a href=\"#include_anyway\">Included anyway: unknown service &apos;teas&apos;"));
  EXPECT_TRUE(has(html, "for=\"include_anyway\">\nteas\n</label>"));
  EXPECT_TRUE(
      has(html,
          "<span class=\"govuk-visually-hidden\">Error:</span> Unknown service &apos;teas&apos;"));
}

}  // namespace
}  // namespace fingerpost
