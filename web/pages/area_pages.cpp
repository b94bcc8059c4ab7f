// Services by area: who may be taken that lives there.
#include <algorithm>
#include <set>

#include "core/thought/wording.h"
#include "web/pages/directory_pages.h"
#include "web/pages/reach.h"
#include "web/pages/served_areas.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

const Entry to_areas{"/areas", "Areas"};

/// What may serve somebody who lives in one place.
struct Serving {
  Services local, wide, unstated;
  std::size_t by_office_elsewhere = 0;  ///< for those whom an office elsewhere supervises
};

std::vector<Reach> reaches_of(const Services& services, const Catalogue& catalogue) {
  std::vector<Reach> reaches;
  for (const Service* service : services) reaches.push_back(reach_of(*service, catalogue));
  return reaches;
}

Serving serving(const std::vector<Reach>& reaches, const Place& home, const Catalogue& catalogue,
                Date today) {
  Serving found;
  for (const Reach& reach : reaches) {
    if (may_serve(reach, home, catalogue, today))
      (reach.is_local()                      ? found.local
       : reach.kind == Reach::Kind::unstated ? found.unstated
                                             : found.wide)
          .push_back(reach.service);
    else if (reach.kind == Reach::Kind::office)
      ++found.by_office_elsewhere;
  }
  return found;
}

/// "England", "England or Wales": the countries in which the place may lie.
std::string countries_of(const Place& home, const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const auto& id : home.possible)
    if (const auto area = catalogue.areas.find(id);
        area != catalogue.areas.end() && area->second.kind == "country")
      names.push_back(area->second.name);
  return names.empty() ? "a whole country" : join(names, "or");
}

/// Every area that a rule names and that is none of `served`, by name.
struct Others {
  std::vector<const Area*> areas, units;  ///< units: Probation Delivery Units
};

Others other_areas(const std::vector<Reach>& reaches, const std::vector<const Area*>& served,
                   const Catalogue& catalogue) {
  std::set<std::string> ids;
  for (const Reach& reach : reaches) ids.insert(reach.areas.begin(), reach.areas.end());
  Others others;
  for (const auto& id : ids) {
    const auto area = catalogue.areas.find(id);
    if (area == catalogue.areas.end()) continue;
    // A unit may have the very parts, and the name, of an area served.
    const bool is_served = std::any_of(served.begin(), served.end(), [&](const Area* other) {
      return other->name == area->second.name;
    });
    if (!is_served)
      (area->second.kind == "pdu" ? others.units : others.areas).push_back(&area->second);
  }
  for (auto* list : {&others.areas, &others.units})
    std::sort(list->begin(), list->end(),
              [](const Area* a, const Area* b) { return a->name < b->name; });
  return others;
}

/// Who its services are for, and what is left out.
std::string lead_of(const Area& area, const Serving& found) {
  const std::string who = area.kind == "pdu" ? "in the Probation Delivery Unit " : "in ";
  std::string lead =
      "Services that may take people who live " + who + area.name +
      ", by what their rules ask about places. What else they ask is on their pages.";
  if (found.by_office_elsewhere > 0)
    lead += " Not listed: " + service_count(found.by_office_elsewhere) +
            " for people whom a probation office elsewhere supervises, wherever they live.";
  return lead;
}

}  // namespace

std::string areas_page(const Directory& directory, Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const auto reaches = reaches_of(open_services(catalogue, today), catalogue);
  const auto rows_for = [&](const std::vector<const Area*>& areas) {
    View::List rows;
    for (const Area* area : areas)
      if (const auto home = directory.gazetteer.find(area->id)) {
        const Serving found = serving(reaches, *home, catalogue, today);
        rows.push_back({{"path", "/areas/" + area->id},
                        {"name", area->name},
                        {"local", std::to_string(found.local.size())},
                        {"all", std::to_string(found.local.size() + found.wide.size() +
                                               found.unstated.size())}});
      }
    return rows;
  };
  const auto served = served_areas(catalogue);
  View::List groups, unread = unread_says(catalogue);
  const auto add = [&](const char* heading, const char* id, View::List rows) {
    if (!rows.empty())
      groups.push_back({{"heading", heading}, {"id", id}, {"rows", std::move(rows)}});
  };
  add("Where every need should be met", "served", rows_for(served));
  const auto [others, units] = other_areas(reaches, served, catalogue);
  add("Other areas that a service is for", "others", rows_for(others));
  add("Probation Delivery Units elsewhere", "units", rows_for(units));
  return render("areas", {{"title", "Areas"},
                          {"has_unread", !unread.empty()},
                          {"unread", std::move(unread)},
                          {"groups", std::move(groups)}});
}

std::optional<std::string> area_page(const std::string& id, const Directory& directory,
                                     Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const auto area = catalogue.areas.find(id);
  const auto home = directory.gazetteer.find(id);
  if (area == catalogue.areas.end() || !home) return std::nullopt;
  const auto reaches = reaches_of(open_services(catalogue, today), catalogue);
  const Serving found = serving(reaches, *home, catalogue, today);
  ListPage page(catalogue, today);
  page.add("Just for this part of the country", found.local);
  page.add("Anywhere in " + countries_of(*home, catalogue), found.wide);
  page.add("No area stated: ask first", found.unstated);
  return page.page(area->second.name, lead_of(area->second, found), to_areas);
}

Reply show_areas(const Call& call) {
  return html_reply(200, areas_page(*call.directory, call.site.today()));
}

Reply show_area(const Call& call) {
  const auto page = area_page(call.id, *call.directory, call.site.today());
  if (page) return html_reply(200, *page);
  std::vector<Entry> known;
  for (const auto& [id, area] : call.directory->catalogue.areas)
    known.push_back({"/areas/" + id, area.name});
  return html_reply(404, missing_page(call.id, known, to_areas));
}

}  // namespace fingerpost
