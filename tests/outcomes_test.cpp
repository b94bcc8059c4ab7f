// What a rule can come to, and which of its parts cannot matter: rows of rules, and thousands of
// random ones held against people made at random.
#include "core/thought/outcomes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/knowledge/check.h"
#include "core/thought/judge.h"
#include "core/thought/says.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const Catalogue& services() {
  static const Catalogue known = world_with(R"([
    {"id":"adults","name":"Adults","eligible":{"fact":"age","at_least":18}},
    {"id":"unsaid","name":"Unsaid"}])");
  return known;
}

std::string outcomes_of(const char* json) {
  const auto given = outcomes(rule(json, services()), Edges(services()), services());
  if (!given) return "cannot tell";
  return std::string(given->yes ? "yes " : "") + (given->no ? "no " : "") +
         (given->unknown ? "unknown " : "");
}

TEST(Outcomes, AreAllThatARuleCanComeTo) {
  const struct {
    const char *rule, *outcomes;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", "yes no "},
      {R"({"everyone":true,"because":"x"})", "yes "},
      {R"({})", "unknown "},
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]})", "yes "},
      {R"({"any":[{"fact":"age","at_least":19},{"fact":"age","at_most":17}]})", "yes no "},
      {R"({"fact":"age","at_least":0,"at_most":120})", "yes "},
      {R"({"fact":"age","at_least":1,"at_most":120})", "yes no "},
      {R"({"any":[{"fact":"gp","is":true},{"not":{"fact":"gp","is":true}}]})", "yes "},
      {R"({"all":[{"fact":"gp","is":true},{"not":{"fact":"gp","is":true}}]})", "no "},
      {R"({"any":[{"fact":"gp","is":true},{"not":{"fact":"health_need","is":true}}]})", "yes no "},
      {R"({"fact":"sex","one_of":["female","male","other"]})", "yes "},
      {R"({"fact":"sex","one_of":["female","male"]})", "yes no "},
      // Of a set, "none" stands for the empty one.
      {R"({"fact":"supervision","one_of":["community_order","licence","post_sentence_supervision"]})",
       "yes no "},
      {R"({"fact":"supervision","one_of":["community_order","licence","post_sentence_supervision","none"]})",
       "yes "},
      {R"({"all":[{"fact":"supervision","one_of":["none"]},{"fact":"supervision","one_of":["licence"]}]})",
       "no "},
      {R"({"all":[{"fact":"supervision","one_of":["community_order"]},{"fact":"supervision","one_of":["licence"]}]})",
       "yes no "},
      {R"({"fact":"release_date","window_days":[-84,28]})", "yes no "},
      {R"({"any":[{"fact":"release_date","window":["open","28 days"]},{"fact":"release_date","window":["29 days","open"]}]})",
       "yes "},
      {R"({"any":[{"fact":"release_date","window":["open","28 days"]},{"fact":"release_date","window":["30 days","open"]}]})",
       "yes no "},
      {R"({"all":[{"fact":"release_date","window":["open","28 days"]},{"fact":"release_date","window":["6 months","open"]}]})",
       "no "},
      // 184 days are 6 months after some dates, and more or less after others.
      {R"({"all":[{"fact":"release_date","window":["open","184 days"]},{"fact":"release_date","window":["6 months","open"]}]})",
       "cannot tell"},
      {R"({"fact":"home","within":"E06000016"})", "yes no "},
      {R"({"all":[{"fact":"home","within":"E06000016"},{"fact":"home","within":"E06000017"}]})",
       "no "},
      {R"({"all":[{"fact":"home","within":"E06000016"},{"not":{"fact":"home","within":"llr"}}]})",
       "no "},
      {R"({"all":[{"fact":"age","at_least":18},{"any":[]}]})", "no unknown "},
      {R"({"eligible_for":"adults"})", "yes no "},
      {R"({"any":[{"eligible_for":"adults"},{"fact":"age","at_most":17}]})", "yes "},
      {R"({"eligible_for":"unsaid"})", "unknown "},
      {R"({"eligible_for":"nobody-knows"})", "unknown "},
      {R"({"any":[{"needs_first":"adults"},{"not":{"fact":"already_with","one_of":["adults"]}}]})",
       "yes "},
  };
  for (const auto& row : rows) EXPECT_EQ(outcomes_of(row.rule), row.outcomes) << row.rule;
}

