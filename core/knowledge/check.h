// What is wrong in a whole catalogue that no single file shows. Each concern has a file of its own:
// see checks.h.
#pragma once

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// At every load: checks services against each other and against the world they describe, and adds
/// what it finds to `catalogue.problems`. What would give a wrong answer is taken out: the later of
/// two services with one id, rules that refer to each other in a circle or are too large to judge.
/// Locations get their points, and questions about services their choices.
void check(Catalogue& catalogue, const Gazetteer& gazetteer);

/// What an editor should look at besides, on `day`: parts of rules that cannot matter, rules that
/// too few examples prove, numbers and postcodes that cannot be right, entries that look like one
/// another, hard words, needs that no service meets. Nearly all are warnings: no answer is wrong.
Problems check_closely(const Catalogue& catalogue, Date day);

}  // namespace fingerpost
