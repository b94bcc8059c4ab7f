#include "core/thought/match.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// "id standing [from D] [until D] [missing f,f]", one line a match, then the totals.
std::string summary(const Plan& plan) {
  std::string out;
  for (const Match& m : plan.matches) {
    out += (m.service ? m.service->id : m.unread) + " " + std::string(to_text(m.standing));
    if (m.from) out += " from " + to_text(*m.from);
    if (m.until) out += " until " + to_text(*m.until);
    for (const auto& fact : m.missing) out += " ?" + fact;
    out += "\n";
  }
  const Totals& t = plan.totals;
  return out + std::to_string(t.yes) + "/" + std::to_string(t.maybe) + "/" +
         std::to_string(t.not_now) + "/" + std::to_string(t.no) + "/" + std::to_string(t.unchecked);
}

const char* three = R"([
  {"id":"reconnect","name":"RECONNECT","needs":["gp-registration","drugs"],
   "eligible":{"all":[{"fact":"age","at_least":18},{"fact":"release_date","window_days":[-84,28]}]},
   "route":[{"who":["self"],"channel":"phone"}]},
  {"id":"city","name":"City help","needs":["housing"],"eligible":{"fact":"home","within":"E06000016"},
   "route":[{"who":["self"],"channel":"phone"}]},
  {"id":"old","name":"Old service","needs":["gp-registration"],"eligible":{"fact":"age","at_least":18},
   "contract":{"start":"2022-04-01","end":"2025-03-31"}}])";

TEST(Match, PlacesServicesInTime) {
  const Catalogue catalogue = world_with(R"([
    {"id":"window","name":"Window","eligible":{"fact":"release_date","window_days":[-84,28]}},
    {"id":"grown","name":"Grown","eligible":{"fact":"age","at_least":18}},
    {"id":"contract","name":"Contract","eligible":{"everyone":true,"because":"Says so."},
     "contract":{"start":"2026-04-01","end":"2027-03-31","last_referral":"2027-01-31"}},
    {"id":"option","name":"Option","eligible":{"everyone":true,"because":"Says so."},
     "contract":{"end":"2026-03-31","extension_options":["2027-03-31"]}}])");
  const struct {
    const char *asked, *answer;
  } rows[] = {
      {R"({"facts":{"release_date":"2026-11-10"}})",
       "contract yes until 2027-01-31\nwindow yes until 2026-12-08\noption maybe until 2027-03-31\n"
       "grown maybe ?age\n2/2/0/0/0"},
      {R"({"facts":{"release_date":"2027-03-01","date_of_birth":"2009-01-15"}})",
       "contract yes until 2027-01-31\noption maybe until 2027-03-31\ngrown not_now from "
       "2027-01-15\n"
       "window not_now from 2026-12-07\n1/1/2/0/0"},
      {R"({"facts":{"release_date":"2026-10-24","age":17},"as_of":"2026-03-31"})",
       "option yes until 2026-03-31\ncontract not_now from 2026-04-01\nwindow not_now from "
       "2026-08-01\n"
       "1/0/2/1/0"},
      {R"({"facts":{"release_date":"2026-10-24","age":17},"as_of":"2027-04-01"})", "0/0/0/4/0"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(summary(plan_of(catalogue, row.asked)), row.answer) << row.asked;
}

TEST(Match, SaysWhyItIsNotCertainWhereNoFactWouldSettleIt) {
  const Catalogue catalogue = world_with(R"([
    {"id":"a","name":"A","summary":"x"},
    {"id":"b","name":"B","eligible":{"all":[],"because":"Our sources do not say."}},
    {"id":"c","name":"C","eligible":{"everyone":true,"because":"Says so."},
     "contract":{"end":"2026-03-31","extension_options":["2027-03-31"]}}])");
  const Plan plan = plan_of(catalogue, "{}");
  EXPECT_EQ(plan.matches[0].why.says, "Nobody has said who this is for: ask the provider.");
  EXPECT_EQ(plan.matches[1].why.says, "Not known: Our sources do not say.");
  EXPECT_EQ(plan.matches[2].why.says,
            "Its contract ran to 31 March 2026 and may have been extended to 31 March 2027: ask "
            "the provider.");
}

