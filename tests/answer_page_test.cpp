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
  return results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
}

std::string card_of(const std::string& html, const std::string& id) {
  return between(html, "aria-labelledby=\"" + id + "\"", "</article>");
}

TEST(AnswerPage, PutsWhatIsUrgentBeforeEverything) {
  const std::string html = page_for(Actor::practitioner);
  EXPECT_EQ(
      between(html, "id=\"urgent-title\">", "</ul>"),
      "id=\"urgent-title\">\nUrgent\n</h2>\n</div>\n"
      "<div class=\"govuk-notification-banner__content\">\n"
      "<ul class=\"govuk-list govuk-list--spaced\">\n"
      "<li>If somebody&apos;s life is in danger, call now. <span class=\"app-call\">"
      "<a class=\"govuk-link\" href=\"tel:999\" rel=\"noreferrer\">Call 999</a></span> "
      "<span class=\"app-fresh\">Source: <a class=\"govuk-link\" "
      "href=\"https://www.help.example/999\" rel=\"noreferrer\">help.example</a>. "
      "Checked on 20 November 2026.</span></li>\n"
      "<li>Listeners are there day and night on 116 123. <span class=\"app-call\">"
      "<a class=\"govuk-link\" href=\"tel:116123\" rel=\"noreferrer\">Call 116 123</a></span> "
      "<span class=\"app-fresh\">Nobody has said when this was checked.</span></li>\n"
      "</ul>");
  const char* order[] = {"urgent-title",      "can be used now",        "cover-title",
                         "id=\"group-yes\"",  "id=\"group-maybe-one\"", "id=\"group-included\"",
                         "id=\"gaps-title\"", "Does not fit <span"};
  for (std::size_t i = 1; i < std::size(order); ++i)
    EXPECT_LT(html.find(order[i - 1]), html.find(order[i])) << order[i];
}

TEST(AnswerPage, SaysWhichServicesCoverTheNeeds) {
  EXPECT_EQ(
      between(page_for(Actor::practitioner), "id=\"cover-title\">", "</section>"),
      "id=\"cover-title\">What covers the needs</h2>\n"
      "<p class=\"govuk-body\">These 2 services cover 3 of 4 needs, 1 of them only if one that "
      "might fit does.</p>\n<ul class=\"govuk-list\">\n"
      "<li><a class=\"govuk-link\" href=\"#gate\">Gate</a> <span class=\"app-fresh\">GP "
      "registration, drugs</span></li>\n"
      "<li><a class=\"govuk-link\" href=\"#city-help\">City help</a> <span "
      "class=\"app-fresh\">housing</span></li>\n</ul>\n"
      "<p class=\"govuk-body govuk-!-margin-bottom-0\"><a class=\"govuk-link\" "
      "href=\"#gaps-title\">1 need that nothing covers now, and why</a></p>\n</section>");
}

TEST(AnswerPage, OpensWhatHasNoCardHereWithAllThatWasTyped) {
  Planned here(Actor::practitioner);
  here.typed.emplace("filter.need", "drugs");
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
  EXPECT_TRUE(has(between(html, "id=\"cover-title\">", "</section>"),
                  "<li><button class=\"app-link-button\" type=\"submit\" form=\"again\" "
                  "formaction=\"/services/city-help\">City help</button> "))
      << html;
  EXPECT_FALSE(has(html, "href=\"/services/")) << html;
}

TEST(AnswerPage, SaysWhatToCheckAndWhatElseThereIsOfAWeakEntry) {
  const std::string card = card_of(page_for(Actor::practitioner), "city-help");
  EXPECT_TRUE(has(card,
                  "Caution</dt><dd class=\"govuk-summary-list__value\"><strong "
                  "class=\"app-caution\">Check this before you rely on it.</strong>"))
      << card;
  EXPECT_EQ(
      between(card, "Or instead", "</dd>"),
      "Or instead</dt><dd class=\"govuk-summary-list__value\">\n"
      "<div class=\"app-instead\"><button class=\"app-link-button\" type=\"submit\" "
      "form=\"again\" formaction=\"/services/gate\">Gate</button> <strong>Phone</strong>: <a "
      "class=\"govuk-link\" href=\"tel:01162256000\" rel=\"noreferrer\">0116 225 6000</a> <span "
      "class=\"app-fresh\">Checked on 20 November 2026, confidence A.</span></div>\n</dd>");
  EXPECT_TRUE(has(card, "<span class=\"app-fresh\">Checked on 20 November 2026, confidence C"));
}

