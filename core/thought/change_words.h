// One step of a change in words: what about a fact would be otherwise, and whether that is for
// somebody to do, for time to bring, or fixed.
#pragma once

#include <string>

#include "core/thought/judge.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// A rule, who asks, and the facts before and after a change that makes it hold.
struct Turn {
  const Criterion& rule;
  const Query& query;
  const Ground& before;  ///< with what follows from the facts given
  const Facts& after;
};

/// The step about `fact`, whose value differs between before and after.
Change step(const std::string& fact, const Turn& turn);

/// Whether waiting alone brings the new value of `fact`: a higher age, a date come nearer.
bool is_time(const std::string& fact, const Turn& turn);

}  // namespace fingerpost
