// Which needs are covered now, by the fewest services, and why the rest are not.
#pragma once

#include <vector>

#include "core/thought/inquiry.h"
#include "core/words/plan.h"

namespace fingerpost {

/// True if the service can be used, or might be, and there is a way in for the asker or for
/// somebody they can ask.
bool is_within_reach(const Match& match);

/// The fewest services that meet the needs asked for, as far as those within reach can. A need that
/// a yes meets is met by a yes; what only a maybe meets is named in `if_it_fits`. Of two ways the
/// one that stands earlier in `matches` is taken. Services that cannot be had together are never
/// put together, even where a need is then left out.
Cover cover(const Query& query, const std::vector<Match>& matches);

/// The needs asked for (all needs, where nothing in particular was) that nothing within reach
/// meets, and why. `matches` holds a match for each service that could fit; the rest are looked up.
std::vector<Uncovered> not_covered(Inquiry& inquiry, const std::vector<Match>& matches);

}  // namespace fingerpost
