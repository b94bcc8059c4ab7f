// The page of one service for the person whose answers were sent with the request.
#include <gtest/gtest.h>

#include <iterator>
#include <regex>

#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"gate","name":"Gate","provider":"The Trust","needs":["drugs","gp-registration"],
   "eligible":{"all":[{"fact":"age","at_least":18},
     {"fact":"release_date","window_days":[-84,28],"because":"Says the Trust.","source":"https://www.trust.example/who"},
     {"any":[{"fact":"from_custody","is":true},{"fact":"rosh","one_of":["high"],"because":"Risk."}]}]},
   "suitability":["Would struggle alone."],"bring":["A letter"],"sources":["https://trust.example/","A leaflet"],
   "route":[{"who":["practitioner"],"channel":"phone","value":"0116 225 6000","hours":"9 to 5"},
            {"who":["self"],"channel":"phone","value":"0116 111 2222"},
            {"who":["prison","health"],"channel":"email","value":"staff@trust.example"}],
   "location":[{"name":"Far","postcode":"NG1 1AA"},{"name":"Near","postcode":"LE1 1AA"}],
   "contract":{"start":"2025-04-01","end":"2027-03-31"},
   "assured_by":"The desk","confidence":"A","assured_date":"2026-11-20"},
  {"id":"anybody","name":"Anybody","needs":["drugs"],"eligible":{"everyone":true,"because":"Says so."},
   "route":[{"who":["self","practitioner"],"channel":"walk_in"}],"confidence":"B","assured_date":"2026-11-20"},
  {"id":"women","name":"For women","needs":["housing"],"eligible":{"fact":"sex","one_of":["female"]},
   "route":[{"who":["prison","court"],"channel":"form","value":"https://women.example/refer"}]},
  {"id":"old","name":"Old","needs":["drugs","housing"],"eligible":{"fact":"age","at_least":18},
   "route":[{"who":["self"],"channel":"walk_in"}],"contract":{"end":"2025-03-31"}}])";

const char* asked =
    "fact.age=34&fact.sex=male&fact.home=LE2+7LB&fact.release_date.day=10&"
    "fact.release_date.month=11&fact.release_date.year=2026&needs=drugs";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The words of a page, or of what stands in it from `from` to `to`, with one blank between them.
std::string words(const std::string& html, const std::string& from = "<main",
                  const std::string& to = "</main>") {
  const auto begin = html.find(from);
  if (begin == std::string::npos) return "(there is no " + from + ")";
  std::string text = html.substr(begin, html.find(to, begin) - begin);
  text = std::regex_replace(text, std::regex("<[^>]*>"), " ");
  return std::regex_replace(text, std::regex("\\s+"), " ");
}

class ServicePage : public ::testing::Test {
 protected:
  TestSite site_{services};

  std::string page(const std::string& id, const std::string& more = "") const {
    return site_.post_form("/services/" + id, asked + more).body;
  }
};

TEST_F(ServicePage, TellsEachCriterionWithItsSourceAndWhatWouldSettleIt) {
  const std::string html = page("gate");
  EXPECT_EQ(words(html, "<tbody", "</tbody>"),
            " Aged 18 or over Met One of its sources Checked on 20 November 2026"
            " Leaves prison within 84 days, or left no more than 28 days ago Says the Trust. Met "
            "trust.example Checked on 20 November 2026"
            " Is leaving or has left prison, or risk of serious harm: high Met One of its sources "
            "Checked on 20 November 2026"
            " Part of the row above: Is leaving or has left prison Met One of its sources Checked "
            "on 20 November 2026"
            " Part of the row above: Risk of serious harm: high Risk. Not known What would settle "
            "it: Risk of serious harm Risk of serious harm: Low Risk of serious harm: Medium Risk "
            "of serious harm: High One of its sources Checked on 20 November 2026 ");
  EXPECT_TRUE(has(html,
                  "form=\"again\" formaction=\"/services/gate\" name=\"fact.rosh\" "
                  "value=\"high\""));
  EXPECT_TRUE(has(page("gate", "&fact.rosh=declined"), "They prefer not to say."));
}

