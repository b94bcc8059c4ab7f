#include "core/thought/telling.h"

#include <algorithm>
#include <set>

#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

using std::chrono::days;

constexpr std::size_t most_combined = 5;  // 2^5 sets of choices

/// The last day whose date moved by `span` is not after `day`.
Date latest(Date day, Span span) {
  const Span back{.count = -span.count, .unit = span.unit};
  Date found = add(day, back) + days{4};  // months differ by at most three days
  while (add(found, span) > day) found -= days{1};
  return found;
}

/// Collects what the leaves about one fact name.
struct Named {
  const Question& question;
  Date as_of;
  std::vector<Value>& values;      ///< of numbers, dates and yes/no facts
  std::set<std::string>& choices;  ///< of choices and sets
  std::vector<std::string>& areas;

  void offer(Value value) const {
    if (std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(std::move(value));
  }
  void operator()(const Is& rule) const {
    if (rule.fact != question.id) return;
    offer(true);
    offer(false);
  }
  void operator()(const OneOf& rule) const {
    if (rule.fact == question.id) choices.insert(rule.values.begin(), rule.values.end());
  }
  void operator()(const NeedsFirst& rule) const {
    if (question.id == already_with) choices.insert(rule.service);
  }
  void operator()(const Between& rule) const {
    if (rule.fact != question.id) return;
    const auto in_range = [&](std::int64_t n) {
      if (n >= question.least && n <= question.most) offer(n);
    };
    if (rule.at_least) in_range(*rule.at_least), in_range(*rule.at_least - 1);
    if (rule.at_most) in_range(*rule.at_most), in_range(*rule.at_most + 1);
  }
  void operator()(const Window& rule) const {
    if (rule.fact != question.id) return;
    const auto both_sides = [&](Date last) { offer(last), offer(last + days{1}); };
    if (rule.from) both_sides(latest(as_of, *rule.from));
    if (rule.to) both_sides(latest(as_of - days{1}, *rule.to));
  }
  void operator()(const Within& rule) const {
    if (rule.fact != question.id) return;
    if (std::find(areas.begin(), areas.end(), rule.area) == areas.end()) areas.push_back(rule.area);
  }
  template <class LeafWithoutFact>
  void operator()(const LeafWithoutFact&) const {}
};

const Choices& ruled_out_of(const Facts& facts, const std::string& fact) {
  static const Choices none;
  const auto at = facts.ruled_out.find(fact);
  return at == facts.ruled_out.end() ? none : at->second;
}

/// A choice that no leaf names; empty where all are named.
std::string another_choice(const Question& question, const std::set<std::string>& named,
                           const Choices& ruled_out) {
  for (const Choice& choice : question.choices)
    if (!named.contains(choice.id) &&
        !std::binary_search(ruled_out.begin(), ruled_out.end(), choice.id))
      return choice.id;
  return {};
}

std::vector<Value> one_choice_each(const std::set<std::string>& named, const std::string& other) {
  std::vector<Value> out(named.begin(), named.end());
  if (!other.empty()) out.emplace_back(other);
  return out;
}

std::vector<Value> sets_of(const std::set<std::string>& named, const std::string& other) {
  const std::vector<std::string> each(named.begin(), named.end());
  std::vector<Value> out;
  if (each.size() > most_combined) {
    for (const auto& choice : each) out.emplace_back(Choices{choice});
  } else {
    for (unsigned bits = 1; bits < 1u << each.size(); ++bits) {
      Choices some;
      for (std::size_t i = 0; i < each.size(); ++i)
        if (bits >> i & 1u) some.push_back(each[i]);
      if (some.size() == 1 || !std::binary_search(some.begin(), some.end(), "none"))
        out.emplace_back(std::move(some));
    }
  }
  out.emplace_back(other.empty() ? Choices{} : Choices{other});
  return out;
}

/// Inside each area, unless the place given is surely not there; and outside them all.
std::vector<Value> places_in(const std::vector<std::string>& areas, const Place* given,
                             const Catalogue& catalogue) {
  std::vector<Value> out;
  for (const auto& id : areas) {
    const auto area = catalogue.areas.find(id);
    const bool possible =
        given == nullptr || std::binary_search(given->possible.begin(), given->possible.end(), id);
    if (area == catalogue.areas.end() || !possible) continue;
    Place inside;
    inside.certain = inside.possible = area->second.within;
    out.emplace_back(std::move(inside));
  }
  Place outside;
  if (given != nullptr) outside.certain = outside.possible = given->certain;
  out.emplace_back(std::move(outside));
  return out;
}

}  // namespace

std::vector<Value> telling_answers(const Question& question,
                                   const std::vector<const Criterion*>& rules, const Facts& facts,
                                   Date as_of, const Catalogue& catalogue) {
  std::vector<Value> values;
  std::set<std::string> choices;
  std::vector<std::string> areas;
  for (const Criterion* rule : rules)
    each_leaf(*rule, catalogue, Named{question, as_of, values, choices, areas});
  if (!areas.empty()) return places_in(areas, facts.find<Place>(question.id), catalogue);
  if (choices.empty()) return values;
  const Choices& out = ruled_out_of(facts, question.id);
  const std::string other = another_choice(question, choices, out);
  for (const auto& choice : out) choices.erase(choice);
  return question.type == FactType::choices ? sets_of(choices, other)
                                            : one_choice_each(choices, other);
}

}  // namespace fingerpost
