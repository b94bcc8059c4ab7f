#include "core/words/catalogue.h"

#include <algorithm>

namespace fingerpost {

namespace {

/// True where `name` stands at `at`, and no longer name that begins with it.
bool names_at(const std::string& text, std::size_t at, const std::string& name) {
  if (text.compare(at, name.size(), name) != 0) return false;
  const char next = text.c_str()[at + name.size()];
  return next == '\0' || next == ':' || next == ',';
}

bool mentions(const std::string& text, const std::string& name) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
    if (names_at(text, at, name)) return true;
  return false;
}

}  // namespace

const Cohort* Catalogue::cohort(std::string_view id) const {
  const auto at =
      std::find_if(cohorts.begin(), cohorts.end(), [&](const Cohort& c) { return c.id == id; });
  return at == cohorts.end() ? nullptr : &*at;
}

bool stated_by(const Service& service, const Provider& provider) {
  return names_at(service.stated_at, 0, provider.name);
}

bool concerns_added(const Problem& problem, const Catalogue& catalogue) {
  return std::any_of(
      catalogue.providers.begin(), catalogue.providers.end(), [&](const Provider& provider) {
        return provider.origin == Provider::Origin::added &&
               (names_at(problem.where, 0, provider.name) || mentions(problem.what, provider.name));
      });
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
