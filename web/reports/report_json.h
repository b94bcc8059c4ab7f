// A report as JSON, for programs.
#pragma once

#include <string>

#include "web/reports/report.h"

namespace fingerpost {

/// {"id", "title", "findings", "sections": [{"id", "heading", "says", "warnings", "tables": [{"id",
/// "caption", "columns": [{"heading", "holds"}], "rows": [[{"text", "number"}]], "notes",
/// "chart"}]}]}. "number" is only in a cell that is one, "chart" only in a table that has one.
std::string report_json(const Report& report);

}  // namespace fingerpost
