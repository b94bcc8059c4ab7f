// The rows of the ONS Postcode Directory.
#include <algorithm>
#include <array>

#include "core/knowledge/area_tables.h"
#include "core/knowledge/postcode_list.h"
#include "core/knowledge/table.h"

namespace fingerpost {
namespace {

struct Columns {
  std::optional<std::size_t> postcode{}, ended{}, district{}, latitude{}, longitude{};
  std::size_t count = 0;
};

// "lad25cd": editions since 2024 carry the year of the boundaries in the name.
bool is_district(std::string_view name) {
  const bool dated = name.size() == 7 && name.starts_with("lad") && name.ends_with("cd");
  return name == "oslaua" || name == "laua" || name == "ladcd" || dated;
}

// Absent if the line is no header of this list at all.
std::optional<Columns> columns_of(std::string_view header) {
  std::vector<std::string_view> names;
  if (!split_fields(header, names)) return std::nullopt;
  Columns columns{.count = names.size()};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = lower_case(names[i]);
    // Every edition has the postcode in three spellings, of which any will do.
    if (name == "pcds" || name == "pcd" || name == "pcd2" || name == "pcd7" || name == "pcd8")
      columns.postcode = i;
    if (name == "doterm") columns.ended = i;
    if (is_district(name)) columns.district = i;
    if (name == "lat") columns.latitude = i;
    if (name == "long") columns.longitude = i;
  }
  if (!columns.postcode) return std::nullopt;
  return columns;
}

std::string missing(const Columns& columns) {
  std::string names;
  const auto need = [&](const std::optional<std::size_t>& column, const char* name) {
    if (!column) names += (names.empty() ? "" : ", ") + std::string(name);
  };
  need(columns.ended, "doterm");
  need(columns.district, "oslaua (or laua, or lad..cd)");
  need(columns.latitude, "lat");
  need(columns.longitude, "long");
  return names;
}

// "201906": the first day of June 2019.
std::optional<Date> read_month(std::string_view text) {
  if (text.size() != 6) return std::nullopt;
  return parse_date(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4)) + "-01");
}

std::string read_row(const std::vector<std::string_view>& fields, const Columns& columns,
                     PostcodeRow& row) {
  const std::string_view postcode = fields[*columns.postcode];
  const auto code = parse_postcode(postcode);
  if (!code || !code->whole()) return "'" + std::string(postcode) + "' is not a postcode";
  row.code = *code;
  if (!outside_great_britain(row.code).empty()) return {};
  row.district = fields[*columns.district];
  const std::string_view ended = fields[*columns.ended];
  if (!ended.empty()) row.ended = read_month(ended);
  if (!ended.empty() && !row.ended)
    return "doterm is '" + std::string(ended) + "', not a month such as 201906";
  const std::string_view latitude = fields[*columns.latitude];
  if (latitude.empty() || latitude.starts_with("99.99")) return {};  // no position is known
  Point at;
  std::string wrong = read_point(latitude, fields[*columns.longitude], at);
  if (wrong.empty()) row.at = at;
  return wrong;
}

// "Data/ONSPD_MAY_2025_UK.csv" is of May 2025.
std::optional<Date> month_in(const std::string& name) {
  constexpr std::array<const char*, 12> months{"_jan_", "_feb_", "_mar_", "_apr_",
                                               "_may_", "_jun_", "_jul_", "_aug_",
                                               "_sep_", "_oct_", "_nov_", "_dec_"};
  const std::string lower = lower_case(name);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::size_t at = lower.rfind(months[i]);
    if (at == lower.npos) continue;
    const std::string month = std::to_string(101 + i).substr(1);
    if (const auto date = read_month(lower.substr(at + 5, 4) + month)) return date;
  }
  return std::nullopt;
}

bool is_part(const DownloadedFile* file) {
  return file->name.find("multi_csv/") != std::string::npos;
}

}  // namespace

std::optional<PostcodeList> find_postcode_directory(const std::vector<FirstLine>& tables,
                                                    Problems& problems) {
  PostcodeList list{.name = "ONS Postcode Directory", .has_header = true};
  std::string header;
  for (const FirstLine& table : tables) {
    if (!columns_of(table.line)) continue;
    if (header.empty()) header = table.line;
    if (table.line == header) list.files.push_back(table.file);
  }
  if (list.files.empty()) return std::nullopt;
  // The whole is published together with its parts; either is enough.
  if (std::any_of(list.files.begin(), list.files.end(), [](auto* file) { return !is_part(file); }))
    std::erase_if(list.files, is_part);
  const Columns columns = *columns_of(header);
  const std::string& name = list.files.front()->name;
  if (const std::string lacks = missing(columns); !lacks.empty()) {
    problems.push_back({name + ":1", "looks like the ONS Postcode Directory but lacks " + lacks +
                                         "; its columns are " + header.substr(0, 400)});
    return std::nullopt;
  }
  if (name.find("NSPL") != std::string::npos) list.name = "ONS National Statistics Postcode Lookup";
  list.as_of = month_in(name);
  list.columns = columns.count;
  list.read = [columns](const std::vector<std::string_view>& fields, PostcodeRow& row) {
    return read_row(fields, columns, row);
  };
  return list;
}

}  // namespace fingerpost