std::string to_text(IdlePart::Why why) {
  switch (why) {
    case IdlePart::Why::twice:
      return "twice";
    case IdlePart::Why::asks_nothing:
      return "asks nothing";
    case IdlePart::Why::lets_in_nobody:
      return "lets in nobody";
    case IdlePart::Why::no_difference:
      break;
  }
  return "no difference";
}

std::string idle_in(const char* json) {
  std::string out;
  const Criterion whole = rule(json, services());
  for (const IdlePart& idle : idle_parts(whole, Edges(services()), services()))
    out += (out.empty() ? "" : "; ") + to_text(idle.why) + ": " +
           says(*idle.part, services(), Actor::practitioner);
  return out;
}

TEST(Outcomes, APartThatCannotMatterIsIdle) {
  const struct {
    const char *rule, *idle;
  } rows[] = {
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"age","at_least":21}]})",
       "asks nothing: Aged 18 or over"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"age","at_most":21}]})", ""},
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"age","at_least":21}]})",
       "lets in nobody: Aged 21 or over"},
      {R"({"any":[{"fact":"age","at_least":21},{"fact":"age","at_most":18}]})", ""},
      {R"({"all":[{"fact":"gp","is":true},{"fact":"age","at_least":18},{"fact":"gp","is":true,"because":"x"}]})",
       "twice: Has a GP"},
      {R"({"all":[{"fact":"gp","is":true},{"any":[{"fact":"health_need","is":true},{"all":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]}]}]})",
       "lets in nobody: Aged 18 or over, and aged 17 or under"},
      {R"({"any":[{"fact":"gp","is":true},{"all":[{"fact":"gp","is":true},{"fact":"health_need","is":true}]}]})",
       "lets in nobody: Has a GP and has a health need"},
      {R"({"all":[{"fact":"age","at_least":18},{"any":[{"fact":"gp","is":true},{"fact":"age","at_most":16}]}]})",
       "lets in nobody: Aged 16 or under"},
      {R"({"all":[{"fact":"home","within":"llr"},{"fact":"home","within":"E06000016"}]})",
       "asks nothing: Lives in Leicester, Leicestershire and Rutland"},
      {R"({"any":[{"fact":"home","within":"E10000018"},{"fact":"home","within":"E06000016"}]})",
       ""},
      {R"({"all":[{"fact":"release_date","window_days":[-84,28]},{"fact":"release_date","window":["-84 days","open"]}]})",
       "asks nothing: Leaves prison within 84 days, or left before today"},
      {R"({"any":[{"fact":"release_date","window_days":[-84,28]},{"all":[{"fact":"release_date","window":["-84 days","6 months"]},{"any":[]}]}]})",
       ""},
      {R"({"all":[{"fact":"gp","is":true},{"not":{"any":[{"fact":"age","at_most":17},{"fact":"age","at_most":15}]}}]})",
       "no difference: Aged 15 or under"},
      {R"({"at_least":2,"of":[{"fact":"gp","is":true},{"fact":"health_need","is":true},{"all":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]}]})",
       "lets in nobody: Aged 18 or over, and aged 17 or under"},
      {R"({"at_least":2,"of":[{"fact":"gp","is":true},{"fact":"health_need","is":true},{"fact":"age","at_least":18}]})",
       ""},
      {R"({"all":[{"everyone":true,"because":"x"},{"fact":"gp","is":true}]})",
       "asks nothing: Open to everyone"},
      {R"({"all":[{"eligible_for":"adults"},{"fact":"age","at_least":16}]})",
       "asks nothing: Aged 16 or over"},
      {R"({"any":[{"fact":"supervision","one_of":["licence"]},{"fact":"supervision","one_of":["licence","community_order"]}]})",
       "lets in nobody: Is on licence"},
      // Always yes as a whole: not the parts are to blame.
      {R"({"any":[{"fact":"age","at_least":18},{"fact":"age","at_most":20}]})", ""},
      // Nobody has said: that is never idle.
      {R"({"all":[{"fact":"age","at_least":18},{"any":[]}]})", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(idle_in(row.rule), row.idle) << row.rule;
}

