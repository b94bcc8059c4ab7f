#include "core/thought/enough.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// "drugs, housing: age", the open needs and the fact to ask next.
std::string open_and_next(const Catalogue& catalogue, const char* asked) {
  const Query question = query(asked, catalogue);
  const Plan plan = plan_of(catalogue, question);
  std::string out;
  for (const auto& need : open_needs(question, plan.matches))
    out += (out.empty() ? "" : ", ") + need;
  const auto next = next_to_ask(question, catalogue, plan.matches);
  return (out.empty() ? "nothing" : out) + ": " + (next ? next->fact : "nothing");
}

TEST(Enough, IsAYesForEachNeedThatAnAnswerCouldMeet) {
  const Catalogue catalogue = world_with(R"([
    {"id":"doctor","name":"Doctor","needs":["gp-registration","drugs"],
     "eligible":{"fact":"age","at_least":18},"route":[{"who":["self"],"channel":"phone"}]},
    {"id":"script","name":"Script","needs":["drugs"],
     "eligible":{"all":[{"fact":"health_need","is":true},{"fact":"from_custody","is":true}]},
     "route":[{"who":["practitioner"],"channel":"phone"}]},
    {"id":"rooms","name":"Rooms","needs":["housing"],
     "eligible":{"all":[{"fact":"health_need","is":true},{"fact":"gp","is":true}]},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"no-way-in","name":"No way in","needs":["housing"],"eligible":{"everyone":true}},
    {"id":"never-said","name":"Never said","needs":["housing"],
     "route":[{"who":["self"],"channel":"phone"}]}])");
  const struct {
    const char *asked, *expected;
  } rows[] = {
      // In the order asked for; what does most for them is asked first.
      {R"({"needs":["housing","drugs"],"asker":"practitioner"})", "housing, drugs: health_need"},
      {R"({"needs":["drugs","housing"],"asker":"practitioner"})", "drugs, housing: health_need"},
      // The person is not asked whether they have a GP or left prison: only Doctor may be a yes.
      {R"({"needs":["drugs","housing"]})", "drugs, housing: age"},
      // A yes closes a need; what only a met need waits for is not asked.
      {R"({"needs":["drugs"],"facts":{"age":30}})", "nothing: nothing"},
      {R"({"needs":["drugs","housing"],"facts":{"age":30}})", "housing: health_need"},
      {R"({"needs":["drugs","housing"],"facts":{"age":30},"asker":"practitioner"})",
       "housing: health_need"},
      {R"({"needs":["housing"],"facts":{"health_need":true},"asker":"practitioner"})",
       "housing: gp"},
      // A no leaves the need to the others: here one that waits for nobody's answer, and one that
      // nobody can reach.
      {R"({"needs":["housing"],"facts":{"health_need":false}})", "nothing: nothing"},
      {R"({"needs":["drugs"],"facts":{"age":17}})", "drugs: health_need"},
      // Open, but there is nothing more to ask: declined, or not asked of the person.
      {R"({"needs":["gp-registration"],"facts":{"age":"declined"}})", "gp-registration: nothing"},
      {R"({"needs":["housing"],"facts":{"health_need":true}})", "housing: nothing"},
      // Nothing in particular asked for: any yes within reach is enough.
      {R"({})", "gp-registration, drugs, housing: age"},
      {R"({"facts":{"age":30}})", "nothing: nothing"},
      {R"({"facts":{"age":17,"health_need":false}})", "nothing: nothing"},
      {R"({"facts":{"age":17}})", "housing, drugs: health_need"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(open_and_next(catalogue, row.asked), row.expected) << row.asked;
}

TEST(Enough, AsksFirstAboutWhatAnswersCouldMakeAYes) {
  // The gate and its twin wait for more people's sake than the door; the GP was declined.
  const struct {
    const char *rule, *next;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", "age"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"gp","is":true}]})", "health_need"},
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"gp","is":true}]})", "age"},
      {R"({"not":{"any":[{"fact":"age","at_most":17},{"fact":"gp","is":true}]}})", "health_need"},
      {R"({"not":{"all":[{"fact":"age","at_most":17},{"fact":"gp","is":true}]}})", "age"},
      {R"({"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"gp","is":true},
           {"fact":"from_custody","is":true}]})",
       "health_need"},
      {R"({"at_least":1,"of":[{"fact":"age","at_least":18},{"fact":"gp","is":true},
           {"fact":"from_custody","is":true}]})",
       "age"},
      {R"({"not":{"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"gp","is":true},
           {"fact":"from_custody","is":true}]}})",
       "health_need"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"rosh","one_of":["low"]}]})", "health_need"},
      {R"({"all":[{"fact":"age","at_least":18},{"eligible_for":"old"}]})", "age"},
      {R"({"all":[{"fact":"age","at_least":18},{"not":{"eligible_for":"with-gp"}}]})",
       "health_need"},
  };
  for (const auto& row : rows) {
    const std::string gate = R"("needs":["housing"],"route":[{"who":["self"],"channel":"phone"}],
                                "eligible":)" +
                             std::string(row.rule) + "}";
    const Catalogue catalogue = world_with(R"([{"id":"gate","name":"Gate",)" + gate +
                                           R"(,{"id":"twin","name":"Twin",)" + gate + R"(,
          {"id":"door","name":"Door","needs":["housing"],"eligible":{"fact":"health_need","is":true},
           "route":[{"who":["self"],"channel":"phone"}]},
          {"id":"old","name":"Old","eligible":{"fact":"age","at_least":60}},
          {"id":"with-gp","name":"With GP","eligible":{"fact":"gp","is":true}}])");
    const std::string before = R"({"needs":["housing"],"facts":{"gp":"declined"}})";
    EXPECT_EQ(open_and_next(catalogue, before.c_str()), std::string("housing: ") + row.next)
        << row.rule;
    const char* after = R"({"needs":["housing"],"facts":{"gp":"declined","health_need":false}})";
    EXPECT_EQ(open_and_next(catalogue, after), "housing: age") << row.rule;
  }
}

