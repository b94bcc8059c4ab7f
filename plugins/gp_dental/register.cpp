// SPDX-License-Identifier: MIT
#include "plugins/gp_dental/register.h"

#include "plugins/gp_dental/readable.h"

namespace fingerpost::nhs {
namespace {

std::string address(const Layout& layout, const CsvRow& row) {
  std::string out, last = layout.field(row.fields, "name");
  for (const LayoutColumn& column : layout.columns) {
    const std::string& line = row.fields[column.at];
    if (column.name != "address" || line.empty() || line == last) continue;
    out += (out.empty() ? "" : ", ") + readable(line);
    last = line;
  }
  return out;
}

Location location(const Layout& layout, const CsvRow& row) {
  return {.name = readable(layout.field(row.fields, "name")),
          .address = address(layout, row),
          .postcode = layout.field(row.fields, "postcode"),
          .phone = readable_phone(layout.field(row.fields, "telephone")),
          .code = layout.field(row.fields, "code")};
}

void check_columns(const Layout& layout, const CsvRow& row) {
  if (row.fields.size() == layout.width()) return;
  throw std::runtime_error(layout.file + ":" + std::to_string(row.line) + ": found " +
                           std::to_string(row.fields.size()) + " columns, wanted " +
                           std::to_string(layout.width()) +
                           "; use the file as the NHS Organisation Data Service publishes it");
}

/// What the rows of one kind have in a column of that name.
struct Kind {
  const char *column, *value, *called;
};

/// The active practices of a kind, for all of which `wanted(name)` holds.
template <class Wanted>
std::vector<Location> practices(const Layout& layout, std::string_view text, const Kind& kind,
                                Wanted wanted) {
  std::vector<Location> out;
  for (const CsvRow& row : read_csv(layout.file, text)) {
    check_columns(layout, row);
    if (layout.field(row.fields, "status") == "A" &&
        layout.field(row.fields, kind.column) == kind.value &&
        wanted(layout.field(row.fields, "name")))
      out.push_back(location(layout, row));
  }
  if (out.empty())
    throw std::runtime_error(layout.file + ": found no active " + kind.called +
                             "; one has A as its "
                             "status and '" +
                             kind.value + "' as its " + kind.column);
  return out;
}

bool any_name(const std::string&) { return true; }

}  // namespace

std::vector<Location> gp_practices(const Layout& layout, std::string_view text) {
  return practices(layout, text, {"setting", "4", "GP practice"}, any_name);
}

std::vector<Location> dental_practices(const Layout& layout, std::string_view text) {
  return practices(layout, text, {"status", "A", "dental practice"}, [](const std::string& name) {
    return name.find("HMP") == std::string::npos;  // for people who live in the prison
  });
}

std::vector<Location> pharmacies(const Layout& layout, std::string_view text) {
  return practices(layout, text, {"kind", "1", "pharmacy"}, any_name);
}

std::string attribution(std::string_view file, std::string_view attribution_text) {
  const std::string wanted =
      "; give its name, its origin with {} for the date, and the date like 2025-09-01";
  for (const CsvRow& row : read_csv("attribution.csv", attribution_text)) {
    if (row.fields[0] != file) continue;
    const auto date = row.fields.size() == 3 ? parse_date(row.fields[2]) : std::nullopt;
    const auto gap = date ? row.fields[1].find("{}") : std::string::npos;
    if (gap == std::string::npos)
      throw std::runtime_error("attribution.csv:" + std::to_string(row.line) + ": the row for " +
                               std::string(file) + " cannot be read" + wanted);
    return row.fields[1].substr(0, gap) + to_words(*date) + row.fields[1].substr(gap + 2);
  }
  throw std::runtime_error("attribution.csv: found no row for " + std::string(file) + wanted);
}

}  // namespace fingerpost::nhs
