#include "web/json/plan_json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/support/planned.h"
#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/commands/plan_text.h"
#include "web/json/catalogue_json.h"

namespace fingerpost {
namespace {

using namespace test;
using nlohmann::json;

const char* services = R"([
  {"id":"reconnect","name":"RECONNECT","provider":"The Trust","needs":["gp-registration","drugs"],
   "eligible":{"all":[
     {"fact":"age","at_least":18},
     {"fact":"release_date","window_days":[-84,28],"because":"Says the Trust.","source":"https://trust.example/"}]},
   "suitability":["Would struggle alone."],
   "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000","hours":"9 to 5"},
            {"who":["practitioner"],"channel":"email","value":"staff@trust.example"}],
   "location":[{"name":"Near","address":"1 Street","postcode":"LE1 1AA","code":"C1"},
               {"name":"Far","postcode":"LE13 1AA"}],
   "confidence":"A","assured_date":"2026-11-22","warnings":["Waits may be long."]},
  {"id":"city-help","name":"City help","needs":["housing"],"eligible":{"fact":"home","within":"E06000016"},
   "route":[{"who":["practitioner","prison"],"channel":"form"}]},
  {"id":"later","name":"Later","needs":["housing"],"eligible":{"everyone":true,"because":"Says so."},
   "route":[{"who":["self"],"channel":"walk_in"}],"contract":{"start":"2027-01-01"}},
  {"id":"gone","name":"Gone","provider":"The Trust","needs":["gp-registration","housing","drugs"],
   "eligible":{"fact":"age","at_least":18},"route":[{"who":["self"],"channel":"walk_in"}],
   "contract":{"start":"2022-04-01","end":"2025-03-31","superseded_by":["reconnect"]}},
  {"id":"only-drugs-gone","name":"Only gone","needs":["gp-registration"],
   "eligible":{"fact":"age","at_least":18},"route":[{"who":["self"],"channel":"walk_in"}],
   "contract":{"end":"2025-03-31"}}])";

json answer_to(const Catalogue& catalogue, const char* asked) {
  return json::parse(plan_json(plan_of(catalogue, asked), catalogue));
}

TEST(PlanJson, IsTheWholeAnswer) {
  const Catalogue catalogue = world_with(services);
  const char* asked =
      R"({"facts":{"age":34,"release_date":"2026-11-10"},"needs":["gp-registration"]})";
  EXPECT_EQ(
      plan_json(plan_of(catalogue, asked), catalogue),
      R"({"as_of":"2026-11-22","matches":[{"service":"reconnect","name":"RECONNECT",)"
      R"("provider":"The Trust","needs_met":["gp-registration"],"verdict":"yes",)"
      R"("until":"2026-12-08","until_because":"Says the Trust.","refer_by":"2026-12-08","missing":[],)"
      R"("why":{"verdict":"yes","says":"Everything it asks for is met.","parts":[)"
      R"({"verdict":"yes","says":"You are 18 or over","fact":"age"},)"
      R"({"verdict":"yes","says":"You leave prison within 84 days, or left no more than )"
      R"(28 days ago",)"
      R"("because":"Says the Trust.","fact":"release_date",)"
      R"("source":"https://trust.example/"}]},)"
      R"("routes":[{"who":["self","practitioner"],"channel":"phone",)"
      R"("value":"0116 225 6000","hours":"9 to 5"}],)"
      R"("suitability":["Would struggle alone."],)"
      R"("nearby":[{"name":"Near","address":"1 Street","postcode":"LE1 1AA","code":"C1"},)"
      R"({"name":"Far","postcode":"LE13 1AA"}],)"
      R"("assured_date":"2026-11-22","confidence":"A","check_overdue":false,)"
      R"("warnings":["Waits may be long."]}],)"
      R"("totals":{"yes":1,"maybe":0,"not_now":0,"no":4,"unchecked":0},)"
      R"("cover":{"services":["reconnect"],"needs":["gp-registration"],"if_it_fits":[],)"
      R"("wanted":1,"fewest":true},"needs_not_covered":[],"problems":[]})");
}

