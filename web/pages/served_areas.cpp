#include "web/pages/served_areas.h"

#include <algorithm>
#include <array>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

/// The larger first; a kind that is not here, such as a Probation Delivery Unit, is in no list.
constexpr std::array<std::string_view, 3> kinds{"group", "county", "district"};

auto rank(const Area& area) { return std::find(kinds.begin(), kinds.end(), area.kind); }

bool lies_in(const Area& area, const std::vector<std::string>& containers) {
  return std::any_of(containers.begin(), containers.end(), [&](const std::string& id) {
    return std::find(area.within.begin(), area.within.end(), id) != area.within.end();
  });
}

}  // namespace

std::vector<const Area*> served_areas(const Catalogue& catalogue) {
  std::vector<const Area*> areas;
  for (const auto& [id, area] : catalogue.areas)
    if (rank(area) != kinds.end() && lies_in(area, catalogue.scope.serves)) areas.push_back(&area);
  std::sort(areas.begin(), areas.end(), [](const Area* a, const Area* b) {
    return rank(*a) != rank(*b) ? rank(*a) < rank(*b) : a->name < b->name;
  });
  return areas;
}

std::string served_says(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const auto& id : catalogue.scope.serves)
    if (const auto area = catalogue.areas.find(id); area != catalogue.areas.end())
      names.push_back(area->second.name);
  return names.empty() ? "the areas served" : join(names, "and");
}

std::vector<Place> served_homes(const Catalogue& catalogue, const Gazetteer& gazetteer) {
  std::vector<Place> homes;
  for (const auto& id : catalogue.scope.serves)
    if (auto place = gazetteer.find(id)) homes.push_back(std::move(*place));
  return homes;
}

}  // namespace fingerpost