/// Somebody of whom everything is known: all facts, and the one district they live in.
Facts whole_person(Chance& chance, const Catalogue& catalogue) {
  Facts out;
  for (const Question& row : catalogue.vocabulary.questions) {
    Choices some;
    for (const Choice& choice : row.choices)
      if (chance.percent(row.from_services ? 10 : 40)) some.push_back(choice.id);
    std::sort(some.begin(), some.end());
    Value value = chance.percent(50);
    if (row.type == FactType::number)
      value = std::int64_t{row.id == "age" ? chance.below(121) : chance.below(2'100'000)};
    if (row.type == FactType::date) value = chance.near_middle(chance.percent(50) ? 40 : 400);
    if (row.type == FactType::choice) value = chance.pick(row.choices).id;
    if (row.type == FactType::choices) value = some;
    if (row.type == FactType::place) value = random_place(chance, catalogue, 1);
    out.known.emplace(row.id, std::move(value));
  }
  return out;
}

/// The rule without some of its parts.
Criterion without(const Criterion& rule, const std::vector<const Criterion*>& gone) {
  Criterion out = rule;
  std::visit(
      [&](auto& branch) {
        if constexpr (requires { branch.of; }) {
          branch.of.clear();
          for (const Criterion& part : *parts(rule))
            if (std::find(gone.begin(), gone.end(), &part) == gone.end())
              branch.of.push_back(without(part, gone));
        }
      },
      out.rule);
  return out;
}

struct Counts {
  int rules = 0, told = 0, constant = 0, idle = 0;
};

/// One random rule against many random people.
void hold(const Criterion& rule, const Catalogue& catalogue, Chance& chance, Counts& counts) {
  const Edges edges(catalogue);
  const auto given = outcomes(rule, edges, catalogue);
  ++counts.rules;
  if (!given) return;
  ++counts.told;
  counts.constant += given->yes + given->no + given->unknown == 1;
  std::vector<Criterion> mended;
  std::vector<const Criterion*> all;
  for (const IdlePart& idle : idle_parts(rule, edges, catalogue)) {
    mended.push_back(without(rule, {idle.part}));
    all.push_back(idle.part);
  }
  counts.idle += int(all.size());
  mended.push_back(without(rule, all));
  for (int i = 0; i < 60; ++i) {
    const Facts facts = whole_person(chance, catalogue);
    const Ground ground{facts, chance.near_middle(20), catalogue};
    const Verdict v = verdict(rule, ground);
    ASSERT_TRUE(v == Verdict::yes  ? given->yes
                : v == Verdict::no ? given->no
                                   : given->unknown)
        << says(rule, catalogue, Actor::practitioner) << " gives " << to_text(v);
    for (const Criterion& shorter : mended) ASSERT_EQ(verdict(shorter, ground), v);
  }
}

TEST(Outcomes, HoldForAnyRuleAndAnybody) {
  Counts counts;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(seed);
    Catalogue catalogue = random_catalogue(chance, Shape{.services = 12});
    check(catalogue, Gazetteer{});  // as at every load: no rule may refer to itself
    for (int i = 0; i < 40; ++i) hold(random_rule(chance, catalogue, 3), catalogue, chance, counts);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(counts.told, counts.rules / 2) << counts.rules;
  EXPECT_GT(counts.constant, 50);
  EXPECT_GT(counts.idle, 100) << counts.told;
}

}  // namespace
}  // namespace fingerpost
