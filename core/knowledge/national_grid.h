// From the grid of Ordnance Survey's maps to the degrees that everything here is measured in.
#pragma once

#include <memory>

#include "core/words/place.h"

namespace fingerpost {

/// Metres east and north of the grid's false origin (OSGB36 / British National Grid).
struct GridReference {
  double easting = 0;
  double northing = 0;
};

/// Turns grid references into WGS84 by the seven-parameter (Helmert) transformation that Ordnance
/// Survey publishes: right to about 5 metres, without a grid file, a network or a database. PROJ
/// itself looks at PROJ_DEBUG and proj.ini, which change nothing of these numbers. For one thread.
class NationalGrid {
 public:
  /// Throws std::runtime_error if the PROJ library cannot do it at all.
  NationalGrid();

  Point point(GridReference at) const;

 private:
  struct Projection;
  std::shared_ptr<Projection> projection_;
};

}  // namespace fingerpost
