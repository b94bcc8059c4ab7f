// What would happen if services ended on a day, as a report for those who decide it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/thought/closure.h"
#include "web/reports/report.h"
#include "web/reports/study_words.h"

namespace fingerpost {

/// What is asked, and what whoever asks knows that the catalogue does not.
struct ClosureQuestion {
  Closing closing{};
  std::vector<std::string> groups{};  ///< ids of those to look at one by one; empty: none
  /// How many people begin in a year, and who says so, as a sentence; absent: not known.
  std::optional<std::int64_t> starts_a_year{};
  std::string starts_source{};
};

/// The study is of the day of the closure, and `offers` its offers after let_run_on(). Its tables:
/// "areas", "groups-all-needs", "groups", "group-ID", "after-release", "takeovers-NEED",
/// "strengths", "in-support", "timeline", "cells".
Report closure_report(const ClosureQuestion& question, const Study& study,
                      const std::vector<Offer>& offers);

}  // namespace fingerpost
