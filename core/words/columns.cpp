// SPDX-License-Identifier: MIT
#include "core/words/columns.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "core/words/csv.h"

namespace fingerpost {
namespace {

[[noreturn]] void fail(std::string_view file, int line, const std::string& what) {
  throw std::runtime_error(std::string(file) + ":" + std::to_string(line) + ": " + what);
}

std::size_t column_number(std::string_view file, const CsvRow& row) {
  const std::string& text = row.fields[1];
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  if (!whole || number < 1 || number > 1000)
    fail(file, row.line, "the column is '" + text + "', not a number from 1 to 1000");
  return number - 1;
}

}  // namespace

std::size_t Layout::width() const {
  std::size_t width = 0;
  for (const LayoutColumn& column : columns) width = std::max(width, column.at + 1);
  return width;
}

const LayoutColumn* Layout::find(std::string_view name) const {
  const auto at = std::find_if(columns.begin(), columns.end(),
                               [&](const LayoutColumn& column) { return column.name == name; });
  return at == columns.end() ? nullptr : &*at;
}

const std::string& Layout::field(const std::vector<std::string>& row, std::string_view name) const {
  const LayoutColumn* column = find(name);
  if (column == nullptr)
    throw std::runtime_error("columns.csv: " + file + " has no column '" + std::string(name) +
                             "'; say which it is");
  return row[column->at];
}

std::vector<Layout> read_layouts(std::string_view file, std::string_view text) {
  std::vector<Layout> layouts;
  const std::vector<std::string> heading{"file", "column", "name", "shape"};
  bool headed = false;
  for (CsvRow& row : read_csv(file, text)) {
    if (!headed && row.fields != heading)
      fail(file, row.line, "its first line must be 'file,column,name,shape'");
    if (!headed) {
      headed = true;
      continue;
    }
    if (row.fields.size() != heading.size())
      fail(file, row.line,
           "found " + std::to_string(row.fields.size()) +
               " columns, wanted 4: file, column, name "
               "and shape");
    const std::size_t at = column_number(file, row);
    auto layout = std::find_if(layouts.begin(), layouts.end(),
                               [&](const Layout& known) { return known.file == row.fields[0]; });
    if (layout == layouts.end())
      layout = layouts.insert(layouts.end(), Layout{.file = row.fields[0]});
    layout->columns.push_back({at, std::move(row.fields[2]), std::move(row.fields[3])});
  }
  return layouts;
}

const Layout& layout_of(const std::vector<Layout>& layouts, std::string_view file) {
  const auto at = std::find_if(layouts.begin(), layouts.end(),
                               [&](const Layout& layout) { return layout.file == file; });
  if (at == layouts.end())
    throw std::runtime_error("columns.csv: found no columns of " + std::string(file) +
                             "; say which column holds what");
  return *at;
}

}  // namespace fingerpost
