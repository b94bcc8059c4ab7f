#include "web/commands/give_report.h"

#include <iostream>

#include "web/reports/report_json.h"
#include "web/reports/report_text.h"
#include "web/reports/write_report.h"

namespace fingerpost {
namespace {

std::size_t tables_in(const Report& report) {
  std::size_t tables = 0;
  for (const Section& section : report.sections) tables += section.tables.size();
  return tables;
}

}  // namespace

int give_report(const Report& report, const Giving& giving, const Streams& streams) {
  if (giving.folder.empty()) {
    streams.out << (giving.format == Format::json ? report_json(report) + "\n"
                                                  : report_text(report));
    return done;
  }
  const Problems problems = write_report(report, giving.folder);
  for (const Problem& problem : problems) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!problems.empty()) return problems_found;
  streams.out << "Written to " << giving.folder << ": " << report.id << ".html and "
              << tables_in(report) << " CSV files\n";
  return done;
}

}  // namespace fingerpost
