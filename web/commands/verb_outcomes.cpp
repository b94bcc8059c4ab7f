#include <iostream>

#include "core/knowledge/named_rows.h"
#include "core/knowledge/read_achievements.h"
#include "web/commands/give_report.h"
#include "web/commands/verbs.h"
#include "web/reports/outcomes_report.h"

namespace fingerpost {

int report_outcomes(const OutcomesOptions& options, const Streams& streams) {
  Problems problems;
  Achievements rows;
  if (const auto text = read_file(options.file, problems))
    rows = read_achievements(options.file, *text, problems);
  for (const Problem& problem : problems) streams.err << to_text(problem) << '\n';
  if (!problems.empty()) return problems_found;
  return give_report(outcomes_report(rows), options.giving, streams);
}

}  // namespace fingerpost