TEST(AnswerPage, SaysNeedByNeedWhyNothingCoversIt) {
  EXPECT_EQ(between(page_for(Actor::practitioner), "id=\"gaps-title\">", "</section>"),
            "id=\"gaps-title\">Needs that nothing covers now</h2>\n"
            "<p class=\"govuk-body\">No service here can be used, or might fit, for these.</p>\n"
            "<ul class=\"govuk-list govuk-list--spaced govuk-!-margin-bottom-0\">\n"
            "<li><strong>money</strong>\n<ul class=\"govuk-list govuk-list--bullet\">\n"
            "<li>Later opens then (from 1 January 2027). "
            "<button class=\"app-link-button\" type=\"submit\" form=\"again\" "
            "formaction=\"/services/later\">Later</button></li>\n"
            "<li>No service is for this need.</li>\n"
            "</ul>\n</li>\n</ul>\n</section>");
}

TEST(AnswerPage, SaysByWhenAndWhyAndWhetherItWillLast) {
  const std::string card = card_of(page_for(Actor::practitioner), "gate");
  EXPECT_TRUE(has(card,
                  "<strong>Refer by 8 December 2026 (16 days left)</strong>: It takes people "
                  "up to 28 days after release.</dd>"))
      << card;
  EXPECT_TRUE(
      has(card,
          "Will it last?</dt><dd class=\"govuk-summary-list__value\">Support ends on 10 May "
          "2027, 6 months after leaving prison.</dd>"));
}

TEST(AnswerPage, NamesTheFewestAnswersForAMaybeAndTheDayForANotNow) {
  const char* fewest = ">1 answer could make this a yes: Where they live.</dd>";
  Planned here(Actor::practitioner);
  EXPECT_FALSE(has(page_for(Actor::practitioner), fewest)) << "all that is not known is named";
  here.match("city-help").missing.push_back("age");
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
  EXPECT_TRUE(has(card_of(html, "city-help"), fewest));
  EXPECT_TRUE(
      has(card_of(html, "later"), "<strong>From 1 January 2027 (in 40 days)</strong></dd>"));
}

TEST(AnswerPage, TellsAPractitionerWhatWouldChangeANo) {
  const std::string html = page_for(Actor::practitioner);
  EXPECT_EQ(
      between(html, "Not met: Is a woman.", "confidence B"),
      "Not met: Is a woman.</p>\n"
      "<dl class=\"govuk-summary-list govuk-summary-list--no-border app-card__list\">\n"
      "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">What would "
      "change this</dt><dd class=\"govuk-summary-list__value\"><span class=\"app-change\">Can be "
      "done: <span class=\"app-step\">Ask a practitioner to refer</span></span><span "
      "class=\"app-change\">Cannot be changed: <span class=\"app-step\">Is a "
      "woman</span></span></dd></div>\n</dl>\n"
      "<p class=\"govuk-body-s app-fresh\">Checked on 20 November 2026, confidence B");
}

TEST(AnswerPage, TellsAPersonOnlyOfDoorsThatCanOpen) {
  const std::string html = page_for(Actor::self);
  EXPECT_TRUE(has(html, "<span class=\"app-step\">Register with a GP</span>"));
  EXPECT_TRUE(has(html, "<span class=\"app-step\">Aged 35 or over (from 3 June 2027)</span>"));
  EXPECT_FALSE(has(html, "Cannot be changed"));
  EXPECT_FALSE(has(html, "<span class=\"app-step\">Ask a practitioner to refer</span>"))
      << "it would not help";
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
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
  EXPECT_TRUE(has(html, "Ask your probation practitioner to refer you."));
  EXPECT_TRUE(has(html, "Ask a health professional to refer you."));
}

