// A cohort as its file states it, before it is held together: what a base lends, what each draw
// rests on, and what it has to come to.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/cohort.h"

namespace fingerpost {

/// "The whole cohort's share of this option is so many per cent."
struct Overall {
  std::string option{};
  double percent = 0;
};

struct StatedDraw {
  Draw draw{};
  std::optional<Overall> overall{};
};

struct StatedGroup {
  Group group{};
  std::string stated_at{};
};

struct StatedCohort {
  Cohort cohort{};          ///< its own lines; without draws and groups
  std::string base{};       ///< the id of the cohort that it changes; empty: none
  std::string stated_at{};  ///< "cohorts/llr.toml:1"
  std::vector<StatedDraw> draws{};
  std::vector<StatedGroup> groups{};
};

/// Reads one file. `words` has the vocabulary, the areas and the traits of the base as questions,
/// and gains this file's traits, so that rules can ask about them.
StatedCohort read_stated_cohort(const nlohmann::json& description, const std::string& source,
                                Catalogue& words, Problems& problems);

/// What `own` becomes on its base.
StatedCohort upon(const StatedCohort& base, StatedCohort own);

/// The cohort that is stated, with its odds scaled to what they have to come to. What is drawn out
/// of turn, or not at all, or cannot come to that, is a problem.
Cohort settle(const StatedCohort& stated, const Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
