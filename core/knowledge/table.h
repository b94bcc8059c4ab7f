// Tables of the catalogue: lines of text with commas between the fields.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/problem.h"

namespace fingerpost {

/// One line of a table. Its fields live only as long as the call that hands them over.
struct Row {
  std::vector<std::string_view> fields{};  ///< as many as the table has columns
  int line = 0;                            ///< in its file, from 1
};

/// The fields of a line; a field with a comma in it stands in double quotes, and then has no quote
/// inside. They live as long as the line. False if a quote is not closed. For tables of millions of
/// rows: it copies nothing, where read_csv in core/words/csv.h takes any CSV.
bool split_fields(std::string_view line, std::vector<std::string_view>& fields);

/// A table of the catalogue: one line with the names of its columns, then the rows.
struct CsvTable {
  std::filesystem::path file{};
  std::string columns{};  ///< the names it must give them: "id,name,kind"
};

/// "areas/sectors.csv": how problems name the file.
std::string name_of(const CsvTable& table);

/// Hands over each row of a table in turn. Empty lines and lines that begin with '#' are left out;
/// the first of the rest must name the columns. `take` returns what is wrong with a row ("the id is
/// empty"), or nothing. Each bad row is a Problem; after ten of one file the rest are only counted.
/// `left_out` sees each bad line as it stands.
void read_table(
    const CsvTable& table, Problems& problems, const std::function<std::string(const Row&)>& take,
    const std::function<void(std::string_view)>& left_out = [](std::string_view) {});

}  // namespace fingerpost
