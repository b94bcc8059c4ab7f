// Made-up people on and beside the edges of the rules of two editions: to see whom a change of
// edition would touch. They are not a population, and their numbers are no forecast.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/thought/touched.h"
#include "core/words/fact.h"

namespace fingerpost {

/// How many people to make up, and near what.
struct Making {
  std::size_t people = 2000;
  std::uint64_t seed = 1;           ///< the same seed and editions give the same people everywhere
  std::vector<std::string> near{};  ///< ids of services; empty: none in particular
};

/// Three in four people are made to meet the rule of one of the services near, in turn, in the one
/// edition or the other; half of those then have one fact of it moved to another edge. All else
/// that rules ask about is drawn from the edges of all rules. About a quarter of the facts are left
/// unknown, and none contradict each other in either edition.
std::vector<Facts> edge_people(const Making& making, const Editions& editions);

/// `person` with places that were given as an area where the areas of `catalogue` have them.
Facts placed(const Facts& person, const Catalogue& catalogue);

}  // namespace fingerpost
