#include "web/reports/report_csv.h"

#include <array>
#include <charconv>

namespace fingerpost {
namespace {

/// The shortest digits that read back as the same number.
std::string in_full(double number) {
  std::array<char, 400> text{};  // fixed: 1e300 has so many digits
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed).ptr;
  return {text.data(), end};
}

std::string field(const std::string& words) {
  constexpr std::string_view formula = "=+-@\t\r\n", quoted = ",\"\r\n";
  const bool is_formula = !words.empty() && formula.find(words.front()) != std::string_view::npos;
  std::string text = is_formula ? "'" + words : words;
  if (text.find_first_of(quoted) == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

std::string field(const Cell& cell) {
  return cell.number ? in_full(*cell.number) : field(cell.text);
}

std::string field(const Column& column) { return field(column.heading); }

template <typename Fields>
std::string line(const Fields& fields) {
  std::string out;
  for (const auto& each : fields) {
    if (&each != &fields.front()) out += ',';
    out += field(each);
  }
  return out + "\r\n";
}

}  // namespace

std::string table_csv(const Table& table) {
  std::string out = line(table.columns);
  for (const auto& row : table.rows) out += line(row);
  return out;
}

std::vector<NamedFile> report_csv(const Report& report) {
  std::vector<NamedFile> files;
  for (const Section& section : report.sections)
    for (const Table& table : section.tables)
      files.push_back({table.id + ".csv", table_csv(table)});
  return files;
}

}  // namespace fingerpost