TEST_F(ServicePage, SaysWhereItStandsAndByWhenToRefer) {
  const std::string top = words(page("gate"), "<section class=\"app-standing", "</section>");
  EXPECT_TRUE(has(top, "Can use now Refer by 8 December 2026 (16 days left)")) << top;
  EXPECT_TRUE(has(top, "Put on the plan")) << top;
  EXPECT_FALSE(has(top, "Include anyway")) << top;
}

TEST_F(ServicePage, GivesThePractitionersWaysAndNamesTheOthers) {
  const std::string html = page("gate");
  const std::string ways = words(html, "id=\"ways\"", "id=\"places\"");
  EXPECT_TRUE(has(ways, "Phone : 0116 225 6000 9 to 5")) << ways;
  EXPECT_TRUE(has(ways, "Have ready A letter")) << ways;
  EXPECT_TRUE(has(ways, "How the person can do it themselves Phone : 0116 111 2222")) << ways;
  EXPECT_TRUE(has(ways,
                  "There are other ways in, not shown here, for: prison staff or a health "
                  "professional."))
      << ways;
  EXPECT_FALSE(has(html, "staff@trust.example"));
  EXPECT_TRUE(has(words(page("women")),
                  "A practitioner cannot make this referral. It has to come from prison staff or "
                  "the court."));
}

TEST_F(ServicePage, GivesDirectionsFromHomeWithTheNearestFirst) {
  const std::string places = words(page("gate"), "id=\"places\"", "id=\"rule\"");
  EXPECT_LT(places.find("Near"), places.find("Far")) << places;
  EXPECT_TRUE(has(places, "miles) north of LE2 7LB")) << places;
  const std::string nowhere =
      words(site_.post_form("/services/gate", "needs=drugs").body, "id=\"places\"", "id=\"rule\"");
  EXPECT_TRUE(
      has(nowhere, "Distance and direction are not known: a home postcode would give them."))
      << nowhere;
}

TEST_F(ServicePage, NamesWhatStandsBetterForTheSameNeeds) {
  const std::string html = page("gate");
  EXPECT_TRUE(has(words(html), "Others for the same needs Anybody Can use now")) << words(html);
  EXPECT_TRUE(has(html, "form=\"again\" formaction=\"/services/anybody\""));
  EXPECT_FALSE(has(words(page("women")), "Others for the same needs"));
}

TEST_F(ServicePage, PlacesWhatWasNotAskedForByItsRuleAlone) {
  const std::string top = words(page("women"), "<section class=\"app-standing", "</section>");
  EXPECT_TRUE(has(top, "Does not fit Not met: Is a woman.")) << top;
  EXPECT_TRUE(has(top, "It helps with other needs than those asked about: housing.")) << top;
  EXPECT_TRUE(has(top, "Include anyway, with a reason")) << top;
}

TEST_F(ServicePage, TakesAReasonToIncludeItAnyway) {
  const std::string top = words(page("women", "&include.women=She+asked"),
                                "<section class=\"app-standing", "</section>");
  EXPECT_TRUE(has(top, "Included anyway. Reason: She asked")) << top;
  EXPECT_FALSE(has(top, "with a reason")) << top;
}

TEST_F(ServicePage, PutsAServiceOnThePlanAndTakesItOff) {
  const std::string before = page("gate", "&choose=anybody");
  EXPECT_TRUE(has(before, "value=\"gate\" name=\"choose\""));
  EXPECT_TRUE(has(before, "<input type=\"hidden\" name=\"choose\" value=\"anybody\">"));
  const std::string chosen = page("gate", "&choose=anybody&choose=gate");
  EXPECT_TRUE(has(chosen, "value=\"choose=gate\" name=\"remove\""));
  const std::string off = page("gate", "&choose=anybody&choose=gate&remove=choose%3Dgate");
  EXPECT_TRUE(has(off, "<input type=\"hidden\" name=\"choose\" value=\"anybody\">"));
  EXPECT_FALSE(has(off, "<input type=\"hidden\" name=\"choose\" value=\"gate\">"));
}

