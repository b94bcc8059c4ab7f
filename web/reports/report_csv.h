// The tables of a report as CSV files, for a spreadsheet or a program.
#pragma once

#include <string>
#include <vector>

#include "web/reports/report.h"

namespace fingerpost {

struct NamedFile {
  std::string name{};  ///< "cells-lost.csv"
  std::string content{};
};

/// One table as RFC 4180 has it, UTF-8 with CRLF: a row of headings, then the rows. A cell that is
/// a number is written in full (0.475 for "47.5 %"), any other in its words. Words that a
/// spreadsheet would take for a formula (they begin with = + - @, a tab or a line end) get an
/// apostrophe in front; headings too. Notes are not in it.
std::string table_csv(const Table& table);

/// Every table of the report as ID.csv, in its order.
std::vector<NamedFile> report_csv(const Report& report);

}  // namespace fingerpost
