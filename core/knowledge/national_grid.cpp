#include "core/knowledge/national_grid.h"

#include <proj.h>

#include <stdexcept>

namespace fingerpost {
namespace {

// A guide to coordinate systems in Great Britain (Ordnance Survey), sections 6.6 and C; the same
// seven numbers as EPSG:1314.
constexpr const char* to_wgs84 =
    "+proj=pipeline "
    "+step +inv +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 "
    "+ellps=airy "
    "+step +proj=push +v_3 "
    "+step +proj=cart +ellps=airy "
    "+step +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 "
    "+convention=position_vector "
    "+step +inv +proj=cart +ellps=WGS84 "
    "+step +proj=pop +v_3 "
    "+step +proj=unitconvert +xy_in=rad +xy_out=deg";

}  // namespace

struct NationalGrid::Projection {
  std::unique_ptr<PJ_CONTEXT, PJ_CONTEXT* (*)(PJ_CONTEXT*)> context{proj_context_create(),
                                                                    proj_context_destroy};
  std::unique_ptr<PJ, PJ* (*)(PJ*)> pipeline{nullptr, proj_destroy};
};

NationalGrid::NationalGrid() : projection_(std::make_shared<Projection>()) {
  proj_log_level(projection_->context.get(), PJ_LOG_NONE);
  proj_context_set_enable_network(projection_->context.get(), 0);
  projection_->pipeline.reset(proj_create(projection_->context.get(), to_wgs84));
  if (projection_->pipeline == nullptr)
    throw std::runtime_error("the PROJ library cannot turn grid references into degrees");
}

Point NationalGrid::point(GridReference at) const {
  const PJ_COORD degrees =
      proj_trans(projection_->pipeline.get(), PJ_FWD, proj_coord(at.easting, at.northing, 0, 0));
  return {.latitude = degrees.xy.y, .longitude = degrees.xy.x};
}

}  // namespace fingerpost
