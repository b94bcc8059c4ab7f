// Who uses a service, by group, beside the populations that it could be compared with.
#pragma once

#include <string>

#include "core/thought/equality.h"
#include "web/reports/report.h"

namespace fingerpost {

struct EqualityQuestion {
  std::string service{};       ///< as people know it: "Probation Health Trainers"; empty: none
  GroupFigures take_up{};      ///< as read
  GroupFigures comparators{};  ///< as read, in the order in which they are shown
  TakeUpRules rules{};
};

/// Every figure with its year, whom it is of, its source and what makes it hard to compare; small
/// numbers hidden. All groups that an assessment goes through are in it, known or not.
Report equality_report(const EqualityQuestion& question);

}  // namespace fingerpost
