#include <iostream>

#include "core/knowledge/read_group_figures.h"
#include "web/commands/give_report.h"
#include "web/commands/verbs.h"
#include "web/reports/equality_report.h"
#include "web/reports/figure_files.h"

namespace fingerpost {
namespace {

GroupFigures read_all_comparators(const EqualityOptions& options, Problems& problems) {
  std::string path = options.comparators;
  if (path.empty()) path = (sources_of(options.folders).catalogue / "comparators").string();
  return comparators_in(path, problems);
}

GroupFigures read_all_take_up(const EqualityOptions& options, Problems& problems) {
  GroupFigures out;
  if (!options.file.empty())
    if (const auto text = read_file(options.file, problems))
      out = read_take_up(options.file, *text, problems);
  for (const std::string& row : options.rows) read_take_up_row(row, options.of_rows, out, problems);
  return out;
}

}  // namespace

int report_equality(const EqualityOptions& options, const Streams& streams) {
  if (options.file.empty() && options.rows.empty()) {
    streams.err << "fingerpost: nothing says who uses the service; give a CSV file, or --row "
                   "\"Sex,Women,17%,120\" with --source and --year\n";
    return wrong_usage;
  }
  Problems problems;
  EqualityQuestion question{.service = options.service, .rules = options.rules};
  question.take_up = read_all_take_up(options, problems);
  question.comparators = read_all_comparators(options, problems);
  for (const Problem& problem : problems) streams.err << to_text(problem) << '\n';
  if (!problems.empty()) return problems_found;
  return give_report(equality_report(question), options.giving, streams);
}

}  // namespace fingerpost
