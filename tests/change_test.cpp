#include "core/thought/change.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/thought/imply.h"
#include "core/thought/leaves.h"
#include "core/thought/match.h"
#include "tests/support/chance.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;
using std::chrono::days;

/// "kind fact: sentence (on date)", one line a step.
std::string steps_of(const std::vector<Change>& steps) {
  std::string out;
  for (const Change& step : steps)
    out += (out.empty() ? "" : "\n") + std::string(to_text(step.kind)) +
           (step.fact.empty() ? "" : " " + step.fact) + ": " + step.says +
           (step.on ? " (" + to_text(*step.on) + ")" : "");
  return out;
}

std::string change_of(const std::string& rule, const char* asked) {
  const Catalogue catalogue =
      world_with(R"([{"id":"a","name":"A","eligible":)" + rule +
                 R"(,"route":[{"who":["self","practitioner"],"channel":"phone"}]}])");
  Query wanted = query(asked, catalogue);
  wanted.include_no = true;
  return steps_of(match(wanted, catalogue, {{0, 0}}).matches.front().change);
}

TEST(Change, IsTheFewestStepsAndSaysWhoCanTakeThem) {
  const struct {
    const char *rule, *asked, *steps;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", R"({"facts":{"age":30},"asker":"practitioner"})", ""},
      {R"({"fact":"age","at_least":18})", R"({"facts":{"age":17},"asker":"practitioner"})",
       "time age: Aged 18 or over"},
      {R"({"fact":"age","at_most":24})", R"({"facts":{"age":25},"asker":"practitioner"})",
       "fixed age: Aged 24 or under"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       R"({"facts":{"date_of_birth":"2009-01-15","health_need":false},"asker":"practitioner"})",
       "time age: Aged 18 or over (2027-01-15)\nfixed health_need: Has a health need"},
      {R"({"fact":"gp","is":true})", R"({"facts":{"gp":false},"asker":"practitioner"})",
       "person gp: Register with a GP"},
      {R"({"fact":"home","within":"E06000016"})",
       R"({"facts":{"home":"LE2"},"asker":"practitioner"})", "answer home: Lives in Leicester"},
      {R"({"any":[{"fact":"health_need","is":true},
                  {"all":[{"fact":"age","at_least":18},{"fact":"from_custody","is":true}]}]})",
       R"({"asker":"practitioner"})", "answer health_need: Has a health need"},
      {R"({"all":[{"fact":"health_need","is":true},
                  {"any":[{"fact":"age","at_least":60},{"fact":"gp","is":true}]}]})",
       R"({"facts":{"age":30,"health_need":true,"gp":false},"asker":"practitioner"})",
       "person gp: Register with a GP"},
      {R"({"all":[{"fact":"from_custody","is":true},{"fact":"release_date","window_days":[-84,28]}]})",
       R"({"asker":"practitioner"})",
       "answer release_date: Leaves prison within 84 days, or left no more than 28 days ago"},
      {R"({"all":[{"fact":"release_date","window_days":[-84,28]},{"fact":"health_need","is":true}]})",
       R"({"facts":{"release_date":"2027-06-01","health_need":false},"asker":"practitioner"})",
       "time release_date: Leaves prison within 84 days, or left no more than 28 days ago "
       "(2027-03-09)\n"
       "fixed health_need: Has a health need"},
      {R"({"fact":"release_date","window_days":[-84,28]})",
       R"({"facts":{"release_date":"2027-06-01"},"asker":"practitioner"})",
       "time: Wait until 9 March 2027 (2027-03-09)"},
      {R"({"fact":"release_date","window_days":[-84,28]})",
       R"({"facts":{"release_date":"2026-10-24"},"asker":"practitioner"})",
       "fixed release_date: Leaves prison within 84 days, or left no more than 28 days ago"},
      {R"({"fact":"rosh","one_of":["low"]})", R"({"asker":"practitioner"})",
       "answer rosh: Risk of serious harm: low"},
      {R"({"fact":"rosh","one_of":["low"]})", R"({})",
       "person rosh: Ask your probation practitioner about this: they hold the answer"},
      {R"({"all":[]})", "{}", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(change_of(row.rule, row.asked), row.steps) << row.rule << row.asked;
}