TEST(Enough, AContractThatMayHaveEndedIsNoYesWhateverIsAnswered) {
  const char* services = R"([
    {"id":"ended","name":"Ended","needs":["housing","drugs"],"eligible":{"fact":"age","at_least":18},
     "contract":{"start":"2022-04-01","end":"2026-03-31","extension_options":["2027-03-31"]},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"door","name":"Door","needs":["housing"],"eligible":{"fact":"health_need","is":true},
     "route":[{"who":["self"],"channel":"phone"}]}])";
  EXPECT_EQ(open_and_next(world_with(services), R"({"needs":["housing","drugs"]})"),
            "housing, drugs: health_need");
}

TEST(Enough, GoesOnUntilThereIsSomethingToChooseFrom) {
  const auto line = [](const std::string& id, const std::string& rule) {
    return R"({"id":")" + id + R"(","name":")" + id + R"(","needs":["drugs"],"eligible":)" + rule +
           R"(,"route":[{"who":["self"],"channel":"phone"}]})";
  };
  const std::string anybody = R"({"everyone":true,"because":"So it says"})",
                    adults = R"({"fact":"age","at_least":18})";
  const char* asked = R"({"needs":["drugs"]})";
  const auto rest = [&](const std::string& first) {
    return open_and_next(world_with("[" + first + "," + line("adults", adults) + "]"), asked);
  };
  EXPECT_EQ(rest(line("a", anybody) + "," + line("b", anybody)), "nothing: age");
  EXPECT_EQ(rest(line("a", anybody) + "," + line("b", anybody) + "," + line("c", anybody)),
            "nothing: nothing");
}

TEST(Enough, AsksWhereSomebodyLivesBeforeAllElse) {
  const Catalogue catalogue = world_with(R"([
    {"id":"line","name":"Line","needs":["drugs"],"eligible":{"everyone":true,"because":"So it says"},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"line-2","name":"Line 2","needs":["drugs"],"eligible":{"everyone":true,"because":"So it says"},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"line-3","name":"Line 3","needs":["drugs"],"eligible":{"everyone":true,"because":"So it says"},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"near","name":"Near","needs":["drugs"],
     "eligible":{"all":[{"fact":"age","at_least":18},{"fact":"home","within":"E06000016"}]},
     "route":[{"who":["self"],"channel":"phone"}]}])");
  // Three help lines are no reason to stop before that; then they are.
  EXPECT_EQ(open_and_next(catalogue, R"({"needs":["drugs"]})"), "nothing: home");
  EXPECT_EQ(open_and_next(catalogue, R"({"needs":["drugs"],"facts":{"home":"declined"}})"),
            "nothing: nothing");
  EXPECT_EQ(open_and_next(catalogue, R"({"needs":["drugs"],"facts":{"home":"E06000016"}})"),
            "nothing: nothing");
}

TEST(Enough, WeighsAQuestionByTheOpenNeedsAlone) {
  Catalogue catalogue = world_with(R"([
    {"id":"met","name":"Met","needs":["drugs"],"eligible":{"everyone":true,"because":"So it says"},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"both","name":"Both","needs":["drugs","housing"],"eligible":{"fact":"age","at_least":18},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"one","name":"One","needs":["housing"],"eligible":{"fact":"health_need","is":true},
     "route":[{"who":["self"],"channel":"phone"}]},
    {"id":"other","name":"Other","needs":["housing"],"eligible":{"fact":"health_need","is":true},
     "route":[{"who":["self"],"channel":"phone"}]}])");
  for (Need& need : catalogue.vocabulary.needs)
    if (need.id == "drugs") need.urgency = Urgency::urgent;
  const Query asked = query(R"({"needs":["drugs","housing"]})", catalogue);
  const Plan plan = plan_of(catalogue, asked);
  EXPECT_EQ(plan.ask_next.value().fact, "age");
  const AskNext next = next_to_ask(asked, catalogue, plan.matches).value();
  EXPECT_EQ(next.fact, "health_need");
  EXPECT_EQ(next.question, "Do you have a health problem?");
  EXPECT_EQ(next.settles, 2);
}

}  // namespace
}  // namespace fingerpost
