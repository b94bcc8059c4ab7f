// What share of all the people that a cohort's recipe could make up meets a rule, and what share of
// those another: reckoned from the weights of the recipe, so that chance has no part in it.
#pragma once

#include <array>
#include <optional>

#include "core/words/catalogue.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// Two rules that are judged of the same people.
struct TwoRules {
  const Criterion& first;
  const Criterion& second;
};

/// Shares of everybody, together 1, by what the first rule says of them and what the second.
struct SharesOfTwo {
  std::array<std::array<double, 3>, 3> by{};

  double of(Verdict first, Verdict second) const {
    return by[std::size_t(first)][std::size_t(second)];
  }
  /// The same with the rules the other way round.
  SharesOfTwo turned() const;
  /// Who surely meets the first rule.
  double first() const;
  /// Of everybody, who surely meets the first, and surely or at most the second too.
  double also_surely() const;
  double also_at_most() const;
  /// Of everybody, who surely or at most meets neither.
  double neither_surely() const;
  double neither_at_most() const;
};

/// Only what the rules hang on is gone through: what they ask about, what that follows from, and
/// what decides how those are drawn; and values that all of these take for the same, once. How far
/// needs cluster has no part in it, for no rule asks about a need. Nothing where more than 200,000
/// kinds of people would have to be judged.
std::optional<SharesOfTwo> exact_shares(const TwoRules& rules, const Cohort& cohort, Date as_of,
                                        const Catalogue& catalogue);

}  // namespace fingerpost