TEST(Change, APractitionerCanReferWhereThePersonCannot) {
  const Catalogue catalogue =
      world_with(R"([{"id":"a","name":"A","eligible":{"fact":"gp","is":true},
    "route":[{"who":["practitioner"],"channel":"form"}]}])");
  const Query asked = query(R"({"facts":{"gp":false},"include_no":true})", catalogue);
  EXPECT_EQ(steps_of(match(asked, catalogue, {{0, 0}}).matches.front().change),
            "person gp: Register with a GP\nperson: Ask your probation practitioner to refer you");
}

TEST(Change, NothingIsSaidWhereNothingInTheRuleWouldHelp) {
  const Catalogue catalogue = world_with(R"([
    {"id":"a","name":"A","eligible":{"fact":"gp","is":true},"contract":{"end":"2025-03-31"}},
    {"id":"b","name":"B","needs":["housing"],"eligible":{"fact":"gp","is":true}},
    {"id":"c","name":"C","needs":["drugs"],"eligible":{"fact":"gp","is":true}}])");
  const Query asked =
      query(R"({"facts":{"gp":false,"already_with":["c"]},"needs":["drugs"],"include_no":true})",
            catalogue);
  for (const Match& one : match(asked, catalogue, {{0, 0}, {1, 0}, {2, 0}}).matches)
    EXPECT_EQ(steps_of(one.change), "") << one.service->id;
}

// --- Against trying everything, in worlds small enough ---

const Date today = Date{std::chrono::year{2026} / 11 / 22};

/// Six facts of few values, two of which can follow from others.
Catalogue small_world() {
  Catalogue out;
  const auto add = [&](std::string id, FactType type, std::vector<std::string> choices) {
    Question row{.id = id, .type = type, .label = id, .ask = id, .ask_self = id};
    for (auto& choice : choices) row.choices.push_back({choice, choice});
    row.most = 5;
    out.vocabulary.questions.push_back(std::move(row));
  };
  add("yes1", FactType::yes_no, {});
  add("yes2", FactType::yes_no, {});
  add("colour", FactType::choice, {"red", "green", "blue"});
  add("count", FactType::number, {});
  add("some", FactType::choices, {"p", "q", "r"});
  add("date", FactType::date, {});
  out.vocabulary.questions[0].to_yes = "Do yes1";
  out.vocabulary.implications = {
      {.known = "date", .fact = "yes1", .value = true},
      {.when = {Between{"count", std::nullopt, 1}}, .fact = "yes2", .value = false}};
  return out;
}

std::vector<Value> every_value(const std::string& fact) {
  if (fact.starts_with("yes")) return {true, false};
  if (fact == "colour") return {std::string("red"), std::string("green"), std::string("blue")};
  std::vector<Value> out;
  if (fact == "count")
    for (std::int64_t n = 0; n <= 5; ++n) out.emplace_back(n);
  if (fact == "some")
    out = {Choices{},         Choices{"p"},      Choices{"q"},      Choices{"r"},
           Choices{"p", "q"}, Choices{"p", "r"}, Choices{"q", "r"}, Choices{"p", "q", "r"}};
  if (fact == "date")
    for (int n = -5; n <= 5; ++n) out.emplace_back(today + days{n});
  return out;
}

Criterion small_leaf(Chance& chance) {
  switch (chance.below(6)) {
    case 0:
      return {Is{"yes1", chance.percent(50)}};
    case 1:
      return {Is{"yes2", chance.percent(50)}};
    case 2:
      return {OneOf{"colour", {chance.pick(std::vector<std::string>{"red", "green", "blue"})}}};
    case 3:
      return {Between{"count", chance.between(0, 3), chance.between(3, 5)}};
    case 4:
      return {OneOf{"some", {chance.pick(std::vector<std::string>{"p", "q", "r"})}}};
    default:
      return {Window{"date", Span{chance.between(-3, 0), Span::Unit::days},
                     Span{chance.between(0, 3), Span::Unit::days}}};
  }
}

