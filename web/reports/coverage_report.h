// Which needs are covered where, for whom and by which way in, the worst first.
#pragma once

#include "web/reports/report.h"
#include "web/reports/study_words.h"

namespace fingerpost {

/// `cells` are coverage() of the study. Its tables: "needs", "need-by-area", "ways-in", "areas",
/// "groups", "cells".
Report coverage_report(const Study& study, const std::vector<CoverageCell>& cells);

}  // namespace fingerpost
