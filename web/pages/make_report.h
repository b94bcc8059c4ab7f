// Making the report that a commissioner asked for: the same straight lines as the verbs of the
// command line (web/commands/verb_coverage.cpp and its like).
#pragma once

#include <optional>
#include <string>

#include "web/pages/report_asked.h"
#include "web/reports/report.h"
#include "web/server/site.h"

namespace fingerpost {

/// One of these: the report, problems, or the study that it is still waiting for.
struct MadeReport {
  std::optional<Report> report{};
  Problems problems{};
  StudyAnswer study{};
};

/// `asked` was read without a problem. Waits for a study, but not longer than `patience`.
MadeReport make_report(const ReportKind& kind, const ReportAsked& asked, const Call& call,
                       std::chrono::milliseconds patience);

/// Which study the report is counted over.
StudyWanted study_for(const ReportAsked& asked, const Call& call);

/// Figures that somebody pasted, as CSV; kept nowhere.
struct PastedFigures {
  std::string csv{};
  std::string service{};  ///< its name, for the title
};
/// Problems name the line: "pasted:3".
MadeReport make_report(const ReportKind& kind, const ReportAsked& asked, const Call& call,
                       const PastedFigures& pasted);

/// Files of figures for that kind of report, as they are asked for: "probation-health-trainers".
std::vector<std::string> figure_files(const ReportKind& kind, const Site& site);

}  // namespace fingerpost
