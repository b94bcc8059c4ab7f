// Walking a rule: every leaf of it, and of the rules that it refers to.
#pragma once

#include <string>
#include <type_traits>
#include <variant>

#include "core/thought/judge.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// The fact that a leaf asks about; empty for EligibleFor, Everyone and branches.
template <class Rule>
std::string fact_of(const Rule& rule) {
  if constexpr (requires { rule.fact; })
    return rule.fact;
  else if constexpr (std::is_same_v<Rule, NeedsFirst>)
    return already_with;
  else
    return {};
}

/// Calls `visit` with the rule of each leaf (Is, OneOf, Between, Window, Within, NeedsFirst,
/// Everyone), in the order written. EligibleFor is followed as deep as judge() follows it.
template <class Visit>
void each_leaf(const Criterion& criterion, const Catalogue& catalogue, const Visit& visit,
               int depth = 0) {
  if (const auto* of = parts(criterion)) {
    for (const Criterion& part : *of) each_leaf(part, catalogue, visit, depth);
  } else if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) {
    const Service* service =
        depth < deepest_reference ? catalogue.service(other->service) : nullptr;
    if (service != nullptr) each_leaf(service->eligible, catalogue, visit, depth + 1);
  } else {
    std::visit(visit, criterion.rule);
  }
}

}  // namespace fingerpost
