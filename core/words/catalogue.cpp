#include "core/words/catalogue.h"

#include <algorithm>

namespace fingerpost {

bool stated_by(const Service& service, const Provider& provider) {
  if (!service.stated_at.starts_with(provider.name)) return false;
  const char next = service.stated_at.c_str()[provider.name.size()];
  return next == '\0' || next == ':' || next == ',';
}

const Cohort* Catalogue::cohort(std::string_view id) const {
  const auto at =
      std::find_if(cohorts.begin(), cohorts.end(), [&](const Cohort& c) { return c.id == id; });
  return at == cohorts.end() ? nullptr : &*at;
}

void number_services(Catalogue& catalogue) {
  catalogue.positions.clear();
  for (std::size_t i = 0; i < catalogue.services.size(); ++i)
    catalogue.positions.emplace(catalogue.services[i].id, i);
  catalogue.for_need.clear();
  for (const auto& [id, position] : catalogue.positions)
    for (const auto& need : catalogue.services[position].needs)
      catalogue.for_need[need].push_back(position);
  for (auto& [need, positions] : catalogue.for_need) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  }
}

void offer_services(Catalogue& catalogue) {
  for (Question& question : catalogue.vocabulary.questions) {
    if (!question.from_services) continue;
    question.choices.clear();
    for (const Service& service : catalogue.services)
      question.choices.push_back({service.id, service.name});
  }
}

}  // namespace fingerpost
