// Why a service stands as it does on a day: need, contract, what the person already has, and rule
// as one tree, and its one-line summary.
#pragma once

#include <string>

#include "core/thought/judge.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// The tree on the day of `ground`, without a sentence of its own. What does not stand in the way
/// is left out; the parts of an All stand side by side with the rest.
Explanation reasons(const Match& match, const Query& query, const Ground& ground);

/// The first leaf that makes `tree` what it is.
const Explanation& first_reason(const Explanation& tree);

/// `match.why` in one line, for a card: what is not met, not known yet, or that all is met.
std::string summary(const Match& match, const Ground& ground);

}  // namespace fingerpost