TEST(Match, AClosedServiceIsAbsentUnlessAskedFor) {
  const Catalogue catalogue = world_with(three);
  EXPECT_EQ(summary(plan_of(catalogue, R"({"facts":{"age":30,"release_date":"2026-11-10"}})")),
            "reconnect yes until 2026-12-08\ncity maybe ?home\n1/1/0/1/0");
  const Plan all = plan_of(
      catalogue,
      R"({"facts":{"age":30,"release_date":"2026-10-24","home":"LE15"},"include_no":true})");
  EXPECT_EQ(summary(all), "reconnect no\ncity no\nold no\n0/0/0/3/0");
  EXPECT_EQ(all.matches[2].why.says, "Not met: Closed: it ended on 31 March 2025.");
  EXPECT_EQ(all.matches[0].why.says,
            "Not met: You leave prison within 84 days, or left no more than 28 days ago.");
}

TEST(Match, OnlyWhatWasAskedFor) {
  const Catalogue catalogue = world_with(three);
  const Plan plan = plan_of(
      catalogue, R"({"facts":{"age":30,"home":"LE1 9BG"},"needs":["housing"],"include_no":true})");
  EXPECT_EQ(summary(plan), "city yes\nold no\nreconnect no\n1/0/0/2/0");
  EXPECT_EQ(plan.matches[2].why.says,
            "Not met: Helps with what was asked for (it helps with GP registration, drugs).");
  EXPECT_TRUE(plan.not_covered.empty());
  EXPECT_EQ(needs_of(plan_of(catalogue, R"({"facts":{"home":"LE15"},"needs":["housing","drugs"]})")
                         .not_covered),
            std::vector<std::string>{"housing"});
}

TEST(Match, WordsAloneAreRankedByHowWellTheyFit) {
  const Catalogue catalogue = world_with(R"([
    {"id":"broad","name":"Broad","needs":["gp-registration","drugs","housing"],"eligible":{"everyone":true,"because":"x"}},
    {"id":"exact","name":"Exact","needs":["drugs"],"eligible":{"everyone":true,"because":"x"}}])");
  const std::vector<Candidate> candidates{{0, 0.1}, {1, 9.0}};
  EXPECT_EQ(summary(match(query(R"({"text":"script"})", catalogue), catalogue, candidates)),
            "exact yes\nbroad yes\n2/0/0/0/0");
  EXPECT_EQ(summary(match(query(R"({"text":"script","needs":["drugs","housing"]})", catalogue),
                          catalogue, candidates)),
            "broad yes\nexact yes\n2/0/0/0/0");
}

TEST(Match, SaysWhatWouldSettleAPlaceThatSpansTwoAuthorities) {
  const Plan plan = plan_of(world_with(three), R"({"facts":{"home":"LE2"},"needs":["housing"]})");
  EXPECT_EQ(plan.matches[0].why.says, "Not known yet: Where they live (a full postcode).");
}

TEST(Match, RoutesAreThoseTheAskerCanUse) {
  const Catalogue catalogue =
      world_with(R"([{"id":"crs","name":"CRS","eligible":{"everyone":true,"because":"x"},
    "route":[{"who":["practitioner"],"channel":"email","value":"refer@example.org"},
             {"who":["self"],"channel":"phone","value":"0116 225 6000","eligible":{"fact":"sex","one_of":["female"]}}]}])");
  const auto routes = [&](const char* asked) {
    const Plan plan = plan_of(catalogue, asked);
    std::string out;
    for (const Route* route : plan.matches[0].routes) out += route->value + " ";
    for (const Actor actor : plan.matches[0].ask_someone)
      out += "ask " + std::string(to_text(actor));
    return out;
  };
  EXPECT_EQ(routes(R"({"asker":"practitioner"})"), "refer@example.org ");
  EXPECT_EQ(routes(R"({"facts":{"sex":"female"}})"), "0116 225 6000 ");
  EXPECT_EQ(routes(R"({"facts":{"sex":"male"}})"), "ask practitioner");
}

TEST(Match, NearestPlaceFirst) {
  const Catalogue catalogue =
      world_with(R"([{"id":"gp","name":"GP","eligible":{"everyone":true,"because":"x"},
    "location":[{"name":"Oakham","postcode":"LE15 6HP"},{"name":"Nowhere"},{"name":"Friar Lane","postcode":"LE1 5RA"}]}])");
  const Plan plan = plan_of(catalogue, R"({"facts":{"home":"LE1 9BG"}})");
  ASSERT_EQ(plan.matches[0].nearby.size(), 3u);
  EXPECT_EQ(plan.matches[0].nearby[0].location->name, "Friar Lane");
  EXPECT_EQ(plan.matches[0].nearby[1].location->name, "Oakham");
  EXPECT_FALSE(plan.matches[0].nearby[2].km);
  EXPECT_LT(plan.matches[0].distance_km.value_or(99), 1);
}