TEST(PlanJson, NamesWhatWouldSettleItAndWhoElseToAsk) {
  const Catalogue catalogue = world_with(services);
  const json answer = answer_to(catalogue, R"({"needs":["housing"]})");
  ASSERT_EQ(answer["matches"].size(), 2u) << answer;
  const json& city = answer["matches"][0];
  EXPECT_EQ(city["verdict"], "maybe");
  EXPECT_EQ(city["missing"], json({"home"}));
  EXPECT_EQ(city["routes"], json::array());
  EXPECT_EQ(city["ask_someone"], "practitioner");
  EXPECT_EQ(city["who_can_refer"], json({"practitioner", "prison"}));
  for (const char* absent : {"from", "until", "refer_by", "distance_km", "nearby", "confidence"})
    EXPECT_FALSE(city.contains(absent)) << absent;
  EXPECT_EQ(answer["ask_next"]["fact"], "home");
  const json& later = answer["matches"][1];
  EXPECT_EQ(later["verdict"], "not_now");
  EXPECT_EQ(later["from"], "2027-01-01");
  EXPECT_FALSE(later.contains("refer_by"));
}

TEST(PlanJson, GivesDistancesToATenth) {
  const Catalogue catalogue = world_with(services);
  const json answer = answer_to(catalogue, R"({"facts":{"home":"LE2 7LB"},"needs":["drugs"]})");
  const json& match = answer["matches"][0];
  ASSERT_TRUE(match.contains("distance_km")) << match;
  EXPECT_EQ(match["distance_km"], match["nearby"][0]["distance_km"]);
  const double tenths = match["distance_km"].get<double>() * 10;
  EXPECT_DOUBLE_EQ(tenths, std::round(tenths));
}

TEST(PlanJson, AnUnreadProviderIsNoAbsence) {
  Catalogue catalogue = world_with(services);
  catalogue.providers.push_back(
      {.name = "open_data", .state = Provider::State::unread, .reason = "it took longer than 3 s"});
  const json answer = answer_to(catalogue, R"({"needs":["drugs"]})");
  const json& last = answer["matches"].back();
  EXPECT_EQ(last["service"], "open_data");
  EXPECT_EQ(last["verdict"], "unchecked");
  EXPECT_EQ(last["why"]["says"], "Could not check: it took longer than 3 s");
  for (const char* list : {"missing", "routes", "suitability", "warnings", "needs_met"})
    EXPECT_EQ(last[list], json::array()) << list;
  EXPECT_EQ(answer["totals"]["unchecked"], 1);
  EXPECT_EQ(answer["problems"][0]["where"], "open_data");
}

TEST(PlanJson, PutsWhatIsUrgentFirst) {
  const Planned here(Actor::practitioner);
  EXPECT_TRUE(
      plan_json(here.plan, here.catalogue)
          .starts_with(R"({"as_of":"2026-11-22","safety":[{"id":"danger",)"
                       R"("says":"If somebody's life is in danger, call now.","phone":"999",)"
                       R"("source":"https://www.help.example/999","assured_date":"2026-11-20",)"
                       R"("check_overdue":false},)"
                       R"({"id":"talk","says":"Listeners are there day and night on 116 123.",)"
                       R"("phone":"116 123","check_overdue":false}],"matches":[)"));
}

TEST(PlanJson, SaysWhatHasToBeCheckedAndWhatStandsBesideIt) {
  Catalogue catalogue = world_with(R"([
    {"id":"weak","name":"Weak","summary":"For staff.","summary_self":"For you.","needs":["drugs"],
     "confidence":"C","assured_date":"2025-11-22","eligible":{"everyone":true,"because":"x"},
     "route":[{"who":["self","practitioner"],"channel":"walk_in"}]},
    {"id":"strong","name":"Strong","needs":["housing"],"confidence":"A",
     "assured_date":"2026-11-20","eligible":{"everyone":true,"because":"x"},
     "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000"}]}])");
  catalogue.scope = {
      .check_after = {{"A", {12, Span::Unit::months}}, {"C", {12, Span::Unit::months}}},
      .fallback = {"strong"}};
  const auto weak_on = [&](const char* asked) {
    json match = answer_to(catalogue, asked)["matches"][0];
    json out;
    for (const char* key :
         {"summary", "check_due", "check_overdue", "caution", "warnings", "instead"})
      out.push_back(match[key]);
    return out.dump();
  };
  EXPECT_EQ(
      weak_on(R"({"needs":["drugs"]})"),
      R"(["For you.","2026-11-22",false,"Check this before you rely on it.",)"
      R"(["Check this before you rely on it."],)"
      R"([{"assured_date":"2026-11-20","check_due":"2027-11-20","check_overdue":false,)"
      R"("confidence":"A","name":"Strong","route":{"channel":"phone","value":"0116 225 6000",)"
      R"("who":["self","practitioner"]},"service":"strong"}]])");
  const std::string late =
      "Check this before you rely on it: it has to be checked again after 22 November 2026.";
  EXPECT_EQ(weak_on(R"({"needs":["drugs"],"as_of":"2026-11-23","asker":"practitioner"})"),
            R"(["For staff.","2026-11-22",true,")" + late + R"(",[")" + late + R"("],)" +
                R"([{"assured_date":"2026-11-20","check_due":"2027-11-20","check_overdue":false,)"
                R"("confidence":"A","name":"Strong","route":{"channel":"phone",)"
                R"("value":"0116 225 6000","who":["self","practitioner"]},"service":"strong"}]])");
}

