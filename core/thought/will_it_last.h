// Will it last? What ends before a person who starts now could be done with a service.
#pragma once

#include <string>
#include <vector>

#include "core/thought/judge.h"
#include "core/words/plan.h"

namespace fingerpost {

/// "6 months after the release date", or "84 days"; empty where no length is stated.
std::string length_says(const Support& support, const Vocabulary& vocabulary);

/// Support begun on `ground.as_of` is complete after the length that its source states, or where
/// that is counted from a date fact, at that length after the fact. What ends on that day or later
/// lasts. Contract, then order, then support; empty where no length is stated, or the date that it
/// is counted from is not known. The order counts only where the service's rule asks about
/// supervision.
std::vector<Shortfall> shortfalls(const Service& service, const Ground& ground);

}  // namespace fingerpost