TEST_F(ServicePage, CarriesAllThatWasTypedAndPutsNothingOfItInAnAddress) {
  const std::string html = page("gate", "&text=qqsecretqq&filter.km=5");
  EXPECT_TRUE(has(html, "<form id=\"again\" method=\"post\" action=\"/results\""));
  for (const char* field : {"name=\"text\" value=\"qqsecretqq\"", "name=\"filter.km\" value=\"5\"",
                            "name=\"fact.home\" value=\"LE2 7LB\""})
    EXPECT_TRUE(has(html, field)) << field;
  const std::regex link("(href|action|src)=\"([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at)
    EXPECT_FALSE(has((*at)[2], "qqsecretqq") || has((*at)[2], "LE2") || has((*at)[2], "fact."))
        << (*at)[2];
}

TEST_F(ServicePage, SaysWhomToTellOfAMistakeAndSendsNothing) {
  const std::string report = words(page("gate"), "Report a mistake", "</main>");
  EXPECT_TRUE(has(report, "Nothing is sent from this page.")) << report;
  EXPECT_TRUE(has(report, "Looked after by The desk")) << report;
  EXPECT_TRUE(has(report, "rule-1 Aged 18 or over")) << report;
  EXPECT_TRUE(has(report, "way-3 email place-1 to place-2 its places, by name")) << report;
  EXPECT_TRUE(has(report, "Entry: gate")) << report;
}

TEST_F(ServicePage, OfAClosedServiceShowsWhatIsLeftForThisPerson) {
  const Reply reply = site_.post_form("/services/old", "fact.sex=male&needs=drugs");
  EXPECT_EQ(reply.status, 410);
  EXPECT_TRUE(has(reply.body, "<form id=\"again\" method=\"post\" action=\"/results\""));
  const std::string text = words(reply.body);
  EXPECT_TRUE(has(text, "Anybody Can use now")) << text;
  EXPECT_TRUE(has(text, "Gate Might fit")) << text;
  EXPECT_LT(text.find("Anybody Can use now"), text.find("Gate Might fit")) << text;
  EXPECT_FALSE(has(text, "For women")) << text;
  EXPECT_TRUE(has(text, "1 service for this need, not shown, would not fit this person.")) << text;
}

TEST_F(ServicePage, AnswersWhatIsNoServiceOrNoForm) {
  EXPECT_EQ(site_.post_form("/services/nothing", asked).status, 404);
  EXPECT_EQ(site_.post_json("/services/gate", "{}").status, 415);
  EXPECT_EQ(site_.post_form("/services/gate", "fact.age=340").status, 400);
}

TEST_F(ServicePage, OfNobodyIsTheRuleAsPlainCriteria) {
  const std::string html = site_.get("/services/gate?asker=practitioner").body;
  EXPECT_EQ(
      words(html, "<tbody", "</tbody>"),
      " Aged 18 or over One of its sources Checked on 20 November 2026"
      " Leaves prison within 84 days, or left no more than 28 days ago Says the Trust. "
      "trust.example Checked on 20 November 2026"
      " Is leaving or has left prison, or risk of serious harm: high One of its sources "
      "Checked on 20 November 2026"
      " Part of the row above: Is leaving or has left prison One of its sources Checked on 20 "
      "November 2026"
      " Part of the row above: Risk of serious harm: high Risk. One of its sources Checked on "
      "20 November 2026 ");
  EXPECT_FALSE(has(html, "app-standing"));
  EXPECT_TRUE(has(words(html),
                  "2 ways in not shown here, for: the person themselves, prison staff, a health "
                  "professional."));
}

}  // namespace
}  // namespace fingerpost
