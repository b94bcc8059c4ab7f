// From what somebody types for a place to the areas that it lies in: certainly, or possibly.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/area_tables.h"
#include "core/knowledge/postcode.h"
#include "core/words/place.h"
#include "core/words/problem.h"

namespace fingerpost {

class PostcodeStore;
struct StoredPostcode;

/// Const after it is read: safe to use from any thread. It knows the live postcodes of England,
/// Scotland and Wales down to the sector, those of Leicester, Leicestershire and Rutland in full,
/// and all in full once an official list is imported; what its files do not say stays "possible",
/// never guessed. Nothing of Northern Ireland, the Channel Islands and the Isle of Man is known.
class Gazetteer {
 public:
  /// Knows nothing.
  Gazetteer() = default;

  /// Reads areas.csv, sectors.csv, towns.csv and every postcodes*.csv of a folder. A file that is
  /// missing or a line that is wrong is a Problem ("areas/sectors.csv:17"), and the rest is still
  /// read.
  static Gazetteer read(const std::filesystem::path& folder, Problems& problems);

  /// Looks full postcodes up in this imported list too, from now on. Where there is no such file
  /// nothing changes; one that cannot be read is a Problem.
  void read_imported(const std::filesystem::path& file, Problems& problems);

  /// A full postcode, a sector ("LE2 7"), an outward code ("LE2"), the id of an area ("E10000018",
  /// "llr") or its name ("Leicester"), or that of a town ("Loughborough"), in any letter case.
  /// Absent: not a place that is known; `why_not` says why. More than 64 bytes, or a control
  /// character among them, is not a place. A name that several areas have, or a town with addresses
  /// in several districts, means any of them. A full postcode that is in no list lies where its
  /// sector lies; the newer of the lists that have its sector has the say, and `caveat` says so if
  /// there is one, or if it went out of use. `at` is absent for an area.
  std::optional<Place> find(std::string_view text) const;

  /// Why `find` gave nothing, and what to type instead. Empty if it gave something.
  std::string why_not(std::string_view text) const;

  /// Null where there is no such id (exact letter case).
  const Area* area(std::string_view id) const;

  /// In the order of the file; `within` holds only the nearest containers.
  const std::vector<Area>& areas() const { return tables_.areas; }

  /// Every area that contains it, at any height, and itself; sorted. Areas with the same parts
  /// ("llr" and its Probation Delivery Unit) contain each other. Empty where there is no such id.
  std::vector<std::string> containing(std::string_view id) const;

 private:
  std::optional<Place> find_postcode(const Postcode& code) const;
  std::optional<Place> find_whole(const Postcode& code) const;
  std::optional<Place> without_imported(const Postcode& code) const;
  std::optional<Place> find_name(std::string_view text) const;
  std::optional<Place> find_town(const std::string& plain) const;
  bool is_imported_newer(const Postcode& code) const;
  std::optional<Place> place_of(const StoredPostcode& found, const Postcode& code) const;
  Place place_at(const Spot& spot, const Postcode& code) const;
  Place place_in(const std::vector<std::uint32_t>& areas, std::string closer) const;
  std::string why_no_postcode(const Postcode& code) const;
  std::string why_no_name(std::string_view text) const;
  std::string name_near(const std::string& plain) const;
  bool is_postcode_area(std::string_view text) const;

  AreaTables tables_;
  std::shared_ptr<const PostcodeStore> imported_{};
};

}  // namespace fingerpost
