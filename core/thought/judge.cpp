#include "core/thought/judge.h"

#include <algorithm>

#include "core/thought/leaves.h"
#include "core/thought/says.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

bool contains(const std::vector<std::string>& sorted, const std::string& id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

constexpr Verdict settled(bool holds) { return holds ? Verdict::yes : Verdict::no; }

/// The verdict of one leaf; branches never get here.
struct Leaf {
  const Ground& ground;

  Verdict operator()(const Is& rule) const {
    const bool* value = ground.facts.find<bool>(rule.fact);
    return value == nullptr ? Verdict::unknown : settled(*value == rule.value);
  }
  Verdict operator()(const OneOf& rule) const {
    if (const auto* one = ground.facts.find<std::string>(rule.fact))
      return settled(has(rule.values, *one));
    const auto* some = ground.facts.find<Choices>(rule.fact);
    if (some == nullptr) return ruled_out(rule) ? Verdict::no : Verdict::unknown;
    return settled(std::any_of(some->begin(), some->end(),
                               [&](const auto& value) { return has(rule.values, value); }));
  }
  Verdict operator()(const Between& rule) const {
    const auto* value = ground.facts.find<std::int64_t>(rule.fact);
    if (value == nullptr) return Verdict::unknown;
    return settled((!rule.at_least || *value >= *rule.at_least) &&
                   (!rule.at_most || *value <= *rule.at_most));
  }
  Verdict operator()(const Window& rule) const {
    const Date* date = ground.facts.find<Date>(rule.fact);
    if (date == nullptr) return Verdict::unknown;
    return settled((!rule.from || ground.as_of >= add(*date, *rule.from)) &&
                   (!rule.to || ground.as_of <= add(*date, *rule.to)));
  }
  Verdict operator()(const Within& rule) const {
    const Place* place = ground.facts.find<Place>(rule.fact);
    if (place == nullptr) return Verdict::unknown;
    if (contains(place->certain, rule.area)) return Verdict::yes;
    return contains(place->possible, rule.area) ? Verdict::unknown : Verdict::no;
  }
  Verdict operator()(const NeedsFirst& rule) const {
    const auto* with = ground.facts.find<Choices>(already_with);
    return with == nullptr ? Verdict::unknown : settled(contains(*with, rule.service));
  }
  Verdict operator()(const Everyone&) const { return Verdict::yes; }
  Verdict operator()(const EligibleFor& rule) const {
    const Service* other = referred(rule);
    return other == nullptr ? Verdict::unknown : verdict(other->eligible, deeper());
  }
  template <class Branch>
  Verdict operator()(const Branch&) const {
    return Verdict::unknown;
  }

  /// Whether no value of a rule about an unknown fact can be so.
  bool ruled_out(const OneOf& rule) const {
    const auto at = ground.facts.ruled_out.find(rule.fact);
    return at != ground.facts.ruled_out.end() &&
           std::all_of(rule.values.begin(), rule.values.end(),
                       [&](const auto& value) { return contains(at->second, value); });
  }
  /// The service that a rule refers to; null if nobody knows it or the references run in a circle.
  const Service* referred(const EligibleFor& rule) const {
    return ground.depth >= deepest_reference ? nullptr : ground.catalogue.service(rule.service);
  }
  Ground deeper() const {
    return {ground.facts, ground.as_of, ground.catalogue, ground.depth + 1, ground.asker};
  }
};

/// Puts the verdicts of a branch's parts together. `verdict_of(part)` gives each.
template <class VerdictOf>
Verdict combine(const Criterion& criterion, const VerdictOf& verdict_of) {
  const auto& of = *parts(criterion);
  if (of.empty()) return Verdict::unknown;  // nobody has said
  int yes = 0, unknown = 0;
  Verdict least = Verdict::yes, greatest = Verdict::no;
  for (const Criterion& part : of) {
    const Verdict v = verdict_of(part);
    least = both(least, v);
    greatest = either(greatest, v);
    yes += v == Verdict::yes;
    unknown += v == Verdict::unknown;
  }
  if (std::holds_alternative<All>(criterion.rule)) return least;
  if (std::holds_alternative<Any>(criterion.rule)) return greatest;
  if (std::holds_alternative<Not>(criterion.rule)) return opposite(least);
  return enough(std::get<AtLeast>(criterion.rule).count, yes, unknown);
}

std::string fact_asked(const Criterion& leaf) {
  return std::visit([](const auto& rule) { return fact_of(rule); }, leaf.rule);
}

std::string what_would_settle(const Criterion& criterion, const Ground& ground) {
  const auto* within = std::get_if<Within>(&criterion.rule);
  const Place* place = within == nullptr ? nullptr : ground.facts.find<Place>(within->fact);
  return place == nullptr ? std::string{} : place->settle_with;
}

Explanation explain_leaf(const Criterion& criterion, const Ground& ground) {
  Explanation out;
  const Leaf leaf{ground};
  if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) {
    if (const Service* service = leaf.referred(*other))
      out.parts.push_back(judge(service->eligible, leaf.deeper()));
    out.verdict = out.parts.empty() ? Verdict::unknown : out.parts.front().verdict;
  } else {
    out.verdict = std::visit(leaf, criterion.rule);
    out.fact = fact_asked(criterion);
    if (out.verdict == Verdict::unknown) out.settle = what_would_settle(criterion, ground);
  }
  return out;
}

Explanation explain_branch(const Criterion& criterion, const Ground& ground) {
  Explanation out;
  for (const Criterion& part : *parts(criterion)) out.parts.push_back(judge(part, ground));
  auto next = out.parts.begin();
  out.verdict = combine(criterion, [&](const Criterion&) { return (next++)->verdict; });
  return out;
}

}  // namespace

Verdict verdict(const Criterion& criterion, const Ground& ground) {
  if (parts(criterion) == nullptr) return std::visit(Leaf{ground}, criterion.rule);
  return combine(criterion, [&](const Criterion& part) { return verdict(part, ground); });
}

Verdict verdict(const Criterion& criterion, const Ground& ground,
                std::vector<std::string>& missing) {
  const std::size_t before = missing.size();
  Verdict v = Verdict::unknown;
  if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) {
    const Leaf leaf{ground};
    const Service* service = leaf.referred(*other);
    if (service != nullptr) v = verdict(service->eligible, leaf.deeper(), missing);
  } else if (parts(criterion) != nullptr) {
    v = combine(criterion, [&](const Criterion& part) { return verdict(part, ground, missing); });
  } else {
    v = std::visit(Leaf{ground}, criterion.rule);
    const std::string fact = fact_asked(criterion);
    const bool is_new = !has(missing, fact);
    if (v == Verdict::unknown && !fact.empty() && is_new) missing.push_back(fact);
  }
  if (v != Verdict::unknown) missing.resize(before);
  return v;
}

Explanation judge(const Criterion& criterion, const Ground& ground) {
  Explanation out =
      parts(criterion) ? explain_branch(criterion, ground) : explain_leaf(criterion, ground);
  out.says = says(criterion, ground.catalogue, ground.asker);
  out.because = criterion.because;
  out.source = criterion.source;
  return out;
}

}  // namespace fingerpost
