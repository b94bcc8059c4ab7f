// The next best question: the one whose answer would settle most.
#pragma once

#include <optional>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// Whether a question may be put to the asker at all: not one that was declined, nor which services
/// they are with; nor, to the person themselves, what staff hold or what has no words to ask them.
bool may_be_asked(const Question& question, const Query& query);

/// Of the facts that the undecided matches (the first 100) wait for, the one whose answer leaves
/// the least to ask, on average over its telling answers; a choice that no rule names stands for
/// all of them. A match that waits for n facts has √n left to ask, times its weight: for each need
/// it meets 1 for a routine one, 2 for one that is soon, 4 for an urgent one. Only what
/// may_be_asked; and, since others may see the person's screen, of them what is safety-critical
/// only where a match that waits for it helps with an urgent need that was asked for or spoken of.
/// Nothing where nobody's answer is waited for.
std::optional<AskNext> next_question(const Query& query, const Catalogue& catalogue,
                                     const std::vector<Match>& matches);

}  // namespace fingerpost
