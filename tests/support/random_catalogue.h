// Made-up directories and people, all drawn from one seed: for tests that hold over any directory,
// and for the benchmark.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/query.h"
#include "tests/support/chance.h"

namespace fingerpost {

/// What kind of directory to make up.
struct Shape {
  enum class Rules : std::uint8_t {
    wild,   ///< any tree at all: empty branches, unknown facts, circles of references
    plain,  ///< what providers write: an area, ages, circumstances, exclusions
  };
  int services = 40;
  int regions = 3;
  int districts = 4;  ///< in each region
  Rules rules = Rules::wild;
};

/// A whole directory: vocabulary with implications, areas, services "s0", "s1", ... and now and
/// then a provider that could not be read.
Catalogue random_catalogue(Chance& chance, const Shape& shape);

/// The ids of the areas of one kind: country, group, region or district.
std::vector<std::string> ids_of_kind(const Catalogue& catalogue, std::string_view kind);

/// A rule of at most `depth` branches below one another, over the vocabulary and areas of
/// `catalogue`.
Criterion random_rule(Chance& chance, const Catalogue& catalogue, int depth);

/// A place that lies in one of at most `most` districts, which are all possible.
Place random_place(Chance& chance, const Catalogue& catalogue, int most);

/// A person, of whom little or much is known (one in eight: nothing at all), and what they ask for.
/// `as_of` lies within two years of the middle of random contracts.
Query random_query(Chance& chance, const Catalogue& catalogue);

}  // namespace fingerpost
