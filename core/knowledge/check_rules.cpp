#include "core/knowledge/can_hold.h"
#include "core/knowledge/checks.h"

namespace fingerpost {

void check_rules(const Catalogue& catalogue, Problems& found) {
  for (const Service& service : catalogue.services) {
    const int line = service.eligible.line;
    const std::string never = why_never(service.eligible, catalogue);
    if (!never.empty())
      found.push_back({at_line(service, line),
                       "'" + service.id + "' has a rule that can never hold: " + never});
    if (says_nothing(service.eligible))
      warn(found, service, line,
           "does not say who it is for, so it is only ever 'maybe'; add 'eligible'");
  }
}

}  // namespace fingerpost
