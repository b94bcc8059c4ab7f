// Judging one rule: three-valued, and explained. Pure: the same ground gives the same verdict.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/explanation.h"
#include "core/words/fact.h"

namespace fingerpost {

/// How many EligibleFor in a row are followed; beyond that (a circle) the answer is unknown.
inline constexpr int deepest_reference = 8;

/// What a rule is judged on. `facts` already holds what follows from them (see imply.h).
struct Ground {
  const Facts& facts;
  Date as_of;
  const Catalogue& catalogue;         ///< for the rules of other services, and for words
  int depth = 0;                      ///< how many EligibleFor led here
  Actor asker = Actor::practitioner;  ///< who reads the words: the person (self) is "you"
};

/// The verdict alone, for when nobody will read the reasons.
Verdict verdict(const Criterion& criterion, const Ground& ground);

/// The verdict alone; where it is unknown, adds to `missing` the facts that could settle it, in the
/// order in which they are met, none twice. Parts that are settled wait for nothing.
Verdict verdict(const Criterion& criterion, const Ground& ground,
                std::vector<std::string>& missing);

/// The verdict with its reasons, leaf by leaf; its `verdict` is always that of verdict().
Explanation judge(const Criterion& criterion, const Ground& ground);

}  // namespace fingerpost
