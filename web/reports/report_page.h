// A report as HTML: a page of the site, and one file that opens from a disk.
#pragma once

#include <string>

#include "web/reports/report.h"

namespace fingerpost {

/// Where the page of a report leads; each may be empty: then there is no such link.
struct ReportLinks {
  /// The address of the CSV of a table, with "{id}" where the table's id goes:
  /// "/commissioner/closure/{id}.csv?on=2025-04-01"
  std::string csv{};
  std::string change{};  ///< the form, filled with what was asked
  std::string json{};
};

/// The page. The ids of sections and tables are unique.
std::string report_page(const Report& report, const ReportLinks& links);

/// The same in one file, its style sheet inside: nothing in it runs, and nothing is loaded. Each
/// table names its CSV, which stands beside the file (write_report.h).
std::string standalone_html(const Report& report);

}  // namespace fingerpost
