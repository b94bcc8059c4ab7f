#include "core/knowledge/checks.h"

namespace fingerpost {

void check_places(Catalogue& catalogue, const Gazetteer& gazetteer) {
  for (Service& service : catalogue.services)
    for (Location& location : service.locations) {
      if (location.postcode.empty()) continue;
      const auto place = gazetteer.find(location.postcode);
      if (place) {
        location.at = place->at;
        location.areas = place->certain;
        if (!place->caveat.empty())
          warn(catalogue.problems, service, location.line,
               "has a location whose postcode is in doubt: " + place->caveat);
      } else {
        warn(catalogue.problems, service, location.line,
             "has a location whose postcode is '" + location.postcode +
                 "': " + gazetteer.why_not(location.postcode));
      }
    }
}

}  // namespace fingerpost
