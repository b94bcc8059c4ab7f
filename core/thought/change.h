// The smallest change: what would make a service fit that does not, or that only might.
#pragma once

#include <vector>

#include "core/thought/judge.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// The fewest facts that would have to be otherwise for the rule of `service` to hold on the
/// query's day, one step each, in the order in which the rule asks about them. Facts that are not
/// known yet may be told; where the rule is unknown only those are, so the steps are the fewest
/// answers that could make it a yes. Of changes of one size, one with the fewest fixed facts, then
/// the least waiting. None of them contradicts the facts that stay. Empty where the rule holds,
/// where no change of four facts beyond those it cannot do without would make it hold, and where
/// the search grows too long to be worth it. `ground` holds the query's facts, with what follows
/// from them.
std::vector<Change> smallest_change(const Service& service, const Query& query,
                                    const Ground& ground);

}  // namespace fingerpost
