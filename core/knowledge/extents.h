// How areas lie in each other: from what a file says of each to all that follows.
#pragma once

#include <string>
#include <vector>

#include "core/words/place.h"
#include "core/words/problem.h"

namespace fingerpost {

/// An area as a line of areas.csv gives it.
struct AreaRow {
  Area area{};                        ///< `within` holds only the nearest containers
  std::vector<std::string> partly{};  ///< ids of areas, in one of which it lies, or part of it does
  int line = 0;
};

/// The areas that a place surely lies in, and those that it may lie in (all of `certain`, and
/// more); both sorted ids.
struct Extent {
  std::vector<std::string> certain{};
  std::vector<std::string> possible{};
};

/// Takes out the areas that name a container which does not exist, or lie within themselves, and
/// all areas inside them: of those it could not be said truly where they lie. A Problem at
/// "`file`:line" for each cause.
void keep_sound(std::vector<AreaRow>& rows, const std::string& file, Problems& problems);

/// Where a place is of which only the area is known: an extent for each row. An area is made up of
/// all the rows inside it, so what they all lie in, it lies in too: two areas with the same parts
/// contain each other. The rows are sound.
std::vector<Extent> extents_of(const std::vector<AreaRow>& rows);

}  // namespace fingerpost
