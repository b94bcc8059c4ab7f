#include "core/thought/judge_all.h"

#include <algorithm>

#include "core/thought/judge.h"
#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

/// What a leaf says of each thing that is known of its fact.
std::vector<Verdict> verdicts_of(const Criterion& leaf, const std::string& fact,
                                 const FactColumn& column, const Caseload& caseload,
                                 const Catalogue& catalogue) {
  std::vector<Verdict> out;
  out.reserve(column.states.size());
  for (const Known& known : column.states) {
    Facts facts;
    if (known.value) facts.known.emplace(fact, *known.value);
    if (!known.ruled_out.empty()) facts.ruled_out.emplace(fact, known.ruled_out);
    out.push_back(verdict(leaf, {facts, caseload.as_of, catalogue}));
  }
  return out;
}

/// Spreads what is said of each state to the people, a word of them at a time.
Verdicts spread(const std::vector<Verdict>& by_state, const FactColumn& column) {
  Verdicts out{People(column.codes.size()), People(column.codes.size())};
  const auto surely = out.surely.words(), possibly = out.possibly.words();
  for (std::size_t word = 0; word < surely.size(); ++word) {
    const std::size_t first = word * People::in_word;
    const std::size_t last = std::min(first + People::in_word, column.codes.size());
    std::uint64_t yes = 0, maybe = 0;
    for (std::size_t person = first; person < last; ++person) {
      const auto v = std::uint64_t(by_state[column.codes[person]]);  // 0 no, 1 unknown, 2 yes
      yes |= (v >> 1) << (person - first);
      maybe |= std::uint64_t{v != 0} << (person - first);
    }
    surely[word] = yes;
    possibly[word] = maybe;
  }
  return out;
}

class Everybody {
 public:
  Everybody(const Caseload& caseload, const Catalogue& catalogue)
      : caseload_(caseload), catalogue_(catalogue) {}

  Verdicts judge(const Criterion& rule, int depth) const {
    if (parts(rule) != nullptr) return judge_parts(rule, depth);
    if (const auto* other = std::get_if<EligibleFor>(&rule.rule)) {
      const Service* service =
          depth < deepest_reference ? catalogue_.service(other->service) : nullptr;
      return service == nullptr ? alike(Verdict::unknown, caseload_.size)
                                : judge(service->eligible, depth + 1);
    }
    return judge_leaf(rule);
  }

 private:
  Verdicts judge_leaf(const Criterion& leaf) const {
    const std::string fact = std::visit([](const auto& rule) { return fact_of(rule); }, leaf.rule);
    const auto column = caseload_.columns.find(fact);
    if (column == caseload_.columns.end())
      return alike(verdict(leaf, {Facts{}, caseload_.as_of, catalogue_}), caseload_.size);
    return spread(verdicts_of(leaf, fact, column->second, caseload_, catalogue_), column->second);
  }

  Verdicts judge_parts(const Criterion& rule, int depth) const {
    const auto& of = *parts(rule);
    if (of.empty()) return alike(Verdict::unknown, caseload_.size);  // nobody has said
    if (const auto* some = std::get_if<AtLeast>(&rule.rule)) return judge_some(*some, depth);
    const bool any = std::holds_alternative<Any>(rule.rule);
    Verdicts out = judge(of.front(), depth);
    for (std::size_t i = 1; i < of.size(); ++i) {
      if (!any && out.possibly.empty()) break;
      const Verdicts part = judge(of[i], depth);
      any ? (out.surely |= part.surely, out.possibly |= part.possibly)
          : (out.surely &= part.surely, out.possibly &= part.possibly);
    }
    if (!std::holds_alternative<Not>(rule.rule)) return out;
    return {~out.possibly, ~out.surely};
  }

  /// at_least[k]: who meets k or more of the parts seen so far.
  Verdicts judge_some(const AtLeast& some, int depth) const {
    const auto wanted = std::size_t(std::max(some.count, 0));
    std::vector<Verdicts> at_least(wanted + 1, alike(Verdict::no, caseload_.size));
    at_least[0] = alike(Verdict::yes, caseload_.size);
    for (const Criterion& part_rule : some.of) {
      const Verdicts part = judge(part_rule, depth);
      for (std::size_t k = wanted; k > 0; --k) {
        at_least[k].surely |= at_least[k - 1].surely & part.surely;
        at_least[k].possibly |= at_least[k - 1].possibly & part.possibly;
      }
    }
    return at_least[wanted];
  }

  const Caseload& caseload_;
  const Catalogue& catalogue_;
};

}  // namespace

Verdicts alike(Verdict verdict, std::size_t people) {
  const People nobody(people);
  return {verdict == Verdict::yes ? ~nobody : nobody, verdict == Verdict::no ? nobody : ~nobody};
}

Verdicts judge_all(const Criterion& rule, const Caseload& caseload, const Catalogue& catalogue) {
  return Everybody(caseload, catalogue).judge(rule, 0);
}

}  // namespace fingerpost