TEST(AnswerPage, TellsAPractitionerWhereThePersonsOwnWayInIs) {
  Planned here(Actor::practitioner);
  here.match("gate").ask_someone = {Actor::self};
  here.match("later").ask_someone = {Actor::prison};
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
  EXPECT_TRUE(has(html,
                  "It has to come from the person themselves. <button class=\"app-link-button\" "
                  "type=\"submit\" form=\"again\" formaction=\"/services/gate\">How the person "
                  "does that<span class=\"govuk-visually-hidden\">: Gate</span></button>"))
      << html;
  EXPECT_TRUE(has(html, "It has to come from prison staff.\n"));
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

std::ptrdiff_t count_of(const std::string& html, const std::string& what) {
  const std::regex each(what);
  return std::distance(std::sregex_iterator(html.begin(), html.end(), each), {});
}

/// The button that shows other ones of a list.
std::string shows(const std::string& which, const std::string& list) {
  return "Show " + which + "<span class=\"govuk-visually-hidden\">: " + list + "</span>";
}

TEST(AnswerPage, OfManyTwentyAreShownAtATime) {
  const TestSite site = many_services(45);
  const std::string list = "Might fit, one answer needed";
  const auto page = [&](const std::string& asked) {
    return site.post_form("/results", "needs=drugs&fact.sex=male" + asked).body;
  };
  const std::string first = page("");
  EXPECT_EQ(count_of(first, "<article "), 20);
  EXPECT_TRUE(has(first, list + " <span class=\"app-count\">(45)</span>"));
  EXPECT_TRUE(has(first,
                  "<button type=\"submit\" value=\"20\" name=\"show\" "
                  "class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\" "
                  "form=\"again\" formaction=\"/results#group-maybe-one\">\n" +
                      shows("the next 20", list)))
      << first;
  EXPECT_FALSE(has(first, "Show the previous"));

  const std::string last = page("&show=20&show=40");
  EXPECT_EQ(count_of(last, "<article "), 5) << "the button pressed counts, not what was shown";
  EXPECT_TRUE(has(last, "<input type=\"hidden\" name=\"show\" value=\"40\">"));
  EXPECT_EQ(count_of(last, "value=\"20\" name=\"show\""), 1) << "for those before";
  EXPECT_TRUE(has(last, shows("the previous 20", list)));
  EXPECT_FALSE(has(last, "Show the next"));
  EXPECT_EQ(count_of(page("&show=5"), "<article "), 20);
  EXPECT_TRUE(has(page("&show=5"), shows("the previous 5", list)));

  for (const char* nonsense : {"&show=45", "&show=-1", "&show=all", "&show=99999999999999999999"})
    EXPECT_EQ(count_of(page(nonsense), "<article "), 20) << nonsense;
}

TEST(AnswerPage, OfManyGroupsThoseOutOfSightCanBeShown) {
  const TestSite site = many_services(45);
  const auto page = [&](const std::string& show) {
    return site.post_form("/results", "needs=drugs&fact.age=45&show=" + show).body;
  };
  const std::string now = "Can use now", one = "Might fit, one answer needed";
  const std::string first = page("0");
  EXPECT_TRUE(has(first, shows("the next 20", now))) << first;
  EXPECT_TRUE(has(first, shows("1", one)));
  const std::string last = page("45");
  EXPECT_EQ(count_of(last, "<article "), 1);
  EXPECT_TRUE(has(last, shows("20", now)));
  EXPECT_FALSE(has(last, "Show the"));
}

TEST(AnswerPage, OfManyThatDoNotFitTenAreShownAtATime) {
  const TestSite site = many_services(25);
  const auto page = [&](const std::string& asked) {
    return site.post_form("/results", "needs=drugs&fact.age=17" + asked).body;
  };
  const std::string first = page("");
  EXPECT_TRUE(has(first, "Does not fit <span class=\"app-count\">(25)</span>")) << first;
  EXPECT_EQ(count_of(first, "<li class=\"app-not-fitting\">"), 10);
  EXPECT_TRUE(has(first, shows("the next 10", "Does not fit")));
  EXPECT_FALSE(has(first, "app-no\" open>"));
  const std::string last = page("&show.no=20");
  EXPECT_EQ(count_of(last, "<li class=\"app-not-fitting\">"), 5);
  EXPECT_TRUE(has(last, shows("the previous 10", "Does not fit")));
  EXPECT_TRUE(has(last, "id=\"group-no\" class=\"govuk-details app-no\" open>")) << "it stays open";
  EXPECT_TRUE(has(last, "<input type=\"hidden\" name=\"show.no\" value=\"20\">"));
}

TEST(AnswerPage, ShowsWhatWasIncludedAnywayWithItsVerdictAndReason) {
  const std::string html = page_for(Actor::practitioner);
  const std::string group = between(html, "id=\"group-included\">", "</section>");
  EXPECT_TRUE(has(group, "app-tag--no\">\nDoes not fit\n</strong>")) << group;
  EXPECT_TRUE(
      has(group, "<strong>Included anyway.</strong> Reason: They know him &lt;well&gt; there."));
  EXPECT_TRUE(has(group, ">Not met: Aged 60 or over.</dd>"));
  EXPECT_TRUE(has(group,
                  "form=\"again\" name=\"remove\" value=\"include.tea\">Do not include after "
                  "all<span class=\"govuk-visually-hidden\">: Tea</span></button>"));
  EXPECT_TRUE(has(group, "<strong>On the plan</strong>"));
  EXPECT_FALSE(has(group, "name=\"choose\"")) << "it is on the plan without a tick";
  EXPECT_TRUE(has(html, "Does not fit <span class=\"app-count\">(2)</span>"))
      << "and not there again";
  EXPECT_FALSE(has(html, "name=\"include.tea\""));
}

TEST(AnswerPage, OneFormCarriesEveryButton) {
  const std::string html = page_for(Actor::practitioner);
  const std::string form = between(html, "<form id=\"again\"", "</form>");
  EXPECT_TRUE(has(form,
                  "<form id=\"again\" method=\"post\" action=\"/results\" novalidate "
                  "autocomplete=\"off\"><!--visit-->\n"
                  "<input type=\"hidden\" name=\"fact.age\" value=\"34\">\n"
                  "<input type=\"hidden\" name=\"needs\" value=\"gp-registration\">\n"
                  "<input type=\"hidden\" name=\"needs\" value=\"drugs\">\n"
                  "<input type=\"hidden\" name=\"needs\" value=\"housing\">\n"
                  "<button class=\"govuk-visually-hidden\" type=\"submit\" tabindex=\"-1\" "
                  "aria-hidden=\"true\">Look again</button>"))
      << form;
  EXPECT_TRUE(has(card_of(html, "gate"),
                  "<button class=\"app-link-button\" type=\"submit\" form=\"again\" "
                  "name=\"fact.already_with\" value=\"gate\">Already getting this<span "
                  "class=\"govuk-visually-hidden\">: Gate</span></button>"));
  EXPECT_TRUE(has(card_of(html, "gate"),
                  "<button class=\"app-link-button\" type=\"submit\" form=\"again\" id=\"gate\" "
                  "formaction=\"/services/gate\">Gate</button>"));
  const std::string include = between(html, "for=\"include-women\"", "</button>");
  for (const char* part :
       {"Why should For women be on the plan?",
        "It stays on this page and is not kept. Do not give names or addresses.",
        "id=\"include-women\" name=\"include.women\"", "form=\"again\" maxlength=\"500\"",
        "autocomplete=\"off\"", "aria-describedby=\"include-women-hint\"",
        "Include<span class=\"govuk-visually-hidden\"> For women</span>"})
    EXPECT_TRUE(has(include, part)) << part << " in " << include;
}

TEST(AnswerPage, WhatIsChosenForThePlanStaysChosen) {
  Planned here(Actor::practitioner);
  here.typed.insert({{"choose", "gate"}, {"choose", "women"}, {"filter.km", "5"}});
  const std::string html = results_page(here.plan, here.catalogue, {here.query, here.typed, {}});
  EXPECT_TRUE(
      has(html, "name=\"choose\" type=\"checkbox\" value=\"gate\" form=\"again\" checked>"));
  EXPECT_TRUE(has(html, "name=\"choose\" type=\"checkbox\" value=\"city-help\" form=\"again\">"));
  EXPECT_TRUE(has(html, "<input type=\"hidden\" name=\"choose\" value=\"women\">"))
      << "it has no box to tick";
  EXPECT_FALSE(has(html, "<input type=\"hidden\" name=\"choose\" value=\"gate\">"))
      << "or it could not be unticked";
  EXPECT_FALSE(has(html, "<input type=\"hidden\" name=\"filter.km\""));
  EXPECT_TRUE(has(html, "3 on the plan so far."));
  EXPECT_TRUE(has(html, "form=\"again\" formaction=\"/plan\">\nMake the plan"));
}

TEST(AnswerPage, EachAnswerCanBeChangedOrTakenBack) {
  const TestSite site(R"([{"id":"gate","name":"Gate","needs":["drugs"],
    "eligible":{"fact":"age","at_least":18}}])");
  const std::string asked =
      "fact.age=34&needs=drugs&needs=housing&fact.release_date.day=1&fact.release_date.month=2"
      "&fact.release_date.year=2026";
  const std::string html = site.post_form("/results", asked).body;
  for (const char* part :
       {"name=\"remove\" value=\"fact.age\"", "name=\"remove\" value=\"needs=housing\"",
        "name=\"remove\" value=\"fact.release_date\"", "formaction=\"/#fact-age\"",
        "formaction=\"/#needs\""})
    EXPECT_TRUE(has(html, part)) << part;
  const std::string after =
      site.post_form("/results", asked + "&remove=fact.release_date&remove=needs%3Dhousing").body;
  EXPECT_FALSE(has(after, "1 February 2026"));
  EXPECT_FALSE(has(after, "name=\"fact.release_date.day\" value=\"1\""));
  EXPECT_FALSE(has(after, "value=\"housing\""));
  EXPECT_TRUE(has(after, "name=\"needs\" value=\"drugs\""));
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
  const std::string row = between(html, "Already getting help from</dt>", "</div>");
  EXPECT_TRUE(has(row,
                  "Gate <button class=\"app-link-button\" type=\"submit\" form=\"again\" "
                  "name=\"remove\" value=\"fact.already_with=gate\">Remove<span "
                  "class=\"govuk-visually-hidden\">: Gate</span></button>"))
      << row;
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
