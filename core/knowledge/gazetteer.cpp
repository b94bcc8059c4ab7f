#include "core/knowledge/gazetteer.h"

#include <algorithm>
#include <iterator>

#include "core/knowledge/postcode_store.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

constexpr std::string_view remedy =
    "a postcode (LE1 9BG), its first half (LE1) or the name of a town or council (Leicester)";

// What would tell more than a full postcode does.
constexpr std::string_view closer_than_postcode = "the name of the council";

bool can_be_place(std::string_view text) {
  const auto is_control = [](unsigned char c) { return c < ' ' || c == 127; };
  return text.size() <= 64 && std::none_of(text.begin(), text.end(), is_control);
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Whether `words` stands in `name` as whole words; fewer than four letters are no evidence.
bool has_words(const std::string& name, const std::string& words) {
  return words.size() >= 4 && (' ' + name + ' ').find(' ' + words + ' ') != std::string::npos;
}

using Ids = std::vector<std::string>;  // sorted

Ids common(const Ids& a, const Ids& b) {
  Ids out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Ids together(const Ids& a, const Ids& b) {
  Ids out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Ids without(const Ids& a, const Ids& b) {
  Ids out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

// "October 2025"
std::string month_of(Date date) {
  const std::string day = to_words(date);
  return day.substr(day.find(' ') + 1);
}

// `used` is the place that is taken instead.
std::string unknown_says(const Postcode& code, const std::optional<Date>& as_of,
                         const std::string& used) {
  return code.text() + " is not in the list of live postcodes" +
         (as_of ? " of " + month_of(*as_of) : "") +
         "; it may be new, mistyped or no longer in use. " + used + " was used.";
}

}  // namespace

Gazetteer Gazetteer::read(const std::filesystem::path& folder, Problems& problems) {
  Gazetteer gazetteer;
  gazetteer.tables_ = read_area_tables(folder, problems);
  return gazetteer;
}

void Gazetteer::read_imported(const std::filesystem::path& file, Problems& problems) {
  std::error_code unknown;
  if (std::filesystem::exists(file, unknown)) imported_ = PostcodeStore::open(file, problems);
}

std::optional<Place> Gazetteer::find(std::string_view text) const {
  if (!can_be_place(text)) return std::nullopt;
  const auto by_id = tables_.by_id.find(lower_case(trimmed(text)));
  if (by_id != tables_.by_id.end()) {
    Place place = place_in({by_id->second}, "a full postcode");
    place.given = tables_.areas[by_id->second].id;
    return place;
  }
  if (const auto code = parse_postcode(text)) return find_postcode(*code);
  return find_name(text);
}

std::optional<Place> Gazetteer::find_postcode(const Postcode& code) const {
  if (code.whole()) return find_whole(code);
  const auto spot = tables_.spots.find(code.text());
  if (spot == tables_.spots.end()) return std::nullopt;
  return place_at(spot->second, code);
}

std::optional<Place> Gazetteer::find_whole(const Postcode& code) const {
  const auto imported = imported_ ? imported_->find(code) : std::nullopt;
  if (imported && imported->failed) return without_imported(code);
  const bool has_sector = imported || (imported_ && imported_->has_sector(code));
  const bool newer = has_sector && is_imported_newer(code);
  if (imported && newer) return place_of(*imported, code);
  const auto shipped = tables_.spots.find(code.text());
  if (shipped != tables_.spots.end() && !newer) return place_at(shipped->second, code);
  const auto listed = tables_.listed.find(code.sector());
  if (imported) {
    auto place = place_of(*imported, code);
    if (place && place->caveat.empty())
      place->caveat = unknown_says(code, listed->second, "The place that an older list gives");
    return place;
  }
  const auto sector = tables_.spots.find(code.sector());
  if (sector == tables_.spots.end()) return std::nullopt;
  Place place = place_at(sector->second, code);
  const std::string used = "Its sector, " + code.sector() + ",";
  if (newer)
    place.caveat = unknown_says(code, imported_->as_of(), used);
  else if (listed != tables_.listed.end())
    place.caveat = unknown_says(code, listed->second, used);
  return place;
}

// Where the imported list could not be read: as well as the catalogue knows it, and that is said.
std::optional<Place> Gazetteer::without_imported(const Postcode& code) const {
  auto spot = tables_.spots.find(code.text());
  if (spot == tables_.spots.end()) spot = tables_.spots.find(code.sector());
  if (spot == tables_.spots.end()) return std::nullopt;
  Place place = place_at(spot->second, code);
  place.caveat = "The imported list of postcodes could not be read, so " + code.text() +
                 " is known only as well as the catalogue has it.";
  return place;
}

// Whether the imported list, which has this sector, is no older than a list of the catalogue that
// has it too. One without a date counts as new: somebody has just chosen it.
bool Gazetteer::is_imported_newer(const Postcode& code) const {
  const auto listed = tables_.listed.find(code.sector());
  const bool both_dated = listed != tables_.listed.end() && listed->second && imported_->as_of();
  return !both_dated || month_of(*listed->second) == month_of(*imported_->as_of()) ||
         *listed->second < *imported_->as_of();
}

// Absent where neither its district nor its sector is known.
std::optional<Place> Gazetteer::place_of(const StoredPostcode& found, const Postcode& code) const {
  const auto district = tables_.by_id.find(lower_case(found.district));
  const auto sector = tables_.spots.find(code.sector());
  const bool has_sector = sector != tables_.spots.end();
  const bool has_district = district != tables_.by_id.end();
  if (!has_district && !has_sector) return std::nullopt;
  Place place = has_district ? place_in({district->second}, std::string(closer_than_postcode))
                             : place_at(sector->second, code);
  place.given = code.text();
  if (found.at)
    place.at = found.at;
  else if (has_sector)
    place.at = sector->second.at;
  if (!found.ended) return place;
  const bool exact = has_district && found.at;
  place.caveat = code.text() + " went out of use in " + month_of(*found.ended) +
                 (exact ? "; the place where it was is used."
                        : "; the place of its sector, " + code.sector() + ", is used.");
  return place;
}

Place Gazetteer::place_at(const Spot& spot, const Postcode& code) const {
  Place place =
      place_in(spot.areas, code.whole() ? std::string(closer_than_postcode) : "a full postcode");
  place.given = code.text();
  place.at = spot.at;
  return place;
}

std::optional<Place> Gazetteer::find_name(std::string_view text) const {
  const std::string plain = plain_name(text);
  const auto named = tables_.by_name.find(plain);
  if (named == tables_.by_name.end()) return find_town(plain);
  const auto& areas = named->second;
  Place place = place_in(areas, "a full postcode");
  const Area& first = tables_.areas[areas.front()];
  place.given = areas.size() == 1 ? first.id : first.name;
  return place;
}

std::optional<Place> Gazetteer::find_town(const std::string& plain) const {
  const auto town = tables_.towns.find(plain);
  if (town == tables_.towns.end()) return std::nullopt;
  Place place = place_in(town->second.areas, "a full postcode");
  place.given = town->second.name;
  return place;
}

// A place in one of these areas, not known which; `closer` is what would tell.
Place Gazetteer::place_in(const std::vector<std::uint32_t>& areas, std::string closer) const {
  Place place;
  const Extent& first = tables_.extents[areas.front()];
  place.certain = first.certain;
  place.possible = first.possible;
  for (const std::uint32_t area : areas) {
    const Extent& extent = tables_.extents[area];
    place.certain = common(place.certain, extent.certain);
    place.possible = together(place.possible, extent.possible);
  }
  const auto open = without(place.possible, place.certain);
  const bool only_units = std::all_of(
      open.begin(), open.end(), [&](const std::string& id) { return area(id)->kind == "pdu"; });
  if (!open.empty())
    place.settle_with = only_units ? "the name of the Probation Delivery Unit" : std::move(closer);
  return place;
}

std::string Gazetteer::why_not(std::string_view text) const {
  if (!can_be_place(text))
    return "it is longer than any place name, or has a character that none has; type " +
           std::string(remedy);
  if (trimmed(text).empty()) return "nothing was typed; type " + std::string(remedy);
  if (find(text)) return {};
  if (const auto code = parse_postcode(text)) return why_no_postcode(*code);
  return why_no_name(trimmed(text));
}

std::string Gazetteer::why_no_postcode(const Postcode& code) const {
  if (const std::string land(outside_great_britain(code)); !land.empty())
    return code.text() + " is in " + land +
           ", and only places in England, Scotland and Wales are known here; " +
           (find_name(land) ? "type '" + land + "' instead" : "leave this out");
  const std::string none = "no postcode in the list for England, Scotland and Wales begins with ";
  if (tables_.spots.contains(code.outward))
    return none + code.sector() + "; check it, or type its first half (" + code.outward +
           ") or the name of the council";
  // "LE27" is an outward code by its shape, but may be "LE2 7" typed without the space.
  const std::string start = code.outward.substr(0, code.outward.size() - 1);
  const std::string sector = start + ' ' + code.outward.back();
  if (code.inward.empty() && tables_.spots.contains(sector))
    return none + code.outward + "; did you mean '" + sector + "'?";
  return none + code.outward + "; check it, or type the name of the council or country";
}

std::string Gazetteer::why_no_name(std::string_view text) const {
  const std::string quoted = '\'' + std::string(text) + '\'';
  if (is_postcode_area(text))
    return quoted + " is only the start of a postcode; type " + std::string(remedy);
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return quoted + " is not shaped like a postcode, and is no area's id or name; type " +
           std::string(remedy);
  const std::string meant = name_near(plain_name(text));
  if (meant.empty()) return "no area is called " + quoted + "; type " + std::string(remedy);
  return "no area is called " + quoted + "; did you mean '" + meant + "'?";
}

// The name that has all words of `plain`, or is part of it ("oadby", "leicester city council"), the
// longest of several; else the one nearest in spelling. Empty if none is near.
std::string Gazetteer::name_near(const std::string& plain) const {
  std::vector<std::string> names;
  for (const auto& [name, areas] : tables_.by_name) names.push_back(name);
  for (const auto& [name, town] : tables_.towns) names.push_back(name);
  std::string best;
  for (const std::string& name : names) {
    if (!has_words(name, plain) && !has_words(plain, name)) continue;
    if (name.size() > best.size()) best = name;
  }
  if (best.empty()) best = nearest_word(plain, names);
  if (best.empty()) return best;
  const auto town = tables_.towns.find(best);
  if (town != tables_.towns.end()) return town->second.name;
  return tables_.areas[tables_.by_name.at(best).front()].name;
}

// "LE": the letters that postcodes begin with, before any number.
bool Gazetteer::is_postcode_area(std::string_view text) const {
  for (const char digit : std::string_view("0123456789")) {
    const auto code = parse_postcode(std::string(text) + digit);
    if (!code || code->outward.size() != text.size() + 1) return false;
    if (tables_.spots.contains(code->outward) || tables_.spots.contains(code->outward + 'A'))
      return true;
  }
  return false;
}

const Area* Gazetteer::area(std::string_view id) const {
  const auto at = tables_.by_id.find(lower_case(id));
  if (at == tables_.by_id.end() || tables_.areas[at->second].id != id) return nullptr;
  return &tables_.areas[at->second];
}

std::vector<std::string> Gazetteer::containing(std::string_view id) const {
  const Area* const found = area(id);
  if (found == nullptr) return {};
  return tables_.extents[static_cast<std::size_t>(found - tables_.areas.data())].certain;
}

}  // namespace fingerpost
