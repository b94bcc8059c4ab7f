#include "core/knowledge/checks.h"

namespace fingerpost {

void check_ids(Catalogue& catalogue) {
  std::map<std::string, std::string> first;
  std::erase_if(catalogue.services, [&](const Service& service) {
    const auto [at, added] = first.emplace(service.id, service.stated_at);
    if (!added) {
      catalogue.problems.push_back(
          {service.stated_at, "the id '" + service.id + "' is taken by " + at->second +
                                  "; this one is left out: give one of the two another id"});
      catalogue.problems.push_back(
          {at->second, "the id '" + service.id + "' is also that of " + service.stated_at +
                           ", which is left out; give one of the two another id"});
    }
    return !added;
  });
  number_services(catalogue);
}

}  // namespace fingerpost
