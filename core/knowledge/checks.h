// The concerns of check() and check_closely(), one function and one file (check_*.cpp) each. Each
// adds what it finds to `found`, an error where an answer is wrong or lacks something, a warning
// where somebody should look.
#pragma once

#include <string>

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost {

// --- At every load, in this order ---

/// Leaves out the later of two services with one id.
void check_ids(Catalogue& catalogue);
/// Makes rules that refer to each other in a circle say nothing.
void check_circles(Catalogue& catalogue);
/// Makes rules say nothing that are too large to judge with those they refer to.
void check_rule_sizes(Catalogue& catalogue);
/// Rules that can never hold, and services that do not say whom they are for.
void check_rules(const Catalogue& catalogue, Problems& found);
/// Services that are named, but are not there.
void check_references(const Catalogue& catalogue, Problems& found);
/// Services without an end that nobody can reach, and urgent needs without words for a crisis.
void check_ways_in(const Catalogue& catalogue, Problems& found);
/// Finds the points and areas of locations. Postcodes that are not in use.
void check_places(Catalogue& catalogue, const Gazetteer& gazetteer);
/// Examples that do not hold, each at its line.
void check_examples(const Catalogue& catalogue, const Gazetteer& gazetteer, Problems& found);

// --- For editors, in any order ---

/// Rules that always or never hold, and parts that cannot matter: of services and of routes.
void check_branches(const Catalogue& catalogue, Problems& found);
/// Rules without an example of each answer that they can give.
void check_proof(const Catalogue& catalogue, Problems& found);
/// Telephone numbers and postcodes that cannot be right, wherever they are written.
void check_contacts(const Catalogue& catalogue, Problems& found);
/// Two entries that look like one service, and do not name each other.
void check_twins(const Catalogue& catalogue, Problems& found);
/// Services whose short codes are the same, so that the code on a paper could mean either.
void check_codes(const Catalogue& catalogue, Problems& found);
/// Words to the person that are too hard, and services for them to go to without such words.
void check_reading(const Catalogue& catalogue, Date day, Problems& found);
/// Needs that no open service meets in a district that the directory serves.
void check_needs_met(const Catalogue& catalogue, Date day, Problems& found);
/// Services that nobody can reach and whose contract is yet to end.
void check_ways_in_until_the_end(const Catalogue& catalogue, Date day, Problems& found);
/// Services and words for a crisis whose check is overdue, or was made on a later day than `day`;
/// fallbacks of the scope that are no service of confidence A or B that takes people; services of
/// confidence C with nothing of A or B to stand beside them.
void check_freshness(const Catalogue& catalogue, Date day, Problems& found);

// --- What they share ---

/// Where a line of the service's file is: "services/reconnect.toml:17". Where the service is
/// stated, if `line` is 0.
std::string at_line(const Service& service, int line);

/// Adds a warning at `line` of the service that begins with its id: "'reconnect-llr' has ...".
void warn(Problems& found, const Service& service, int line, const std::string& what);

}  // namespace fingerpost
