#include "core/knowledge/area_tables.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>

#include "core/knowledge/extents.h"
#include "core/knowledge/postcode.h"
#include "core/knowledge/table.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

std::string quote(std::string_view text) { return '\'' + std::string(text) + '\''; }

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    items.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

std::vector<AreaRow> read_areas(const CsvTable& table, Problems& problems) {
  static const std::vector<std::string> kinds{"district", "county", "group",
                                              "pdu",      "region", "country"};
  std::vector<AreaRow> rows;
  std::map<std::string, int> lines;
  read_table(table, problems, [&](const Row& row) -> std::string {
    const auto& f = row.fields;
    const std::string kind(f[2]);
    if (f[0].empty() || f[1].empty()) return "the id or the name is empty";
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
      return "unknown kind " + quote(kind) + did_you_mean(kind, kinds);
    const auto [first, is_new] = lines.emplace(lower_case(f[0]), row.line);
    if (!is_new)
      return "line " + std::to_string(first->second) + " has the id " + quote(f[0]) + " too";
    rows.push_back({.area = {std::string(f[0]), std::string(f[1]), kind, listed(f[3])},
                    .partly = listed(f[4]),
                    .line = row.line});
    return {};
  });
  return rows;
}

// One end of Great Britain to the other, in degrees.
std::string read_degrees(std::string_view text, double least, double most, double& out) {
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, out);
  if (read.ec == std::errc{} && read.ptr == end && out >= least && out <= most) return {};
  return quote(text) + ", not a number from " + std::to_string(static_cast<int>(least)) + " to " +
         std::to_string(static_cast<int>(most));
}

// The first date in the comments at the head of a file.
std::optional<Date> day_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line) && line.starts_with('#');) {
    std::istringstream words(line);
    for (std::string word; words >> word;)
      if (const auto date = parse_date(word.substr(0, 10))) return date;
  }
  return std::nullopt;
}

// Reads the files of sectors, postcodes and towns into the tables, whose areas are there already.
class SpotReader {
 public:
  explicit SpotReader(AreaTables& tables) : tables_(tables) {}

  std::string take_sector(const Row& row) {
    const auto& f = row.fields;
    const auto code = parse_postcode(f[0]);
    if (!code || code->inward.size() != 1 || code->text() != f[0])
      return quote(f[0]) + " is not a postcode sector such as 'LE2 7'";
    Spot spot;
    unsigned postcodes = 0;
    std::string wrong = read_count(f[1], postcodes);
    if (wrong.empty()) wrong = read_point(f[2], f[3], spot.at);
    if (wrong.empty()) wrong = read_districts(f[4], spot.areas);
    if (!wrong.empty()) return wrong;
    outcodes_[code->outward].add(spot, postcodes);
    return keep(code->text(), std::move(spot));
  }

  // An outward code is made of its sectors; with one of them left out it cannot be told truly.
  void leave_out_sector(std::string_view line) {
    const auto code = parse_postcode(line.substr(0, line.find(',')));
    if (code) outcodes_[code->outward].whole = false;
  }

  std::string take_postcode(const Row& row, const std::optional<Date>& day) {
    const auto& f = row.fields;
    const auto code = parse_postcode(f[0]);
    if (!code || !code->whole() || code->text() != f[0])
      return quote(f[0]) + " is not a full postcode such as 'LE2 7LB'";
    Spot spot;
    std::string wrong = read_point(f[1], f[2], spot.at);
    if (wrong.empty()) wrong = read_districts(f[3], spot.areas);
    if (wrong.empty()) tables_.listed.emplace(code->sector(), day);
    return wrong.empty() ? keep(code->text(), std::move(spot)) : wrong;
  }

  std::string take_town(const Row& row) {
    Town town{.name = std::string(row.fields[0])};
    const std::string plain = plain_name(town.name);
    if (plain.empty()) return "the town has no name";
    if (tables_.by_name.contains(plain))
      return quote(town.name) + " is the name of an area of areas.csv, which is found first";
    std::string wrong = read_districts(row.fields[1], town.areas);
    if (!wrong.empty()) return wrong;
    const bool is_new = tables_.towns.emplace(plain, town).second;
    return is_new ? std::string{} : quote(town.name) + " is listed twice";
  }

  void keep_outcodes() {
    for (const auto& [outward, outcode] : outcodes_)
      if (outcode.whole) keep(outward, outcode.spot());
  }

