#include "web/says/directions.h"

#include <array>
#include <cmath>
#include <numbers>

namespace fingerpost {
namespace {

constexpr double nearly_there_km = 0.3;

/// "2.4"; "24" from ten on.
std::string rounded(double number) {
  const auto tenths = std::lround(number * 10);
  if (tenths >= 100) return std::to_string(std::lround(number));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::string_view compass(Point from, Point to) {
  constexpr std::array<std::string_view, 8> winds{"north", "north-east", "east", "south-east",
                                                  "south", "south-west", "west", "north-west"};
  constexpr double degree = std::numbers::pi / 180;
  const double turn = (to.longitude - from.longitude) * degree;
  const double here = from.latitude * degree, there = to.latitude * degree;
  const double east = std::sin(turn) * std::cos(there);
  const double north =
      std::cos(here) * std::sin(there) - std::sin(here) * std::cos(there) * std::cos(turn);
  const double eighths = std::atan2(east, north) / (45 * degree);
  return winds[static_cast<std::size_t>(std::lround(eighths) + 8) % 8];
}

std::string way_says(const Place& home, Point to) {
  if (!home.at) return {};
  constexpr double km_in_a_mile = 1.609344;
  const bool exact = home.settle_with.empty() && home.caveat.empty();
  const std::string start = (exact ? "" : "the middle of ") + home.given;
  const double km = distance_km(*home.at, to);
  if (km < nearly_there_km) return "Within 300 metres of " + start;
  return rounded(km) + " km (" + rounded(km / km_in_a_mile) + " miles) " +
         std::string(compass(*home.at, to)) + " of " + start;
}

}  // namespace fingerpost
