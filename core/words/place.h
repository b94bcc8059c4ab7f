// Where something is, as far as it is known.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace fingerpost {

/// WGS84 degrees.
struct Point {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const Point&) const = default;
};

/// Great-circle distance in kilometres.
double distance_km(Point a, Point b);

/// A place as somebody gave it, with the areas it lies in.
/// An outward code can span two authorities: then neither is certain and both are possible.
struct Place {
  std::string given;                 ///< normalised: "LE2 7LB", "LE2", "E06000016"
  std::vector<std::string> certain;  ///< sorted ids of the areas that surely contain it
  std::vector<std::string>
      possible;             ///< sorted ids of the areas that may: all of `certain`, and more
  std::optional<Point> at;  ///< its middle; absent where not known
  std::string settle_with;  ///< what would make it exact: "a full postcode"; empty if exact
  /// What whoever gave it should know: that it is out of use, or in no list. Empty for most. It may
  /// name a postcode: shown to them alone, as `given` is.
  std::string caveat{};
  bool operator==(const Place&) const = default;
};

/// A named area of the gazetteer.
struct Area {
  std::string id;    ///< GSS code, or a plain id: "llr", a Probation Delivery Unit's id
  std::string name;  ///< "Leicester"
  std::string kind;  ///< district, county, group, pdu, region or country
  std::vector<std::string> within;  ///< ids of the areas that wholly contain it
};

/// A prison that people are released from. Being held in one makes its area nobody's home.
struct Prison {
  std::string id;        ///< its code in the prison register: "LCI"
  std::string name;      ///< "Leicester (HMP)"
  std::string holds;     ///< "men", "women" or "men and women"; empty where the register is silent
  std::string postcode;  ///< "LE2 7AJ"
  std::string district;  ///< id of the area that it lies in
};

}  // namespace fingerpost
