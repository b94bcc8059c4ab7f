// Comma-separated text as RFC 4180 has it: fields may be quoted, a quoted field may hold commas,
// line ends and doubled quotes, and lines end in LF or CRLF. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// One row, its quotes taken away.
struct CsvRow {
  int line = 0;  ///< the line of the file on which the row starts, from 1
  std::vector<std::string> fields{};
};

/// The rows of `text`; empty lines are passed over. Throws std::runtime_error that names `file`,
/// line, column and what is wrong where a field is not as RFC 4180 has it.
std::vector<CsvRow> read_csv(std::string_view file, std::string_view text);

/// The same row again, every field in quotes, with its line end.
std::string to_csv(const CsvRow& row);

}  // namespace fingerpost
