// Making up and judging a cohort for a verb: with news of how far it is, and an end on Ctrl-C.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/knowledge/load.h"
#include "core/thought/study.h"
#include "web/commands/verbs.h"

namespace fingerpost {

/// A catalogue and a cohort of it; stays where it is once made.
struct Studied {
  Loaded loaded{};
  std::unique_ptr<const Study> study{};  ///< null: `status` says why
  int status = done;                     ///< the verb's exit status where there is no study
};

/// Checks of what was asked that need the catalogue: each problem ends the verb.
using CheckStudy = std::function<Problems(Date day, const Catalogue& catalogue)>;

/// Reads the catalogue, then makes up and judges the cohort. What is wrong is said on `err`, all of
/// it at once, and nothing is made.
std::unique_ptr<const Studied> run_study(const StudyOptions& options, const CheckStudy& check,
                                         const Streams& streams);

/// Works on every core; on a terminal it says how far it is. Ctrl-C stops it once.
Work work_here(const Streams& streams);

}  // namespace fingerpost
