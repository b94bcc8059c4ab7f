// Judging a rule for everybody of a cohort at once. What it says of a person is what verdict() says
// of them; it is worked out for each thing known instead of each person.
#pragma once

#include "core/thought/caseload.h"
#include "core/words/people.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// The verdicts of everybody: a yes is in both, an unknown in `possibly` alone, a no in neither.
struct Verdicts {
  People surely{};
  People possibly{};

  Verdict of(std::size_t person) const {
    if (surely.has(person)) return Verdict::yes;
    return possibly.has(person) ? Verdict::unknown : Verdict::no;
  }
};

/// Everybody alike.
Verdicts alike(Verdict verdict, std::size_t people);

/// `caseload` already holds what follows from what is known (add_implied()).
Verdicts judge_all(const Criterion& rule, const Caseload& caseload, const Catalogue& catalogue);

}  // namespace fingerpost