Criterion small_rule(Chance& chance, int depth) {
  if (depth == 0 || chance.percent(20)) return small_leaf(chance);
  std::vector<Criterion> of;
  for (int i = chance.between(1, 3); i > 0; --i) of.push_back(small_rule(chance, depth - 1));
  switch (chance.below(4)) {
    case 0:
      return {All{std::move(of)}};
    case 1:
      return {Any{std::move(of)}};
    case 2:
      return {AtLeast{chance.between(1, int(of.size())), std::move(of)}};
    default:
      of.resize(1);
      return {Not{std::move(of)}};
  }
}

/// Tries every value of every fact in every set of facts.
struct BruteForce {
  const Criterion& rule;
  const Query& query;
  const Catalogue& catalogue;

  bool holds(const Facts& given) const {
    if (!contradictions(given, today, catalogue).empty()) return false;
    const Facts all = with_implied(given, today, catalogue);
    return verdict(rule, Ground{all, today, catalogue}) == Verdict::yes;
  }
  bool any_value(const std::vector<std::string>& facts, std::size_t next, Facts& given) const {
    if (next == facts.size()) return holds(given);
    for (const Value& value : every_value(facts[next])) {
      given.known.insert_or_assign(facts[next], value);
      if (any_value(facts, next + 1, given)) return true;
    }
    return false;
  }
  /// The size of the smallest set of `open` facts that can make the rule hold; -1 if there is none.
  int smallest(const std::vector<std::string>& open) const {
    int best = -1;
    for (unsigned bits = 0; bits < 1u << open.size(); ++bits) {
      std::vector<std::string> facts;
      for (std::size_t i = 0; i < open.size(); ++i)
        if (bits >> i & 1u) facts.push_back(open[i]);
      if (best >= 0 && int(facts.size()) >= best) continue;
      Facts given = query.facts;
      if (any_value(facts, 0, given)) best = int(facts.size());
    }
    return best;
  }
};

std::vector<std::string> facts_in(const Criterion& rule, const Catalogue& catalogue) {
  std::vector<std::string> out;
  each_leaf(rule, catalogue, [&](const auto& leaf) {
    if (std::find(out.begin(), out.end(), fact_of(leaf)) == out.end()) out.push_back(fact_of(leaf));
  });
  return out;
}

TEST(Change, IsAsSmallAsTryingEverythingFinds) {
  const Catalogue catalogue = small_world();
  int changed = 0, answered = 0, impossible = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(seed);
    const Service service{.id = "a", .name = "A", .eligible = small_rule(chance, 3)};
    Query asked{.as_of = today, .asker = Actor::practitioner};
    for (const Question& row : catalogue.vocabulary.questions)
      if (chance.percent(60)) asked.facts.known.emplace(row.id, chance.pick(every_value(row.id)));
    if (!contradictions(asked.facts, today, catalogue).empty()) continue;
    const Facts facts = with_implied(asked.facts, today, catalogue);
    const Ground ground{facts, today, catalogue};
    const Verdict now = verdict(service.eligible, ground);
    if (now == Verdict::yes) continue;
    auto open = facts_in(service.eligible, catalogue);
    if (now == Verdict::unknown)
      std::erase_if(open, [&](const auto& fact) { return facts.known.contains(fact); });
    const int best = BruteForce{service.eligible, asked, catalogue}.smallest(open);
    const auto found = smallest_change(service, asked, ground);
    ASSERT_EQ(int(found.size()), std::max(best, 0));
    (best < 0 ? impossible : now == Verdict::no ? changed : answered) += 1;
  }
  EXPECT_GT(changed, 130);
  EXPECT_GT(answered, 60);
  EXPECT_GT(impossible, 5);
}

}  // namespace
}  // namespace fingerpost
