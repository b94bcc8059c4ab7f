// The areas that lists speak of: those that the directory sets out to serve, and the others.
#pragma once

#include <string>
#include <vector>

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// The areas that the directory sets out to serve, then what lies in them but Probation Delivery
/// Units: the larger first, then by name.
std::vector<const Area*> served_areas(const Catalogue& catalogue);

/// "Leicester, Leicestershire and Rutland"; "the areas served" where none is stated.
std::string served_says(const Catalogue& catalogue);

/// The homes of people of whom only this is known: that they live in one of the areas served.
std::vector<Place> served_homes(const Catalogue& catalogue, const Gazetteer& gazetteer);

}  // namespace fingerpost
