// What being with one service means for another: which come first, which rule each other out.
#pragma once

#include <vector>

#include "core/thought/judge.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// The services that have to come before the rule can hold, the very first first: where it needs B,
/// and B needs C, that is C, B. A service that the person is known to be with is left out, with all
/// that it needed; so is one that is only one way among several to meet a rule, and one nobody
/// knows.
std::vector<const Service*> first_steps(const Criterion& rule, const Ground& ground);

/// The service that is in the way because the person is already with it: itself, or one that cannot
/// be had at the same time, on either's word. Null if there is none, or none is known of.
const Service* in_the_way(const Service& service, const Ground& ground);

}  // namespace fingerpost
