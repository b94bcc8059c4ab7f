#include "web/pages/service_page.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/instead.h"
#include "core/thought/not_known.h"
#include "core/thought/will_it_last.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"
#include "web/says/contract_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"
#include "web/says/replacements.h"

namespace fingerpost {
namespace {

constexpr std::size_t places_a_page = 100;

View::List texts(const std::vector<std::string>& list) {
  View::List views;
  for (const auto& text : list) views.push_back(text);
  return views;
}

/// For the template `service_link`: what a list shows of a service.
struct Links {
  const Catalogue& catalogue;
  Date today;
  Actor reader;

  View to(const Service& service) const {
    const Freshness fresh = freshness(service, catalogue, today, reader);
    return {{"id", service.id},
            {"name", service.name},
            {"provider", service.provider},
            {"brief", fresh.brief},
            {"caution", fresh.caution}};
  }
};

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += (out.empty() ? "" : out.ends_with('.') ? " " : ", ") + text;
  return out;
}

/// What to check before going there; its contradictory sources among them.
View::List checks(const Service& service) {
  View::List list = texts(service.warnings);
  for (const auto& conflict : service.conflicts) list.push_back("Sources disagree: " + conflict);
  return list;
}

/// Rows of a summary list; empty values are left out.
View::List facts_of(const Service& service, const Catalogue& catalogue) {
  View::List rows;
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) rows.push_back({{"label", label}, {"value", value}});
  };
  add("Helps with", need_labels(service.needs, catalogue));
  add("Provided by", service.provider);
  add("Paid for by", service.commissioner);
  add("Hours", service.hours);
  add("Cost", service.cost);
  add("Languages", joined(service.languages));
  add("Access", joined(service.access));
  add("Have ready", joined(service.bring));
  add("Lasts for one person", length_says(service.support, catalogue.vocabulary));
  for (const auto& row : contract_rows(service.contract)) add(row.label.c_str(), row.text);
  return rows;
}

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

/// A few places, beside the ways in.
void set_few_places(View& view, const Service& service) {
  View::List places;
  for (const Location& location : service.locations)
    places.push_back(place_view({.location = &location}));
  view.set("few_heading", places.size() == 1 ? "Where it is" : "Places");
  view.set("has_few_places", !places.empty()).set("places_below", "").set("has_places", false);
  view.set("few_places", std::move(places));
}

/// A hundred of its places, and links to the other hundreds.
void set_many_places(View& view, const Service& service, const PageReader& reader) {
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
  view.set("has_few_places", false).set("has_places", true).set("has_place_pages", paged);
  view.set("places_below", "All " + counted(count, "place"));
  view.set("places_say", paged ? range_says(begin_of(page) + 1, end_of(page), count) + "." : "");
  view.set("places", std::move(places));
  view.set("place_pages", std::move(pages));
}

/// The page of a service, but for its routes and places.
View description(const Service& service, const Catalogue& catalogue, Date today, Actor asker) {
  View::List see_also, sources, warnings = checks(service);
  const std::string status = contract_says(service.contract, today);
  const Freshness fresh = freshness(service, catalogue, today, asker);
  const Links links{catalogue, today, asker};
  for (const auto& id : shown_beside(service, catalogue, today))
    see_also.push_back(links.to(*catalogue.service(id)));
  for (const auto& source : service.sources) sources.push_back(source_view(source));
  return {{"title", service.name},
          {"id", service.id},
          {"provider", service.provider},
          {"summary", summary_for(service, asker)},
          {"status", status.empty() ? status : status + "."},
          {"facts", facts_of(service, catalogue)},
          {"url", View::List(service.url.empty() ? 0 : 1, source_view(service.url))},
          {"rows", rule_rows(service.eligible, catalogue, asker)},
          {"suitability", texts(service.suitability)},
          {"has_suitability", !service.suitability.empty()},
          {"if_refused", refusal_view(service.if_refused)},
          {"check_first", fresh.caution.empty() && !warnings.empty()},
          {"has_warnings", !warnings.empty()},
          {"warnings", std::move(warnings)},
          {"has_see_also", !see_also.empty()},
          {"see_also", std::move(see_also)},
          {"has_sources", !sources.empty()},
          {"sources", std::move(sources)},
          {"not_known", not_known_says(service)},
          {"caution", fresh.caution},
          {"checked_on", fresh.checked}};
}

}  // namespace

std::string service_page(const Service& service, const Catalogue& catalogue, Date today,
                         const PageReader& reader) {
  const Actor asker = reader.asker;
  View view = description(service, catalogue, today, asker);
  if (service.locations.size() <= few_places)
    set_few_places(view, service);
  else
    set_many_places(view, service, reader);
  View::List routes;
  for (const Route& route : service.routes)
    if (std::find(route.who.begin(), route.who.end(), asker) != route.who.end())
      routes.push_back(route_view(route, who_words(route), catalogue, asker));
  const auto hidden = service.routes.size() - routes.size();
  const bool has_routes = !routes.empty();
  view.set("for_practitioner", asker == Actor::practitioner)
      .set("hidden_routes", hidden == 0 ? "" : counted(hidden, "way"))
      .set("has_routes", has_routes)
      .set("routes", std::move(routes));
  return render("service", view);
}

std::string closed_service_page(const Service& service, const Catalogue& catalogue, Date today) {
  const auto left = replacements(service, today, catalogue);
  const Freshness fresh = freshness(service, catalogue, today, Actor::self);
  const Links links{catalogue, today, Actor::self};
  View::List after, needs;
  for (const auto& id : service.contract.superseded_by)
    if (const Service* other = catalogue.service(id)) after.push_back(links.to(*other));
  for (const Replacement& replacement : left) {
    View::List services;
    for (const Service* other : replacement.services) services.push_back(links.to(*other));
    needs.push_back({{"heading", need_labels({replacement.need}, catalogue)},
                     {"none", services.empty()},
                     {"services", std::move(services)}});
  }
  return render("closed", {{"title", service.name + " has closed"},
                           {"says", closed_says(service, left, catalogue)},
                           {"note", service.contract.note},
                           {"has_after", !after.empty()},
                           {"after", std::move(after)},
                           {"needs", std::move(needs)},
                           {"conflicts", texts(service.conflicts)},
                           {"caution", fresh.caution},
                           {"checked_on", fresh.checked}});
}

}  // namespace fingerpost
