#include "core/thought/day_known.h"
#include "core/words/nearest_word.h"
#include "web/commands/give_report.h"
#include "web/commands/run_study.h"
#include "web/reports/overlap_report.h"

namespace fingerpost {

int report_overlap(const OverlapOptions& options, const Streams& streams) {
  const auto check = [&](Date day, const Catalogue& catalogue) {
    Problems problems = day_known("on", day, catalogue);
    std::vector<std::string> ids;
    for (const auto& [id, place] : catalogue.positions) ids.push_back(id);
    for (const auto& id : {options.first, options.second})
      if (catalogue.service(id) == nullptr)
        problems.push_back({"service", "unknown service '" + id + "'" + did_you_mean(id, ids)});
    if (options.first == options.second)
      problems.push_back({"service", "'" + options.first + "' is compared with itself; name two"});
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