TEST(Api, SaysOfAServiceWhatIsNotKnownAndWhetherItsCheckCounts) {
  TestSite site(services);
  site.catalogue().scope.check_after = {{"A", {1, Span::Unit::days}}};
  site.catalogue().services[0].assured_date = day("2026-11-20");
  const json one = json::parse(site.get("/api/v1/services/reconnect").body);
  EXPECT_EQ(one["not_known"],
            json({"cost", "languages", "access", "support.lasts", "commissioner"}));
  const json list = json::parse(site.get("/api/v1/services").body);
  for (const json& row : list["services"])
    if (row["id"] == "reconnect")
      for (const json& said : {one, row}) {
        EXPECT_EQ(said["assured_date"], "2026-11-20");
        EXPECT_EQ(said["confidence"], "A");
        EXPECT_EQ(said["check_due"], "2026-11-21");
        EXPECT_EQ(said["check_overdue"], true);
        EXPECT_EQ(said["caution"],
                  "It has to be checked again after 21 November 2026: ring before you rely on it.");
      }
}

TEST(PlanJson, SaysWhatMayEndAndWhatWouldChange) {
  const Planned here(Actor::practitioner);
  const json answer = json::parse(plan_json(here.plan, here.catalogue));
  const json &gate = answer["matches"][0], &city = answer["matches"][1];
  EXPECT_EQ(gate["until_because"], "It takes people up to 28 days after release.");
  EXPECT_EQ(gate["will_it_last"], json::parse(R"([{"what":"support","ends":"2027-05-10",
    "completes":"2027-05-22","says":"Support ends on 10 May 2027, 6 months after leaving prison."}])"));
  for (const char* absent : {"change", "override"}) EXPECT_FALSE(gate.contains(absent)) << absent;
  for (const char* absent : {"until_because", "will_it_last"})
    EXPECT_FALSE(city.contains(absent)) << absent;
  EXPECT_EQ(city["change"],
            json::parse(R"([{"kind":"answer","fact":"home","says":"Say where they live"}])"));
  const json& surgery = answer["matches"][3];
  EXPECT_EQ(surgery["change"], json::parse(R"([
    {"kind":"person","fact":"health_need","says":"Register with a GP"},
    {"kind":"time","fact":"age","says":"Aged 35 or over","on":"2027-06-03"}])"));
  const json& tea = answer["matches"][5];
  EXPECT_EQ(tea["verdict"], "no");
  EXPECT_EQ(tea["override"], json::parse(R"({"reason":"They know him <well> there."})"));
}

TEST(PlanJson, SaysWhatCoversTheNeedsAndWhyNothingDoes) {
  const Planned here(Actor::practitioner);
  const json answer = json::parse(plan_json(here.plan, here.catalogue));
  EXPECT_EQ(answer["cover"], json::parse(R"({"services":["gate","city-help"],
    "needs":["gp-registration","drugs","housing"],"if_it_fits":["housing"],"wanted":4,
    "fewest":true,
    "says":"These 2 services cover 3 of 4 needs, 1 of them only if one that might fit does."})"));
  EXPECT_EQ(answer["needs_not_covered"], json({"money"}));
  EXPECT_EQ(answer["why_not_covered"], json::parse(R"([{"need":"money","why":[
    {"reason":"window_closed","says":"Later opens then.","service":"later","from":"2027-01-01"},
    {"reason":"no_provider","says":"No service is for this need."}]}])"));
}