TEST(Match, AnUnreadProviderIsUncheckedNeverSilent) {
  Catalogue catalogue = world_with(three);
  catalogue.providers.push_back({.name = "plugin broken",
                                 .version = {},
                                 .state = Provider::State::unread,
                                 .reason = "was killed by SIGSEGV"});
  const Plan plan =
      plan_of(catalogue, R"({"facts":{"age":30,"release_date":"2026-11-10"},"needs":["drugs"]})");
  EXPECT_EQ(summary(plan), "reconnect yes until 2026-12-08\nplugin broken unchecked\n1/0/0/2/1");
  EXPECT_EQ(lines(plan.problems), "plugin broken: could not be checked: was killed by SIGSEGV");
}

TEST(Ask, PicksTheQuestionThatSettlesMost) {
  const Catalogue catalogue = world_with(R"([
    {"id":"a","name":"A","eligible":{"all":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]}},
    {"id":"b","name":"B","eligible":{"fact":"health_need","is":true}},
    {"id":"c","name":"C","eligible":{"fact":"health_need","is":false}},
    {"id":"d","name":"D","eligible":{"fact":"rosh","one_of":["low"]}},
    {"id":"e","name":"E","eligible":{"not":{"fact":"rosh","one_of":["low"]}}}])");
  const auto next = [&](const char* asked) {
    const Plan plan = plan_of(catalogue, asked);
    return plan.ask_next ? plan.ask_next->fact + "|" + plan.ask_next->question + "|" +
                               std::to_string(plan.ask_next->settles)
                         : std::string("nothing");
  };
  EXPECT_EQ(next(R"({"facts":{"age":30}})"), "health_need|Do you have a health problem?|3");
  EXPECT_EQ(next(R"({"facts":{"age":30},"asker":"practitioner"})"),
            "health_need|Is there a health need?|3");
  EXPECT_EQ(next(R"({"facts":{"age":30,"health_need":"declined"}})"), "nothing");
  EXPECT_EQ(next(R"({"facts":{"age":30,"health_need":true},"asker":"practitioner"})"),
            "rosh|What RoSH level?|2");
  EXPECT_EQ(next(R"({"facts":{"age":30,"health_need":true}})"), "nothing");
}

TEST(Ask, NeverAsksThePersonWhatHasNoWordsToAskThem) {
  const Catalogue catalogue =
      world_with(R"([{"id":"a","name":"A","eligible":{"fact":"gp","is":true}}])");
  EXPECT_FALSE(plan_of(catalogue, "{}").ask_next);
  EXPECT_EQ(plan_of(catalogue, R"({"asker":"practitioner"})").ask_next.value().question,
            "With a GP?");
}

TEST(Ask, AsksThePersonWhatIsSafetyCriticalOnlyForAnUrgentNeed) {
  Catalogue catalogue = world_with(R"([
    {"id":"a","name":"A","needs":["drugs"],"eligible":{"fact":"health_need","is":true}},
    {"id":"b","name":"B","needs":["housing"],"eligible":{"fact":"health_need","is":true}},
    {"id":"c","name":"C","needs":["gp-registration","drugs"],
     "eligible":{"fact":"health_need","is":true}}])");
  for (Question& question : catalogue.vocabulary.questions)
    if (question.id == "health_need") question.protection = "P4";
  for (Need& need : catalogue.vocabulary.needs)
    if (need.id == "drugs") need.urgency = Urgency::urgent;
  const struct {
    const char* asked;
    bool is_asked;
  } rows[] = {
      {R"({})", false},
      {R"({"asker":"practitioner"})", true},
      {R"({"needs":["drugs"]})", true},
      {R"({"needs":["housing","drugs"]})", true},
      {R"({"needs":["housing"]})", false},
      {R"({"needs":["housing"],"asker":"practitioner"})", true},
      {R"({"needs":["gp-registration"]})", false},
      {R"({"needs":["gp-registration"],"text":"my script"})", true},
      {R"({"needs":["housing"],"text":"my script"})", false},  // B is no help with what is urgent
  };
  for (const auto& row : rows)
    EXPECT_EQ(plan_of(catalogue, row.asked).ask_next.has_value(), row.is_asked) << row.asked;
}

}  // namespace
}  // namespace fingerpost