 private:
  struct Outcode {
    std::set<std::uint32_t> areas{};
    Point sum{};  // of its postcodes
    unsigned postcodes = 0;
    bool whole = true;

    void add(const Spot& sector, unsigned count) {
      areas.insert(sector.areas.begin(), sector.areas.end());
      sum.latitude += count * sector.at.latitude;
      sum.longitude += count * sector.at.longitude;
      postcodes += count;
    }
    Spot spot() const {
      return {{areas.begin(), areas.end()}, {sum.latitude / postcodes, sum.longitude / postcodes}};
    }
  };

  std::string read_count(std::string_view text, unsigned& count) const {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, count);
    if (read.ec == std::errc{} && read.ptr == end && count > 0 && count < 100'000) return {};
    return "the number of postcodes is " + quote(text) + ", not a whole number from 1 to 99999";
  }

  std::string read_districts(std::string_view text, std::vector<std::uint32_t>& areas) const {
    for (const std::string& id : listed(text)) {
      const auto at = tables_.by_id.find(lower_case(id));
      if (at == tables_.by_id.end())
        return "the district " + quote(id) + " is no area of areas.csv";
      areas.push_back(at->second);
    }
    return areas.empty() ? "it has no district" : std::string{};
  }

  std::string keep(const std::string& code, Spot spot) {
    const bool is_new = tables_.spots.emplace(code, std::move(spot)).second;
    return is_new ? std::string{} : quote(code) + " is listed twice";
  }

  AreaTables& tables_;
  std::map<std::string, Outcode> outcodes_;
};

std::vector<std::filesystem::path> postcode_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("postcodes") && name.ends_with(".csv")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void number_areas(AreaTables& tables) {
  for (std::uint32_t at = 0; at < tables.areas.size(); ++at) {
    tables.by_id.emplace(lower_case(tables.areas[at].id), at);
    tables.by_name[plain_name(tables.areas[at].name)].push_back(at);
  }
}

void read_spots(const std::filesystem::path& folder, AreaTables& tables, Problems& problems) {
  SpotReader reader(tables);
  tables.spots.reserve(50'000);
  read_table(
      {folder / "sectors.csv", "sector,postcodes,latitude,longitude,districts"}, problems,
      [&](const Row& row) { return reader.take_sector(row); },
      [&](std::string_view line) { reader.leave_out_sector(line); });
  const auto files = postcode_files(folder);
  for (const auto& file : files)
    read_table({file, "postcode,latitude,longitude,district"}, problems,
               [&, day = day_of(file)](const Row& row) { return reader.take_postcode(row, day); });
  reader.keep_outcodes();
  read_table({folder / "towns.csv", "town,districts"}, problems,
             [&](const Row& row) { return reader.take_town(row); });
  if (files.empty())
    problems.push_back({name_of({folder / "postcodes*.csv", {}}),
                        "there is no such file, so a full postcode is known only as well as its "
                        "sector; put back the one that came with Fingerpost",
                        Problem::Severity::warning});
}

}  // namespace

AreaTables read_area_tables(const std::filesystem::path& folder, Problems& problems) {
  AreaTables tables;
  const CsvTable table{folder / "areas.csv", "id,name,kind,within,partly"};
  std::vector<AreaRow> rows = read_areas(table, problems);
  keep_sound(rows, name_of(table), problems);
  tables.extents = extents_of(rows);
  for (AreaRow& row : rows) tables.areas.push_back(std::move(row.area));
  number_areas(tables);
  if (!tables.areas.empty()) read_spots(folder, tables, problems);  // else all would be wrong
  return tables;
}

std::string read_point(std::string_view latitude, std::string_view longitude, Point& at) {
  const std::string wrong = read_degrees(latitude, 49, 61, at.latitude);
  if (!wrong.empty()) return "the latitude is " + wrong;
  const std::string also_wrong = read_degrees(longitude, -9, 2, at.longitude);
  return also_wrong.empty() ? std::string{} : "the longitude is " + also_wrong;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  const auto add_space = [&] {
    if (!plain.empty() && plain.back() != ' ') plain += ' ';
  };
  for (const char c : lower_case(name)) {
    const bool is_kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_kept) plain += c;
    if (is_kept || c == '\'' || c == '.') continue;
    add_space();
    if (c == '&') plain += "and ";
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

}  // namespace fingerpost
