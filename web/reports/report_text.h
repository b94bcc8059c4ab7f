// A report for the terminal.
#pragma once

#include <string>

#include "web/reports/report.h"

namespace fingerpost {

/// Lines of at most 100 characters. The columns of a table stand under each other, and words that
/// have no room in theirs go on in the next line; a table of too many columns is a list instead,
/// a line for each cell. What a chart says is there in words.
std::string report_text(const Report& report);

}  // namespace fingerpost
