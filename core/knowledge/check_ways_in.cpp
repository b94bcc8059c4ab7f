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

bool leads_nowhere(const Service& service) {
  return std::all_of(service.routes.begin(), service.routes.end(),
                     [](const Route& route) { return route.who.empty(); });
}

constexpr const char* no_way_in =
    "has no route, so nobody can be told how to reach it; add one if a source gives it";

}  // namespace

void check_ways_in_until_the_end(const Catalogue& catalogue, Date day, Problems& found) {
  for (const Service& service : catalogue.services)
    if (leads_nowhere(service) && service.contract.end && *service.contract.end >= day)
      warn(found, service, 0, no_way_in);
}

void check_ways_in(const Catalogue& catalogue, Problems& found) {
  for (const Need& need : catalogue.vocabulary.needs)
    if (need.urgency == Urgency::urgent && !is_spoken_to(need, catalogue.vocabulary.safety))
      found.push_back({need.stated_at.empty() ? "needs" : need.stated_at,
                       "'" + need.id + "' is urgent, but no [[safety]] row speaks to it; add one",
                       Problem::Severity::warning});
  for (const Service& service : catalogue.services)
    if (leads_nowhere(service) && !service.contract.end) warn(found, service, 0, no_way_in);
}

}  // namespace fingerpost
