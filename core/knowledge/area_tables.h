// What the files of catalogue/areas say, made ready to look up.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/knowledge/extents.h"
#include "core/words/date.h"
#include "core/words/place.h"
#include "core/words/problem.h"

namespace fingerpost {

/// Where a postcode, sector or outward code is: in one of these areas, not known which.
struct Spot {
  std::vector<std::uint32_t> areas{};  ///< positions in AreaTables::areas; at least one
  Point at{};                          ///< its middle
};

/// A town, which has no area of its own: it is in one of these, not known which.
struct Town {
  std::string name{};                  ///< "Loughborough"
  std::vector<std::uint32_t> areas{};  ///< positions in AreaTables::areas; at least one
};

struct AreaTables {
  std::vector<Area> areas{};
  std::vector<Extent> extents{};  ///< of a place in the area of the same position
  std::unordered_map<std::string, std::uint32_t> by_id{};       ///< lower-case id to position
  std::map<std::string, std::vector<std::uint32_t>> by_name{};  ///< plain_name to positions
  std::map<std::string, Town> towns{};  ///< plain_name to town; none has the name of an area
  std::unordered_map<std::string, Spot> spots{};  ///< "LE2 7LB", "LE2 7" and "LE2" to where it is
  /// Sectors of which every live postcode is in `spots`, and the day of the list that says so,
  /// absent where the list has none.
  std::unordered_map<std::string, std::optional<Date>> listed{};
};

/// Reads areas.csv, sectors.csv, towns.csv and every postcodes*.csv of a folder. A line with a
/// fault is left out, and with it whatever could not be told truly without it: the areas within an
/// area, the outward code of a sector. Without any area the other files are not read. A
/// postcodes*.csv has every live postcode of each sector that it has any of; the first date like
/// 2025-10-20 in the comments at its head is its day.
AreaTables read_area_tables(const std::filesystem::path& folder, Problems& problems);

/// A name as it is compared: lower case, "&" as "and", one space for whatever else is no letter or
/// digit, and nothing for an apostrophe or full stop. "St. Helens" is "st helens".
std::string plain_name(std::string_view name);

/// Reads degrees within the bounds of Great Britain. Gives what is wrong with them, or nothing.
std::string read_point(std::string_view latitude, std::string_view longitude, Point& at);

/// ASCII letters in lower case, the rest as it is.
std::string lower_case(std::string_view text);

}  // namespace fingerpost
