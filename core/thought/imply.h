// Facts that follow from facts: stated once in the vocabulary, applied to every query.
#pragma once

#include "core/words/catalogue.h"
#include "core/words/fact.h"
#include "core/words/problem.h"

namespace fingerpost {

/// `given` and all that follows from it on `as_of` (age from a date of birth, leaving prison from a
/// release date), with the choices that cannot be so. What was given is never changed; what was
/// declined is still filled in if it follows.
Facts with_implied(const Facts& given, Date as_of, const Catalogue& catalogue);

/// Facts given that contradict what follows from other facts given, each problem at "facts.ID" and
/// naming both as they were given: the date of birth, not the age that follows from it.
Problems contradictions(const Facts& given, Date as_of, const Catalogue& catalogue);

/// Adds choices that cannot be so to those of one fact, which stay sorted, none twice.
void rule_out(const Choices& more, Choices& ruled_out);

}  // namespace fingerpost
