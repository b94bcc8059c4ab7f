#include <iostream>

#include "core/thought/day_known.h"
#include "web/commands/give_report.h"
#include "web/commands/run_study.h"
#include "web/reports/coverage_report.h"

namespace fingerpost {

int report_coverage(const StudyOptions& options, const Streams& streams) {
  const auto check = [](Date day, const Catalogue& catalogue) {
    return day_known("on", day, catalogue);
  };
  const auto studied = run_study(options, check, streams);
  if (studied->study == nullptr) return studied->status;
  const Study& study = *studied->study;
  const auto cells = coverage(study.counted, study.offers, study.cut, work_here(streams));
  if (cells.empty()) {
    streams.err << "\nfingerpost: stopped; nothing was written\n";
    return stopped_early;
  }
  return give_report(coverage_report(study, cells), options.giving, streams);
}

}  // namespace fingerpost
