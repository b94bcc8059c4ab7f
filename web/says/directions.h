// The way to a place without a map: how far it is, and in which direction.
#pragma once

#include <string>
#include <string_view>

#include "core/words/place.h"

namespace fingerpost {

/// One of eight winds, as one would set out from `from`: "north", "north-east", ...
std::string_view compass(Point from, Point to);

/// "2.4 km (1.5 miles) north-east of LE2 7LB". From a home that is known as an area only: "of the
/// middle of LE2". No direction is told over less than 300 metres, which a postcode is too wide
/// for. Empty where the home is not known on the map.
std::string way_says(const Place& home, Point to);

}  // namespace fingerpost
