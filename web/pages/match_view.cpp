#include "web/pages/match_view.h"

#include <algorithm>

#include "core/words/has.h"
#include "web/pages/service_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

/// What a card says otherwise to a person than to a practitioner.
struct Words {
  const char* routes;
  const char* already;
};
constexpr Words for_practitioner{"How to refer", "Already getting this"};
constexpr Words for_self{"Get in touch", "I already get this"};

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
          {"own_ways", own ? match.service->id : ""},
          {"name", match.service->name}};
}

/// Empty where it would only name again what the reason names as not known.
std::string answers_beside_why(const Match& match, const Catalogue& catalogue) {
  const auto is_named = [&](const Change& change) { return has(match.missing, change.fact); };
  const bool all = match.change.size() == match.missing.size();
  if (all && std::all_of(match.change.begin(), match.change.end(), is_named)) return {};
  return answers_say(match, catalogue);
}

/// The first of `lines`, and how many more there are on the page of the service.
std::string first_of(const std::vector<std::string>& lines) {
  if (lines.size() < 2) return lines.empty() ? "" : lines.front();
  return lines.front() + " (" + std::to_string(lines.size() - 1) + " more)";
}

std::string will_it_last(const Match& match) {
  std::vector<std::string> lines;
  for (const Shortfall& shortfall : match.shortfalls) lines.push_back(shortfall.says);
  return first_of(lines);
}

/// One way in, in one line: a web address is named by its host, and what its note says stands in
/// for a number where there is none.
View brief_route(const Route& route, const Catalogue& catalogue, Actor asker) {
  View view = route_view(route, "", catalogue, asker);
  if (!safe_link("web", route.value).empty()) {
    const View link = source_view(route.value);
    view.set("value", std::get<View::Parts>(link.value).at("text"));
  }
  if (!route.value.empty()) view.set("note", "");
  return view;
}

/// The first way in for the asker, and how many more there are; false where there is none.
View first_route(const Match& match, const Catalogue& catalogue, Actor asker) {
  if (match.routes.empty()) return false;
  View view = brief_route(*match.routes.front(), catalogue, asker);
  const auto more = match.routes.size() - 1;
  view.set("more", more == 0 ? "" : counted(more, "more way"));
  return view;
}

View::List instead_views(const Match& match, const Catalogue& catalogue, Actor asker) {
  View::List views;
  for (const Instead& beside : match.instead) {
    views.push_back({{"id", beside.service->id},
                     {"name", beside.service->name},
                     {"route", brief_route(*beside.route, catalogue, asker)},
                     {"brief", beside.freshness.brief},
                     {"caution", beside.freshness.caution}});
  }
  return views;
}

std::string place_name(const Location& place) {
  if (!place.name.empty()) return place.name;
  return place.address.empty() ? place.postcode : place.address;
}

/// The nearest place, or the first of those in the person's area, and how far it is; what else
/// there is of many.
std::string where_line(const Match& match, const Catalogue& catalogue) {
  if (match.nearby.empty()) return "No place is given";
  const Nearby& first = match.nearby.front();
  const auto more = match.nearby.size() - 1;
  if (!first.km && match.nearby.size() > few_places) {
    const bool known = catalogue.areas.count(match.places_in) > 0;
    return places_say(match, catalogue) +
           (known ? ": " + place_name(*first.location) + " is one" : "");
  }
  return place_name(*first.location) + ", " + (first.km ? miles(*first.km) : "distance not known") +
         (more == 0 ? "" : " (" + counted(more, "more place") + ")");
}

/// What a card and a row have in common.
View base_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  const Service& service = *match.service;
  View view{{"id", service.id},
            {"name", service.name},
            {"provider", service.provider},
            {"why", why_line(match)}};
  View::List groups;
  for (const ChangeGroup& group : changes_to_show(match, query.asker, catalogue))
    groups.push_back({{"heading", group.heading}, {"steps", texts(group.steps)}});
  view.set("brief", match.freshness.brief).set("caution", match.freshness.caution);
  view.set_list("changes", std::move(groups));
  return view;
}

}  // namespace

View card_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  const Words& words = words_for(query.asker);
  View view = base_view(match, catalogue, query);
  view.set("tag", tag(match))
      .set("standing", to_text(match.standing))
      .set("needs", need_labels(match.needs_met, catalogue))
      .set("included", match.included_because)
      .set("when", when_says(match, query.as_of, query.asker))
      .set("until", until_says(match))
      .set("answers", answers_beside_why(match, catalogue))
      .set("routes_heading", words.routes)
      .set("route", first_route(match, catalogue, query.asker))
      .set("ask_someone", ask_someone(match, query.asker))
      .set("where", where_line(match, catalogue))
      .set("lasts", will_it_last(match))
      .set("know_first", first_of(match.warnings))
      .set("already", words.already);
  view.set_list("instead", instead_views(match, catalogue, query.asker));
  return view;
}

View row_view(const Match& match, const Catalogue& catalogue, const Query& query) {
  View view = base_view(match, catalogue, query);
  view.set("needs", need_labels(match.needs_met, catalogue));
  view.set("can_include", query.asker == Actor::practitioner);
  return view;
}

}  // namespace fingerpost
