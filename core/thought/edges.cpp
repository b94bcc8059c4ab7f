#include "core/thought/edges.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

using Tests = std::vector<const Criterion*>;
using Kinds = std::optional<std::vector<Kind>>;

constexpr std::size_t most_kinds = 256;

/// The tests as this kind of test, or nothing if one of them is another.
template <class Rule>
std::vector<const Rule*> as(const Tests& tests) {
  std::vector<const Rule*> out;
  for (const Criterion* test : tests)
    if (const auto* rule = std::get_if<Rule>(&test->rule)) out.push_back(rule);
  if (out.size() != tests.size()) out.clear();
  return out;
}

Kinds listed(const std::set<Kind>& kinds) {
  if (kinds.size() > most_kinds) return std::nullopt;
  return std::vector<Kind>(kinds.begin(), kinds.end());
}

Kinds kinds_of(const std::vector<const Is*>& tests) {
  std::set<Kind> out;
  for (const bool value : {false, true}) {
    Kind kind;
    for (const Is* test : tests) kind.push_back(test->value == value);
    out.insert(kind);
  }
  return listed(out);
}

/// One number out of each stretch on which no test turns.
Kinds kinds_of(const std::vector<const Between*>& tests, const Question& question) {
  std::set<std::int64_t> starts{question.least};
  for (const Between* test : tests) {
    if (test->at_least) starts.insert(*test->at_least);
    if (test->at_most && *test->at_most < question.most) starts.insert(*test->at_most + 1);
  }
  std::set<Kind> out;
  for (const std::int64_t value : starts) {
    if (value < question.least || value > question.most) continue;
    Kind kind;
    for (const Between* test : tests)
      kind.push_back((!test->at_least || value >= *test->at_least) &&
                     (!test->at_most || value <= *test->at_most));
    out.insert(kind);
  }
  return listed(out);
}

/// A day on which a window opens, or the day after it has closed, counted from the date it is
/// about.
struct Turn {
  Span after;
  int days_more = 0;  ///< 1 for the day after a last day; of a span in days it is added to that
  bool operator==(const Turn&) const = default;
};

Turn turn_at(Span after, int days_more) {
  if (after.unit == Span::Unit::months && after.count != 0) return {after, days_more};
  return {{after.count + days_more, Span::Unit::days}, 0};
}

/// Between these days a span surely ends; a month has 30.44 on average, and clipped ends and
/// February move a sum of months by less than 4.
std::pair<double, double> reach(const Turn& turn) {
  const double more = turn.days_more;
  if (turn.after.unit == Span::Unit::days) return {turn.after.count, turn.after.count};
  const double middle = turn.after.count * 30.436875;
  return {std::floor(middle) - 4 + more, std::ceil(middle) + 4 + more};
}

/// Whether `a` never comes after `b`.
bool surely_no_later(const Turn& a, const Turn& b) {
  if (a.after.unit == b.after.unit)
    return std::pair(a.after.count, a.days_more) <= std::pair(b.after.count, b.days_more);
  return reach(a).second <= reach(b).first;
}

/// The turns of all tests in their order in time; nothing if that differs from date to date.
std::optional<std::vector<Turn>> turns_of(const std::vector<const Window*>& tests) {
  std::vector<Turn> out;
  const auto add = [&](Turn turn) {
    if (!has(out, turn)) out.push_back(turn);
  };
  for (const Window* test : tests) {
    if (test->from) add(turn_at(*test->from, 0));
    if (test->to) add(turn_at(*test->to, 1));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Turn& a, const Turn& b) { return reach(a) < reach(b); });
  for (std::size_t i = 1; i < out.size(); ++i)
    if (!surely_no_later(out[i - 1], out[i])) return std::nullopt;
  return out;
}

/// Before the first turn, from each turn to the next, and after the last.
Kinds kinds_of(const std::vector<const Window*>& tests) {
  const auto turns = turns_of(tests);
  if (!turns) return std::nullopt;
  std::set<Kind> out;
  for (std::size_t passed = 0; passed <= turns->size(); ++passed) {
    const auto is_past = [&](const Turn& turn) {
      return std::size_t(std::find(turns->begin(), turns->end(), turn) - turns->begin()) < passed;
    };
    Kind kind;
    for (const Window* test : tests)
      kind.push_back((!test->from || is_past(turn_at(*test->from, 0))) &&
                     (!test->to || !is_past(turn_at(*test->to, 1))));
    out.insert(kind);
  }
  return listed(out);
}

