// SPDX-License-Identifier: MIT
#include "plugins/gp_dental/register.h"

#include "plugins/gp_dental/csv.h"
#include "plugins/gp_dental/readable.h"

namespace fingerpost::nhs {
namespace {

constexpr std::size_t columns = 27;

/// Columns that are read, counted from 0. Both files have them in the same place.
enum Column : std::size_t {
  code = 0,
  name = 1,
  first_address_line = 4,
  last_address_line = 8,
  postcode = 9,
  status = 12,  // A active, C closed, D dormant, P proposed
  telephone = 17,
  prescribing_setting = 25  // epraccur only; 4 is a GP practice
};

std::string address(const Row& row) {
  std::string out, last = row.fields[name];
  for (std::size_t i = first_address_line; i <= last_address_line; ++i) {
    const std::string& line = row.fields[i];
    if (line.empty() || line == last) continue;
    out += (out.empty() ? "" : ", ") + readable(line);
    last = line;
  }
  return out;
}

Location location(const Row& row) {
  return {.name = readable(row.fields[name]),
          .address = address(row),
          .postcode = row.fields[postcode],
          .phone = readable_phone(row.fields[telephone]),
          .code = row.fields[code]};
}

void check_columns(std::string_view file, const Row& row) {
  if (row.fields.size() == columns) return;
  throw std::runtime_error(std::string(file) + ":" + std::to_string(row.line) + ": found " +
                           std::to_string(row.fields.size()) + " columns, wanted " +
                           std::to_string(columns) +
                           "; use the file as the NHS Organisation Data Service publishes it");
}

/// The active practices that `wanted(row)` keeps.
template <class Wanted>
std::vector<Location> practices(std::string_view file, std::string_view text, Wanted wanted) {
  std::vector<Location> out;
  for (const Row& row : read_csv(file, text)) {
    check_columns(file, row);
    if (row.fields[status] == "A" && wanted(row)) out.push_back(location(row));
  }
  if (out.empty())
    throw std::runtime_error(
        std::string(file) +
        ": found no active practice; one has A in column 13, and a GP practice "
        "4 in column 26");
  return out;
}

}  // namespace

std::vector<Location> gp_practices(std::string_view file, std::string_view text) {
  return practices(file, text,
                   [](const Row& row) { return row.fields[prescribing_setting] == "4"; });
}

std::vector<Location> dental_practices(std::string_view file, std::string_view text) {
  return practices(file, text, [](const Row& row) {
    return row.fields[name].find("HMP") == std::string::npos;  // for people who live in the prison
  });
}

std::string attribution(std::string_view file, std::string_view attribution_text) {
  for (const Row& row : read_csv("attribution.csv", attribution_text))
    if (row.fields.size() == 2 && row.fields[0] == file && !row.fields[1].empty())
      return row.fields[1];
  throw std::runtime_error("attribution.csv: found no row for " + std::string(file) +
                           "; add one with its name, and its origin and date");
}

}  // namespace fingerpost::nhs
