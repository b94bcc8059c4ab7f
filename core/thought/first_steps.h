// What being with one service means for another: which come first, which rule each other out.
#pragma once

#include <vector>

#include "core/thought/judge.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// The services that have to come before `service`, the very first first: where it needs B, and B
/// needs C, that is C, B. A service that the person is known to be with is left out, with all that
/// it needed; so is one that is only one way among several to meet a rule, and one nobody knows.
std::vector<const Service*> first_steps(const Service& service, const Ground& ground);

/// Whether `service` cannot be had beside one of those that the person is already with (their
/// ids), as either of the two says.
bool excluded_by(const Service& service, const Choices& with, const Catalogue& catalogue);

}  // namespace fingerpost
