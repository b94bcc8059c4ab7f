// What is wrong in a whole catalogue that no single file shows.
#pragma once

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Checks services against each other and against the world they describe, and adds what it finds
/// to `catalogue.problems`: two services with one id (the later is left out), references to
/// services that are not there, rules that refer to each other in a circle (made to say nothing),
/// rules that can never hold, postcodes that are none, services that nobody can reach, examples
/// that do not hold, urgent needs without words for a crisis. Locations get their points, and
/// questions about services their choices.
void check(Catalogue& catalogue, const Gazetteer& gazetteer);

}  // namespace fingerpost
