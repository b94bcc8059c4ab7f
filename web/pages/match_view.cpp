#include "web/pages/match_view.h"

#include <algorithm>

#include "core/words/has.h"
#include "web/pages/service_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

constexpr std::size_t first_places = 3;  ///< of many: shown at once, the others when asked for

/// What a card says otherwise to a person than to a practitioner.
struct Words {
  const char* routes;
  const char* suitability;
  const char* already;
};
constexpr Words for_practitioner{"How to refer or make contact", "For you and the person to judge",
                                 "Already getting this"};
constexpr Words for_self{"How to get in touch", "For you to think about", "I already get this"};

const Words& words_for(Actor asker) { return asker == Actor::self ? for_self : for_practitioner; }

/// A few words beside the name.
std::string tag(const Match& match) {
  if (match.standing == Standing::yes) return "Can use now";
  if (match.standing == Standing::not_now) return "Not now";
  if (match.standing == Standing::unchecked) return "Could not check";
  if (match.standing == Standing::no) return "Does not fit";
  if (match.missing.empty()) return "Ask the provider";
  const auto count = match.missing.size();
  return (count > 1 ? "Up to " : "") + counted(count, "answer") + " needed";
}

std::string ask_someone_says(const Match& match, Actor asker) {
  if (asker == Actor::self) {
    const Actor first = first_to_ask(match.ask_someone);
    const std::string who =
        first == Actor::practitioner ? "your probation practitioner" : std::string(to_words(first));
    return "Ask " + who + " to refer you.";
  }
  std::string who;
  for (std::size_t i = 0; i < match.ask_someone.size(); ++i)
    who += (i == 0                              ? ""
            : i + 1 == match.ask_someone.size() ? " or "
                                                : ", ") +
           std::string(to_words(match.ask_someone[i]));
  return "A practitioner cannot make this referral. It has to come from " + who + ".";
}

/// Where only others can use its ways in: who, and for a practitioner the person's own ways.
View ask_someone(const Match& match, Actor asker) {
  if (match.ask_someone.empty()) return false;
  const bool own = asker == Actor::practitioner && has(match.ask_someone, Actor::self);
  return {{"says", ask_someone_says(match, asker)},
          {"href", own ? service_href(*match.service, Actor::self) : ""},
          {"name", match.service->name},
          {"routes_heading", words_for(asker).routes}};
}

/// Empty where it would only name again what the reason names as not known.
std::string answers_beside_why(const Match& match, const Catalogue& catalogue) {
  const auto is_named = [&](const Change& change) { return has(match.missing, change.fact); };
  const bool all = match.change.size() == match.missing.size();
  if (all && std::all_of(match.change.begin(), match.change.end(), is_named)) return {};
  return answers_say(match, catalogue);
}

View::List texts(const std::vector<std::string>& list) {
  View::List views;
  for (const auto& text : list) views.push_back(text);
  return views;
}

/// Sets `name`, and `has_name`: a template shows a heading once, and then each of the list.
void set_list(View& view, const std::string& name, View::List list) {
  view.set("has_" + name, !list.empty());
  view.set(name, std::move(list));
}

void set_prospects(View& view, const Match& match, const Catalogue& catalogue, Actor asker) {
  View::List shortfalls, groups;
  for (const Shortfall& shortfall : match.shortfalls) shortfalls.push_back(shortfall.says);
  for (const ChangeGroup& group : changes_to_show(match, asker, catalogue))
    groups.push_back({{"heading", group.heading}, {"steps", texts(group.steps)}});
  set_list(view, "shortfalls", std::move(shortfalls));
  set_list(view, "changes", std::move(groups));
}

View::List instead_views(const Match& match, const Catalogue& catalogue, Actor asker) {
  View::List views;
  for (const Instead& beside : match.instead) {
    views.push_back({{"page", service_href(*beside.service, asker)},
                     {"name", beside.service->name},
                     {"routes", View::List{route_view(*beside.route, "", catalogue, asker)}},
                     {"brief", beside.freshness.brief},
                     {"caution", beside.freshness.caution}});
  }
  return views;
}

/// A few places wait to be opened. Of many the first are shown at once, the next wait to be opened,
/// and all of them are on the page of the service.
void set_places(View& view, const Match& match, const Catalogue& catalogue) {
  const auto shown = places_to_show(match);
  const bool many = match.nearby.size() > few_places;
  View::List first, more;
  for (std::size_t i = 0; i < shown; ++i)
    (many && i < first_places ? first : more).push_back(place_view(match.nearby[i]));
  const std::string says = places_say(match, catalogue);
  const std::string all = "All " + std::to_string(match.nearby.size()) + " places";
  view.set("many_places", many ? says + "." : "")
      .set("all_places", many ? all : "")
      .set("places_heading", many ? counted(more.size(), "more place") : says);
  set_list(view, "first_places", std::move(first));
  set_list(view, "places", std::move(more));
}

/// What a card and a row have in common.
View base_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  const Service& service = *match.service;
  View view{{"id", service.id},       {"href", service_href(service, query.asker)},
            {"name", service.name},   {"provider", service.provider},
            {"why", why_line(match)}, {"rows", why_rows(match.why)}};
  view.set("summary", summary_for(service, query.asker))
      .set("brief", match.freshness.brief)
      .set("caution", match.freshness.caution);
  set_prospects(view, match, catalogue, query.asker);
  return view;
}

}  // namespace

View card_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  const Service& service = *match.service;
  const Words& words = words_for(query.asker);
  View::List routes;
  for (const Route* route : match.routes)
    routes.push_back(route_view(*route, "", catalogue, query.asker));
  View view = base_view(match, catalogue, query);
  view.set("tag", tag(match))
      .set("standing", to_text(match.standing))
      .set("needs", need_labels(match.needs_met, catalogue))
      .set("included", match.included_because)
      .set("when", when_says(match, query.as_of, query.asker))
      .set("until", until_says(match))
      .set("answers", answers_beside_why(match, catalogue))
      .set("routes_heading", words.routes)
      .set("ask_someone", ask_someone(match, query.asker))
      .set("suitability_heading", words.suitability)
      .set("checked_on", match.freshness.checked)
      .set("already", words.already);
  set_list(view, "routes", std::move(routes));
  set_list(view, "instead", instead_views(match, catalogue, query.asker));
  set_places(view, match, catalogue);
  view.set("if_refused", refusal_view(service.if_refused));
  set_list(view, "suitability", texts(service.suitability));
  view.set("check_first", match.freshness.caution.empty() && !match.warnings.empty());
  set_list(view, "warnings", texts(match.warnings));
  return view;
}

View row_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  View view = base_view(match, catalogue, query);
  view.set("can_include", query.asker == Actor::practitioner);
  return view;
}

std::string service_href(const Service& service, Actor asker) {
  return "/services/" + service.id + (asker == Actor::self ? "" : "?asker=practitioner");
}

}  // namespace fingerpost
