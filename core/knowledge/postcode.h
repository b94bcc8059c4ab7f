// The shape of a postcode, whatever its spacing and letter case. Whether one is in use is for the
// gazetteer to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fingerpost {

/// A postcode, or the beginning of one.
struct Postcode {
  std::string outward{};  ///< "LE2", "EC1A"
  std::string inward{};   ///< "7LB"; "7" if only the sector is known; empty if not even that

  bool whole() const { return inward.size() == 3; }
  /// "LE2 7LB", "LE2 7" or "LE2"
  std::string text() const;
  /// "LE2 7". Only for one with an inward part.
  std::string sector() const { return outward + ' ' + inward.front(); }
};

/// Absent if the text has not the shape of a postcode, a sector or an outward code. "LE12" is an
/// outward code and "LE1 2" a sector: that one space counts, no other does.
std::optional<Postcode> parse_postcode(std::string_view text);

/// Where a postcode is that is outside Great Britain, by its letters: "Northern Ireland", "the
/// Channel Islands" or "the Isle of Man". Empty for every other.
std::string_view outside_great_britain(const Postcode& code);

}  // namespace fingerpost