TEST(PlanJson, NeverFailsForBadText) {
  Catalogue catalogue = world_with(services);
  catalogue.services[0].warnings.push_back("\xff");
  const std::string text = plan_json(plan_of(catalogue, R"({"needs":["drugs"]})"), catalogue);
  EXPECT_NE(text.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(PlanText, ReadsLikeTheAnswer) {
  const Catalogue catalogue = world_with(services);
  const Plan plan = plan_of(
      catalogue, R"({"facts":{"age":34,"release_date":"2026-11-10"},"asker":"practitioner"})");
  EXPECT_EQ(plan_text(plan, catalogue),
            "As of 22 November 2026: 1 can be used now, 1 might fit, 1 not now, 2 do not fit.\n"
            "\nCan use now\n"
            "- RECONNECT, The Trust [reconnect]\n"
            "    Everything it asks for is met.\n"
            "      Met: Aged 18 or over\n"
            "      Met: Leaves prison within 84 days, or left no more than 28 days ago\n"
            "    Refer by 8 December 2026 (16 days left): Says the Trust.\n"
            "    phone: 0116 225 6000\n"
            "    email: staff@trust.example\n"
            "    Warning: Waits may be long.\n"
            "    Checked on 22 November 2026. Confidence A: its own page or an official notice.\n"
            "\nMight fit\n"
            "- City help [city-help]\n"
            "    Not known yet: Where they live.\n"
            "      Not known: Lives in Leicester\n"
            "    1 answer could make this a yes: Where they live.\n"
            "    form\n"
            "    Warning: Nobody has said when it was checked: check before you rely on it.\n"
            "    Nobody has said when this was checked.\n"
            "\nNot now\n"
            "- Later [later]\n"
            "    From 1 January 2027. Not met: Starts on 1 January 2027.\n"
            "      Not met: Starts on 1 January 2027\n"
            "      Met: Open to everyone\n"
            "    Ask the person themselves.\n"
            "    Warning: Nobody has said when it was checked: check before you rely on it.\n"
            "    Nobody has said when this was checked.\n"
            "\nNext best question: Where do they live? (home, settles about 1)\n");
}

TEST(ServiceJson, KeepsRoutesForOthersToItself) {
  const Catalogue catalogue = world_with(services);
  const Service& service = *catalogue.service("reconnect");
  const auto shown = [&](Actor asker) {
    return service_json(service, catalogue, day("2026-11-22"), asker);
  };
  EXPECT_EQ(shown(Actor::self).find("staff@trust.example"), std::string::npos);
  const json self = json::parse(shown(Actor::self));
  EXPECT_EQ(self["routes"].size(), 1u);
  EXPECT_EQ(self["restricted"], 1);
  EXPECT_EQ(self["status"], "open");
  EXPECT_EQ(self["who_it_is_for"]["parts"][0]["says"], "You are 18 or over");
  const json practitioner = json::parse(shown(Actor::practitioner));
  EXPECT_EQ(practitioner["routes"].size(), 2u);
  EXPECT_EQ(practitioner["restricted"], 0);
  EXPECT_EQ(practitioner["who_it_is_for"]["parts"][0]["says"], "Aged 18 or over");
}

TEST(Api, ListsOpenServicesUnlessAskedForAll) {
  const TestSite site(services);
  const auto ids = [&](const char* path) {
    std::string out;
    const json answer = json::parse(site.get(path).body);
    for (const auto& row : answer["services"])
      out += row["id"].get<std::string>() + ":" + row["status"].get<std::string>() + " ";
    return out;
  };
  EXPECT_EQ(ids("/api/v1/services"), "city-help:open later:planned reconnect:open ");
  EXPECT_EQ(ids("/api/v1/services?closed=true"),
            "city-help:open gone:closed later:planned only-drugs-gone:closed reconnect:open ");
  EXPECT_EQ(ids("/api/v1/services?limit=1&closed=false"), "city-help:open ");
}

TEST(Api, SaysWhatIsWrongWithAParameter) {
  const TestSite site(services);
  const struct {
    const char *path, *body;
  } rows[] = {
      {"/api/v1/services?limit=0&clsed=true",
       R"({"problems":[{"where":"clsed","what":"unknown parameter 'clsed'; did you mean 'closed'?"},)"
       R"({"where":"limit","what":"must be a whole number from 1 to 1000"}]})"},
      {"/api/v1/services?limit=1&limit=2",
       R"({"problems":[{"where":"limit","what":"is given more than once"}]})"},
      {"/api/v1/services?closed=yes",
       R"({"problems":[{"where":"closed","what":"must be true or false"}]})"},
      {"/api/v1/services/reconnect?asker=prison",
       R"({"problems":[{"where":"asker","what":"must be self or practitioner"}]})"},
  };
  for (const auto& row : rows) {
    const Reply reply = site.get(row.path);
    EXPECT_EQ(reply.status, 400) << row.path;
    EXPECT_EQ(reply.body, row.body) << row.path;
  }
}

TEST(Api, AClosedServiceSaysWhatIsLeft) {
  const TestSite site(services);
  const Reply gone = site.get("/api/v1/services/gone");
  EXPECT_EQ(gone.status, 410);
  EXPECT_EQ(gone.body,
            R"({"service":"gone","name":"Gone","provider":"The Trust","closed":"2025-03-31",)"
            R"("status":"closed","says":"Closed: it ended on 31 March 2025.",)"
            R"("superseded_by":["reconnect"],"replacements":[)"
            R"({"need":"gp-registration","services":["reconnect"]},)"
            R"({"need":"housing","services":["city-help"]},)"
            R"({"need":"drugs","services":["reconnect"]}],"check_overdue":false,)"
            R"("caution":"Nobody has said when it was checked: check before you rely on it."})");
  const Reply unknown = site.get("/api/v1/services/recconect");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(unknown.body,
            R"({"problems":[{"where":"id","what":"unknown service 'recconect'; did you mean )"
            R"('reconnect'?"}]})");
}

