// A cohort made up and judged on one day: what every report about people is counted from.
#pragma once

#include <memory>

#include "core/thought/coverage.h"
#include "core/thought/make_caseload.h"

namespace fingerpost {

/// Const after it is made, and stays where it is: its parts point at each other. Cohort and
/// catalogue must outlive it.
struct Study {
  const Catalogue& catalogue;
  const Cohort& cohort;
  Drawing drawing;            ///< as asked for, `people` filled in
  Caseload drawn;             ///< what was drawn
  Caseload caseload;          ///< and what follows from it
  std::vector<Offer> offers;  ///< every service, in the order of the catalogue
  Counted counted;
  Cut cut;
};

/// Null if it was stopped.
std::unique_ptr<const Study> study(const Cohort& cohort, const Drawing& drawing,
                                   const Catalogue& catalogue, const Work& work);

}  // namespace fingerpost
