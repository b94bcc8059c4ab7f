#include <algorithm>

#include "core/knowledge/checks.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

bool is_spoken_to(const Need& need, const std::vector<Safety>& safety) {
  return std::any_of(safety.begin(), safety.end(), [&](const Safety& row) {
    return row.needs.empty() || has(row.needs, need.id);
  });
}

}  // namespace

void check_ways_in(const Catalogue& catalogue, Problems& found) {
  for (const Need& need : catalogue.vocabulary.needs)
    if (need.urgency == Urgency::urgent && !is_spoken_to(need, catalogue.vocabulary.safety))
      found.push_back({need.stated_at.empty() ? "needs" : need.stated_at,
                       "'" + need.id + "' is urgent, but no [[safety]] row speaks to it; add one",
                       Problem::Severity::warning});
  for (const Service& service : catalogue.services) {
    const bool nobody = std::all_of(service.routes.begin(), service.routes.end(),
                                    [](const Route& route) { return route.who.empty(); });
    if (nobody && !service.contract.end)
      warn(found, service, 0,
           "has no route, so nobody can be told how to reach it; add one if a source gives it");
  }
}

}  // namespace fingerpost
