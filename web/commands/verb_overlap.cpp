#include "core/thought/day_known.h"
#include "web/commands/give_report.h"
#include "web/commands/run_study.h"
#include "web/reports/check_asked.h"
#include "web/reports/overlap_report.h"

namespace fingerpost {

int report_overlap(const OverlapOptions& options, const Streams& streams) {
  const auto check = [&](Date day, const Catalogue& catalogue) {
    Problems problems = day_known("on", day, catalogue);
    for (auto& problem : cannot_compare(options.first, options.second, catalogue))
      problems.push_back(std::move(problem));
    return problems;
  };
  const auto studied = run_study(options.study, check, streams);
  if (studied->study == nullptr) return studied->status;
  const Catalogue& catalogue = studied->study->catalogue;
  return give_report(overlap_report(*catalogue.service(options.first),
                                    *catalogue.service(options.second), *studied->study),
                     options.study.giving, streams);
}

}  // namespace fingerpost
