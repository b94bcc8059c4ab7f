#include "core/thought/stand_all.h"

#include "core/thought/contract.h"
#include "core/thought/first_steps.h"
#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

Verdicts both_of(const Verdicts& a, const Verdicts& b) {
  return {a.surely & b.surely, a.possibly & b.possibly};
}

/// Who can take one of the ways in that are for this actor.
Verdicts doors_for(Actor actor, const Service& service, const Caseload& caseload,
                   const Catalogue& catalogue) {
  Verdicts out = alike(Verdict::no, caseload.size);
  for (const Route& route : service.routes) {
    if (!has(route.who, actor)) continue;
    if (says_nothing(route.eligible)) return alike(Verdict::yes, caseload.size);
    const Verdicts takes = judge_all(route.eligible, caseload, catalogue);
    out.surely |= takes.surely;
    out.possibly |= takes.possibly;
  }
  return out;
}

/// Who already has it, or something that cannot be had with it.
People hindered(const Service& service, const Caseload& caseload, const Catalogue& catalogue) {
  People out(caseload.size);
  const auto with = caseload.columns.find(already_with);
  if (with == caseload.columns.end()) return out;
  std::vector<bool> by_state;
  for (const Known& known : with->second.states) {
    Facts facts;
    if (known.value) facts.known.emplace(already_with, *known.value);
    by_state.push_back(in_the_way(service, {facts, caseload.as_of, catalogue}) != nullptr);
  }
  for (std::size_t person = 0; person < caseload.size; ++person)
    if (by_state[with->second.codes[person]]) out.add(person);
  return out;
}

}  // namespace

bool is_meant_for_them(const Service& service, const Catalogue& catalogue) {
  bool asks = false;
  each_leaf(service.eligible, catalogue, [&](const auto& rule) {
    const Question* question = catalogue.vocabulary.question(fact_of(rule));
    asks |= question != nullptr && question->protection == "P3";
  });
  return asks;
}

Offer stand_all(const Service& service, Verdict open, const Caseload& caseload,
                const Catalogue& catalogue) {
  Verdicts use = alike(open, caseload.size);
  if (open != Verdict::no) use = both_of(use, judge_all(service.eligible, caseload, catalogue));
  const People not_these = hindered(service, caseload, catalogue);
  use.surely -= not_these;
  use.possibly -= not_these;
  Verdicts self = both_of(use, doors_for(Actor::self, service, caseload, catalogue));
  Verdicts practitioner =
      both_of(use, doors_for(Actor::practitioner, service, caseload, catalogue));
  return {&service, std::move(use), std::move(self), std::move(practitioner),
          is_meant_for_them(service, catalogue)};
}

std::vector<Offer> stand_all(const Caseload& caseload, const Catalogue& catalogue,
                             const Work& work) {
  std::vector<Offer> out(catalogue.services.size());
  const bool whole = in_parallel("Judging services", out.size(), work, [&](std::size_t i) {
    const Service& service = catalogue.services[i];
    const Verdict open = contract_verdict(service.contract, caseload.as_of);
    out[i] = stand_all(service, open, caseload, catalogue);
  });
  if (!whole) out.clear();
  return out;
}

}  // namespace fingerpost