TEST(Api, SaysWhenNothingReplacesAClosedService) {
  const TestSite site(R"([{"id":"gone","name":"Gone","needs":["drugs","housing"],
    "eligible":{"fact":"age","at_least":18},"route":[{"who":["self"],"channel":"walk_in"}],
    "contract":{"end":"2025-03-31"}}])");
  const json gone = json::parse(site.get("/api/v1/services/gone").body);
  EXPECT_EQ(gone["says"],
            "Closed: it ended on 31 March 2025. Nothing in this directory replaces it for: drugs, "
            "housing.");
  EXPECT_EQ(gone["replacements"][0], json::parse(R"({"need":"drugs","services":[]})"));
}

TEST(Api, NotesAPostcodeThatIsInNoList) {
  const TestSite site(services);
  const std::string note =
      "LE2 7ZZ is not in the list of live postcodes of October 2025; it may be new, mistyped or no "
      "longer in use. Its sector, LE2 7, was used.";
  const auto notes = [&](const char* home) {
    const Reply reply =
        site.post_json("/api/v1/match", R"({"facts":{"home":")" + std::string(home) + R"("}})");
    return json::parse(reply.body)["notes"];
  };
  EXPECT_EQ(notes("LE2 7ZZ"), json({note}));
  EXPECT_EQ(notes("LE2 7LB"), nullptr);
  const Catalogue catalogue = world_with(services);
  const Plan plan = plan_of(catalogue, R"({"facts":{"home":"le27zz"}})");
  EXPECT_NE(plan_text(plan, catalogue).find("Note: " + note + "\n"), std::string::npos);
  EXPECT_NE(site.post_form("/results", "fact.home=LE2+7ZZ")
                .body.find("<div class=\"govuk-inset-text\">\n" + note + "\n</div>"),
            std::string::npos);
}

TEST(Api, TellsTheVocabulary) {
  const TestSite site(services);
  const json vocabulary = json::parse(site.get("/api/v1/vocabulary").body);
  EXPECT_EQ(vocabulary["facts"][0].dump(),
            R"({"class":"P1","id":"age","label":"Age","least":0,"most":120,)"
            R"("question":"How old are they?","question_self":"How old are you?",)"
            R"("type":"number","unit":"years"})");
  EXPECT_EQ(vocabulary["facts"][2]["choices"][0],
            json::parse(R"({"id":"female","label":"a woman"})"));
  EXPECT_EQ(vocabulary["needs"][1]["words"], json({"script"}));
  EXPECT_GT(vocabulary["areas"].size(), 100u);
}

TEST(Api, TellsWhatIsWrongInTheCatalogue) {
  TestSite site(services);
  site.catalogue().problems = {{"services/a.toml:3", "is wrong", Problem::Severity::warning}};
  site.catalogue().providers = {{"hello", "1.0", Provider::State::read, ""},
                                {"late", "", Provider::State::stale, "it took longer than 3 s"}};
  EXPECT_EQ(site.get("/api/v1/problems").body,
            R"({"problems":[{"where":"services/a.toml:3","what":"is wrong","severity":"warning",)"
            R"("file":"services/a.toml","line":3}],)"
            R"("providers":[{"name":"hello","state":"read","version":"1.0"},)"
            R"({"name":"late","state":"stale","reason":"it took longer than 3 s"}],)"
            R"("generation":1})");
}

}  // namespace
}  // namespace fingerpost
