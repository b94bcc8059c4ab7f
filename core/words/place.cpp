#include "core/words/place.h"

#include <cmath>
#include <numbers>

namespace fingerpost {

double distance_km(Point a, Point b) {
  constexpr double earth_radius_km = 6371.0088;  // mean radius, IUGG
  constexpr double degree = std::numbers::pi / 180;
  const double north = std::sin((b.latitude - a.latitude) * degree / 2);
  const double east = std::sin((b.longitude - a.longitude) * degree / 2);
  const double h =
      north * north + std::cos(a.latitude * degree) * std::cos(b.latitude * degree) * east * east;
  return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace fingerpost
