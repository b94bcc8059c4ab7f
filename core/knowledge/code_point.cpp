// The rows of Ordnance Survey's Code-Point Open.
#include <charconv>
#include <memory>

#include "core/knowledge/national_grid.h"
#include "core/knowledge/postcode_list.h"
#include "core/knowledge/table.h"

namespace fingerpost {
namespace {

enum Column : std::size_t { postcode, quality, easting, northing, district = 8, columns = 10 };

// Metres on the grid, or what is wrong. Great Britain reaches to 656 km east and 1,220 km north.
std::string read_metres(std::string_view text, std::string_view name, double& out) {
  int metres = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, metres);
  out = metres;
  if (read.ec == std::errc{} && read.ptr == end && metres >= 0 && metres <= 1'300'000) return {};
  return "the " + std::string(name) + " is '" + std::string(text) +
         "', not a whole number of metres from 0 to 1300000";
}

std::string read_row(const std::vector<std::string_view>& fields, const NationalGrid& grid,
                     PostcodeRow& row) {
  const auto code = parse_postcode(fields[postcode]);
  if (!code || !code->whole()) return "'" + std::string(fields[postcode]) + "' is not a postcode";
  row.code = *code;
  row.district = fields[district];
  GridReference at;
  std::string wrong = read_metres(fields[easting], "easting", at.easting);
  if (wrong.empty()) wrong = read_metres(fields[northing], "northing", at.northing);
  // Positional quality 90: no position, and 0 for both.
  if (wrong.empty() && at.northing > 0) row.at = grid.point(at);
  return wrong;
}

bool is_code_point(std::string_view line) {
  std::vector<std::string_view> fields;
  if (!split_fields(line, fields) || fields.size() != columns) return false;
  const auto code = parse_postcode(fields[postcode]);
  double metres = 0;
  return code && code->whole() && read_metres(fields[easting], "", metres).empty();
}

// "COPYRIGHT DATE: 20251020" gives "20251020" for the key "COPYRIGHT DATE".
std::string_view value_of(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return {};
  line.remove_prefix(key.size());
  const std::size_t start = line.find_first_not_of(" :\t");
  return start == line.npos ? std::string_view{} : line.substr(start);
}

void read_metadata(const DownloadedFile& file, PostcodeList& list) {
  each_line(file, [&](std::string_view line, std::size_t number) {
    if (const auto version = value_of(line, "DATASET VERSION NUMBER"); !version.empty())
      list.name += ' ' + std::string(version);
    const std::string date(value_of(line, "COPYRIGHT DATE"));
    if (date.size() == 8)
      list.as_of = parse_date(date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6));
    return number < 10;
  });
}

}  // namespace

std::optional<PostcodeList> find_code_point(const std::vector<FirstLine>& tables,
                                            const Download& download) {
  PostcodeList list{.name = "OS Code-Point Open", .columns = columns};
  for (const FirstLine& table : tables)
    if (is_code_point(table.line)) list.files.push_back(table.file);
  if (list.files.empty()) return std::nullopt;
  for (const DownloadedFile& file : download)
    if (file.name.ends_with("metadata.txt")) read_metadata(file, list);
  const auto grid = std::make_shared<const NationalGrid>();
  list.read = [grid](const std::vector<std::string_view>& fields, PostcodeRow& row) {
    return read_row(fields, *grid, row);
  };
  return list;
}

}  // namespace fingerpost
