#include "core/knowledge/table.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace fingerpost {
namespace {

constexpr int most_problems = 10;  // of one file

std::optional<std::string> text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) return std::nullopt;
  return text;
}

// Takes the first line off `text`, without its end ("\n" or "\r\n").
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::string wrong_count(std::size_t found, const std::string& columns) {
  const auto needed = 1 + std::count(columns.begin(), columns.end(), ',');
  if (found == static_cast<std::size_t>(needed)) return {};
  return "it has " + std::to_string(found) + (found == 1 ? " column" : " columns") + ", not the " +
         std::to_string(needed) + " of " + columns;
}

// What is wrong with a row, as far as can be told without knowing what it is about.
std::string split_row(std::string_view line, const std::string& columns, Row& row) {
  if (!split_fields(line, row.fields)) return "a quote in it is not closed";
  return wrong_count(row.fields.size(), columns);
}

}  // namespace

bool split_fields(std::string_view line, std::vector<std::string_view>& fields) {
  fields.clear();
  for (bool more = true; more;) {
    const bool quoted = !line.empty() && line[0] == '"';
    if (quoted) line.remove_prefix(1);
    const std::size_t end = line.find(quoted ? '"' : ',');
    if (quoted && end == line.npos) return false;
    fields.push_back(line.substr(0, end));
    line.remove_prefix(std::min(line.size(), quoted ? end + 1 : end));
    more = !line.empty();
    if (more && line[0] != ',') return false;
    if (more) line.remove_prefix(1);
  }
  return true;
}

std::string name_of(const CsvTable& table) {
  return (table.file.parent_path().filename() / table.file.filename()).string();
}

void read_table(const CsvTable& table, Problems& problems,
                const std::function<std::string(const Row&)>& take,
                const std::function<void(std::string_view)>& left_out) {
  const std::string name = name_of(table);
  const auto report = [&](int line, std::string what) {
    const std::string where = line == 0 ? name : name + ':' + std::to_string(line);
    problems.push_back({where, std::move(what)});
  };
  const auto text = text_of(table.file);
  if (!text)
    return report(0, "this file cannot be read; put back the one that came with Fingerpost");
  Row row;
  int wrong = 0;
  bool named = false;
  for (std::string_view rest = *text; !rest.empty();) {
    const std::string_view line = next_line(rest);
    ++row.line;
    if (line.empty() || line[0] == '#') continue;
    if (!named && line != table.columns)
      return report(row.line, "the columns are '" + std::string(line) + "' and must be '" +
                                  table.columns + "'; nothing in this file is read");
    if (!std::exchange(named, true)) continue;
    std::string what = split_row(line, table.columns, row);
    if (what.empty()) what = take(row);
    if (what.empty()) continue;
    left_out(line);
    if (++wrong <= most_problems) report(row.line, "this line is left out: " + what);
  }
  if (!named) report(0, "it has no lines; the first must be '" + table.columns + "'");
  if (wrong > most_problems)
    report(0, "more lines like these are left out: " + std::to_string(wrong - most_problems));
}

}  // namespace fingerpost
