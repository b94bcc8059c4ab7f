// The answers that tell rules apart: for one fact, a few values such that any other value gives
// every leaf of the rules the same verdict as one of them.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/fact.h"

namespace fingerpost {

/// Values of `question`, no repeats, at least two where a leaf of `rules` asks about it and none
/// where no leaf does. Numbers and dates: both sides of each end, on `as_of`. Choices: those named
/// and one that is not. Sets: every set of the choices named, or where more than five are named
/// each one alone; and a set with none of them. Places: inside each area named, and outside them
/// all. What `facts` rule out is left out; so are places that contradict the areas of a place
/// given.
std::vector<Value> telling_answers(const Question& question,
                                   const std::vector<const Criterion*>& rules, const Facts& facts,
                                   Date as_of, const Catalogue& catalogue);

}  // namespace fingerpost
