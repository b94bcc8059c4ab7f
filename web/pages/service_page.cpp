#include "web/pages/service_page.h"

#include <algorithm>

#include "core/thought/freshness.h"
#include "core/thought/instead.h"
#include "core/words/has.h"
#include "web/pages/criteria_view.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"
#include "web/says/replacements.h"

namespace fingerpost {
namespace {

constexpr std::size_t places_a_page = 100;

/// "practitioner, prison": who else may use a route.
std::string who_words(const Route& route) {
  std::string out;
  for (const Actor actor : route.who)
    out += (out.empty() ? "For " : ", ") + std::string(to_words(actor));
  return out;
}

/// "Places 101 to 200 of 324."
std::string range_says(std::size_t from, std::size_t to, std::size_t of) {
  return "Places " + std::to_string(from) + " to " + std::to_string(to) + " of " +
         std::to_string(of);
}

/// Of many places a hundred, with links to the other hundreds.
void set_places(View& view, const Service& service, const PageReader& reader) {
  const std::size_t count = service.locations.size();
  const std::size_t last = std::max<std::size_t>(1, (count + places_a_page - 1) / places_a_page);
  const std::size_t page = std::clamp<std::size_t>(reader.places, 1, last);
  const auto end_of = [&](std::size_t p) { return std::min(count, p * places_a_page); };
  const auto begin_of = [&](std::size_t p) { return (p - 1) * places_a_page; };
  View::List places, pages;
  for (std::size_t i = begin_of(page); i < end_of(page); ++i)
    places.push_back(place_view({.location = &service.locations[i]}));
  for (std::size_t p = 1; p <= last && last > 1; ++p)
    if (p != page)
      pages.push_back(
          {{"href", "/services/" + service.id + "?places=" + std::to_string(p) +
                        (reader.asker == Actor::practitioner ? "&asker=practitioner" : "") +
                        "#places"},
           {"text", range_says(begin_of(p) + 1, end_of(p), count)}});
  const bool paged = !pages.empty();
  view.set("places_heading", count == 1 ? "Where it is" : "Places").set("more_places", "");
  view.set("places_first", count <= few_places);
  view.set("places_say", paged ? range_says(begin_of(page) + 1, end_of(page), count) + "." : "");
  view.set_list("places", std::move(places));
  view.set_list("place_pages", std::move(pages));
}

/// The ways in that the reader can use; of the others only whose they are.
void set_ways_in(View& view, const Service& service, const Catalogue& catalogue, Actor asker) {
  View::List routes;
  std::string hidden;
  for (const Route& route : service.routes) {
    if (has(route.who, asker)) {
      routes.push_back(route_view(route, who_words(route), catalogue, asker));
      continue;
    }
    for (const Actor actor : route.who)
      if (const std::string words(to_words(actor)); hidden.find(words) == std::string::npos)
        hidden += (hidden.empty() ? "" : ", ") + words;
  }
  const auto others = service.routes.size() - routes.size();
  const bool practitioner = asker == Actor::practitioner;
  view.set("ways_heading", "How to get it")
      .set("no_way", practitioner ? "No way in for a practitioner is known."
                                  : "There is no way for the person to make contact directly that "
                                    "is known here.")
      .set("others", "")
      .set("hidden_routes",
           hidden.empty() ? "" : counted(others, "way") + " in not shown here, for: " + hidden)
      .set("for_practitioner", practitioner);
  view.set_list("routes", std::move(routes));
  view.set_list("own_routes", {});
}

/// What is left for one need. For a person: the first to use first, without what does not fit.
View replacement_view(const Replacement& replacement, const Beside& beside) {
  std::vector<std::pair<Standing, const Service*>> fitting;
  for (const Service* service : replacement.services) {
    const Standing standing = beside.standing(*service).value_or(Standing::yes);
    if (standing != Standing::no) fitting.emplace_back(standing, service);
  }
  std::stable_sort(fitting.begin(), fitting.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  const std::size_t unfit = replacement.services.size() - fitting.size();
  View::List services;
  for (const auto& [standing, service] : fitting) services.push_back(beside.to(*service));
  return {{"heading", need_labels({replacement.need}, beside.catalogue)},
          {"none", replacement.services.empty()},
          {"unfit", unfit == 0 ? "" : counted(unfit, "service") + " for this need"},
          {"services", std::move(services)}};
}

}  // namespace

std::string service_page(const Service& service, const Catalogue& catalogue, Date today,
                         const PageReader& reader) {
  const Beside beside{catalogue, today, reader.asker};
  View::List see_also;
  for (const auto& id : shown_beside(service, catalogue, today))
    see_also.push_back(beside.to(*catalogue.service(id)));
  View view = service_sections(service, catalogue, today, reader.asker);
  view.set("carried", carried(nullptr)).set("person", false);
  for (const char* of_a_person : {"judged", "prospects", "alternatives", "instead"})
    view.set_list(of_a_person, {});
  view.set_list("plain", plain_criteria(service, catalogue, reader.asker));
  view.set_list("see_also", std::move(see_also));
  set_ways_in(view, service, catalogue, reader.asker);
  set_places(view, service, reader);
  return render("service", view);
}

std::string closed_service_page(const Service& service, const Beside& beside, const Asked* asked) {
  const auto left = replacements(service, beside.today, beside.catalogue);
  const Freshness fresh = freshness(service, beside.catalogue, beside.today, beside.reader);
  View::List after, needs;
  for (const auto& id : service.contract.superseded_by)
    if (const Service* other = beside.catalogue.service(id)) after.push_back(beside.to(*other));
  for (const Replacement& replacement : left)
    needs.push_back(replacement_view(replacement, beside));
  return render("closed", {{"title", service.name + " has closed"},
                           {"carried", carried(asked)},
                           {"provider", service.provider},
                           {"says", closed_says(service, left, beside.catalogue)},
                           {"note", service.contract.note},
                           {"has_after", !after.empty()},
                           {"after", std::move(after)},
                           {"needs", std::move(needs)},
                           {"conflicts", texts(service.conflicts)},
                           {"caution", fresh.caution},
                           {"checked_on", fresh.checked}});
}

}  // namespace fingerpost
