#include "web/reports/report_text.h"

#include <algorithm>
#include <numeric>

#include "web/reports/wrap.h"

namespace fingerpost {
namespace {

constexpr std::size_t page_width = 100, between = 2;

using Widths = std::vector<std::size_t>;
using Lines = std::vector<std::string>;

std::string in_lines(const std::string& text, const std::string& first, const std::string& next) {
  std::string out;
  for (const std::string& line : wrapped(text, page_width - width_of(next)))
    out += (out.empty() ? first : next) + line + '\n';
  return out;
}

std::string underlined(const std::string& text, char mark) {
  std::size_t widest = 0;
  const Lines lines = wrapped(text, page_width);
  std::string out;
  for (const std::string& line : lines) {
    widest = std::max(widest, width_of(line));
    out += line + '\n';
  }
  return out + std::string(widest, mark) + '\n';
}

/// What `measure` gives for each column, at its most.
template <typename Measure>
Widths widths_of(const Table& table, Measure measure) {
  Widths widths;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    widths.push_back(measure(table.columns[at].heading));
    for (const auto& row : table.rows) widths[at] = std::max(widths[at], measure(row.at(at).text));
  }
  return widths;
}

std::size_t total(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), between * (widths.size() - 1));
}

/// The widest columns are made narrower until all have room; empty: not without breaking words.
Widths widths_that_fit(const Table& table) {
  Widths widths = widths_of(table, width_of);
  const Widths least = widths_of(table, longest_word);
  if (total(least) > page_width) return {};
  while (total(widths) > page_width) {
    std::size_t widest = 0;
    for (std::size_t at = 0; at < widths.size(); ++at)
      if (widths[at] - least[at] > widths[widest] - least[widest]) widest = at;
    --widths[widest];
  }
  return widths;
}

std::string padded(const std::string& text, std::size_t width, Column::Holds holds) {
  const std::string blanks(width - std::min(width, width_of(text)), ' ');
  return holds == Column::Holds::numbers ? blanks + text : text + blanks;
}

/// One row: as many lines as its longest cell needs.
std::string row_text(const Table& table, const Widths& widths, const Lines& cells) {
  std::vector<Lines> columns;
  std::size_t height = 1;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    columns.push_back(wrapped(cells[at], widths[at]));
    height = std::max(height, columns.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const std::string part = line < columns[at].size() ? columns[at][line] : "";
      text += (at == 0 ? "" : std::string(between, ' ')) +
              padded(part, widths[at], table.columns[at].holds);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  }
  return out;
}

std::string columns_text(const Table& table, const Widths& widths) {
  Lines headings;
  for (const Column& column : table.columns) headings.push_back(column.heading);
  std::string out = row_text(table, widths, headings) + std::string(total(widths), '-') + '\n';
  for (const auto& row : table.rows) {
    Lines cells;
    for (const Cell& cell : row) cells.push_back(cell.text);
    out += row_text(table, widths, cells);
  }
  return out;
}

std::string list_text(const Table& table) {
  std::string out;
  for (const auto& row : table.rows) {
    out += in_lines(row.at(0).text, "", "");
    for (std::size_t at = 1; at < row.size(); ++at)
      out += in_lines(table.columns[at].heading + ": " + row[at].text, "    ", "      ");
  }
  return out;
}

std::string table_text(const Table& table, std::size_t number) {
  std::string out =
      '\n' + in_lines("Table " + std::to_string(number) + ": " + table.caption, "", "");
  if (table.chart && !table.chart->says.empty()) out += in_lines(table.chart->says, "", "");
  out += '\n';
  const Widths widths = widths_that_fit(table);
  if (table.rows.empty())
    out += "There is nothing to list here.\n";
  else
    out += widths.empty() ? list_text(table) : columns_text(table, widths);
  for (const std::string& note : table.notes) out += in_lines(note, "Note: ", "      ");
  return out;
}

}  // namespace

std::string report_text(const Report& report) {
  std::string out = underlined(report.title, '=');
  for (const std::string& finding : report.findings) out += in_lines(finding, "- ", "  ");
  std::size_t number = 0;
  for (const Section& section : report.sections) {
    out += '\n' + underlined(section.heading, '-');
    for (const std::string& warning : section.warnings)
      out += in_lines(warning, "Warning: ", "         ");
    for (const std::string& says : section.says) out += in_lines(says, "", "");
    for (const Table& table : section.tables) out += table_text(shown_part(table), ++number);
  }
  return out;
}

}  // namespace fingerpost
