#include "core/knowledge/checks.h"
#include "core/knowledge/circles.h"

namespace fingerpost {

void check_circles(Catalogue& catalogue) {
  for (const Circle& circle : circles(catalogue)) {
    const Service& first = catalogue.services[circle.services.front()];
    catalogue.problems.push_back({first.stated_at, "'" + first.id + "' refers to itself: " +
                                                       circle.says + "; break the circle"});
    for (const std::size_t i : circle.services) catalogue.services[i].eligible = {};
  }
}

}  // namespace fingerpost
