// Services whose rules refer to each other in a circle: nothing could ever be said of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

struct Circle {
  std::vector<std::size_t> services{};  ///< their places in the catalogue, in the circle's order
  std::string says{};                   ///< "a (eligible_for) -> b (needs_first) -> a"
};

/// Circles through eligible_for and needs_first. Every service that is in any circle is in at least
/// one of these, each the shortest way from its first service back to itself; that is the first in
/// the catalogue that no earlier circle names.
std::vector<Circle> circles(const Catalogue& catalogue);

}  // namespace fingerpost
