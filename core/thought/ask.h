// The next best question: the one whose answer would settle most.
#pragma once

#include <optional>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// Tries every telling answer to every missing fact on the undecided matches (the first 100), and
/// picks the fact that settles most of them on average. Never one that was declined, nor a
/// staff-held fact when the person asks for themselves. Nothing where no question helps.
std::optional<AskNext> next_question(const Query& query, const Catalogue& catalogue,
                                     const std::vector<Match>& matches);

}  // namespace fingerpost