/// The choices that a test of a choice, or of a set of them, asks for.
std::vector<std::string> wanted(const Criterion& test) {
  if (const auto* rule = std::get_if<OneOf>(&test.rule)) return rule->values;
  if (const auto* rule = std::get_if<NeedsFirst>(&test.rule)) return {rule->service};
  return {};
}

Kind kind_of(const std::string& choice, const Tests& tests) {
  Kind kind;
  for (const Criterion* test : tests) kind.push_back(has(wanted(*test), choice));
  return kind;
}

Kind either(Kind a, const Kind& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
  return a;
}

/// What each choice by itself makes of the tests, `left_out` aside. Choices that no test names are
/// all of one kind.
std::set<Kind> kinds_of_choices(const Tests& tests, const Question& question,
                                std::string_view left_out) {
  std::set<std::string> named;
  for (const Criterion* test : tests)
    for (auto& choice : wanted(*test)) named.insert(std::move(choice));
  std::set<Kind> out;
  bool others = false;
  for (const Choice& choice : question.choices) {
    if (choice.id == left_out) continue;
    if (named.contains(choice.id))
      out.insert(kind_of(choice.id, tests));
    else
      others = true;
  }
  if (others) out.insert(Kind(tests.size(), false));
  return out;
}

/// Every set of choices: "none" stands alone, and where there is none, the empty set does.
Kinds kinds_of_sets(const Tests& tests, const Question& question) {
  const bool has_none = std::any_of(question.choices.begin(), question.choices.end(),
                                    [](const Choice& choice) { return choice.id == "none"; });
  std::set<Kind> out;
  for (const Kind& one : kinds_of_choices(tests, question, "none")) {
    const std::set<Kind> before = out;
    out.insert(one);
    for (const Kind& set : before) out.insert(either(set, one));
    if (out.size() > most_kinds) return std::nullopt;
  }
  out.insert(has_none ? kind_of("none", tests) : Kind(tests.size(), false));
  return listed(out);
}

}  // namespace

Edges::Edges(const Catalogue& catalogue) : catalogue_(catalogue) {
  std::set<std::string_view> holds_another;
  for (const auto& [id, area] : catalogue.areas)
    for (const auto& container : area.within) {
      const auto at = catalogue.areas.find(container);
      const bool same =
          container == id || (at != catalogue.areas.end() && has(at->second.within, id));
      if (!same) holds_another.insert(container);
    }
  for (const auto& [id, area] : catalogue.areas)
    if (!holds_another.contains(id)) smallest_.push_back(&area);
}

Kinds Edges::kinds(const Tests& tests) const {
  const std::string fact =
      std::visit([](const auto& rule) { return fact_of(rule); }, tests.front()->rule);
  const Question* question = catalogue_.vocabulary.question(fact);
  if (question == nullptr) return std::nullopt;
  if (question->type == FactType::choices) return kinds_of_sets(tests, *question);
  if (question->type == FactType::choice) return listed(kinds_of_choices(tests, *question, {}));
  if (const auto rules = as<Is>(tests); !rules.empty()) return kinds_of(rules);
  if (const auto rules = as<Between>(tests); !rules.empty()) return kinds_of(rules, *question);
  if (const auto rules = as<Window>(tests); !rules.empty()) return kinds_of(rules);
  if (const auto rules = as<Within>(tests); !rules.empty()) return places(rules);
  return std::nullopt;
}

Kinds Edges::places(const std::vector<const Within*>& tests) const {
  std::map<std::string_view, std::vector<std::size_t>> asked;  // which tests ask for an area
  for (std::size_t i = 0; i < tests.size(); ++i) {
    if (!catalogue_.areas.contains(tests[i]->area)) return std::nullopt;
    asked[tests[i]->area].push_back(i);
  }
  std::set<Kind> out{Kind(tests.size(), false)};  // somewhere else altogether
  for (const Area* area : smallest_) {
    Kind kind;
    for (const auto& container : area->within) {
      const auto at = asked.find(container);
      if (at == asked.end()) continue;
      kind.resize(tests.size());
      for (const std::size_t test : at->second) kind[test] = true;
    }
    if (!kind.empty()) out.insert(std::move(kind));
  }
  return listed(out);
}

}  // namespace fingerpost
