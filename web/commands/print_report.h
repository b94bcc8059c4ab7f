// Printing a report on the command line.
#pragma once

#include <iosfwd>

#include "web/commands/verbs.h"
#include "web/reports/report.h"

namespace fingerpost {

/// In plain text, whatever `format` says.
void print_report(const Report& report, Format format, std::ostream& out);

}  // namespace fingerpost
