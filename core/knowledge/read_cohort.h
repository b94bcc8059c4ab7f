// The recipes of catalogue/cohorts/*.toml from JSON, into a catalogue.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

/// One file, as the host describes it.
struct CohortFile {
  std::string source{};  ///< "cohorts/llr.toml": the cohort's id is the name before the ending
  nlohmann::json description{};
};

/// Adds the cohorts that the files describe to `catalogue`, by id; its vocabulary, areas and
/// services must be there. A cohort with any mistake is left out whole, for half a recipe makes
/// other people: every mistake of it is a problem. One that names a `base` has all that the base
/// has and it does not say itself; a draw of its own takes the place of every draw of that id.
void read_cohorts(const std::vector<CohortFile>& files, Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
