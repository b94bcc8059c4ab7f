#include "web/pages/person_service_page.h"

#include <algorithm>
#include <limits>

#include "core/thought/contract.h"
#include "core/thought/instead.h"
#include "core/thought/stand.h"
#include "core/thought/tell.h"
#include "core/words/has.h"
#include "web/pages/criteria_view.h"
#include "web/pages/service_page.h"
#include "web/pages/service_sections.h"
#include "web/pages/service_view.h"
#include "web/says/directions.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_alternatives = 5;

struct PersonPage {
  const Match& match;
  const Plan& plan;
  const Catalogue& catalogue;
  const Asked& asked;
  const Service& service = *match.service;

  bool is_chosen() const { return has(values_of(asked.typed, "choose"), service.id); }

  bool was_asked_for() const { return is_asked_for(service, match.text_score, asked.query); }

  View::List changes() const {
    View::List groups;
    for (const ChangeGroup& group : changes_to_show(match, plan.asker, catalogue))
      groups.push_back({{"heading", group.heading}, {"steps", texts(group.steps)}});
    return groups;
  }

  /// What its contract means for a start on this day.
  View::List prospects() const {
    View::List list;
    for (const Shortfall& shortfall : match.shortfalls) list.push_back(shortfall.says);
    if (service.contract.end && !service.support.lasts)
      list.push_back(
          "How long it goes on for one person is not known, so nor is whether its contract would "
          "end first.");
    return list;
  }

  /// Services that can be used or might fit where this one stands worse, or no better.
  View::List alternatives() const {
    const Beside beside{catalogue, plan.as_of, plan.asker, &asked.query};
    const auto& wanted = match.needs_met.empty() ? service.needs : match.needs_met;
    View::List list;
    for (const Match& other : plan.matches) {
      const bool stands_better = other.standing < match.standing || other.standing == Standing::yes;
      if (list.size() == most_alternatives || !stands_better) break;
      if (other.service == nullptr || other.service == &service) continue;
      std::vector<std::string> shared;
      for (const auto& need : wanted)
        if (has(other.service->needs, need)) shared.push_back(need);
      if (shared.empty()) continue;
      list.push_back(beside.to(*other.service));
      list.back().set("needs", need_labels(shared, catalogue));
    }
    return list;
  }

  View::List instead() const {
    const Beside beside{catalogue, plan.as_of, plan.asker, &asked.query};
    View::List list;
    for (const Instead& other : match.instead) {
      View view = beside.to(*other.service);
      view.set("routes", View::List{route_view(*other.route, "", catalogue, plan.asker)});
      list.push_back(std::move(view));
    }
    return list;
  }

  /// What the person can do themselves: it is for everybody to see, unlike what is for staff.
  View::List own_routes() const {
    View::List list;
    for (const Route& route : service.routes)
      if (has(route.who, Actor::self) && !has(route.who, plan.asker))
        list.push_back(route_view(route, "", catalogue, Actor::practitioner));
    return list;
  }

  View top() const {
    const StandingWords words = standing_words(match.standing);
    const bool offered = match.standing == Standing::yes || match.standing == Standing::maybe;
    View view{{"id", service.id},
              {"name", service.name},
              {"tag", words.text},
              {"colour", words.colour},
              {"why", why_line(match)},
              {"asked_for", was_asked_for()},
              {"needs", need_labels(service.needs, catalogue)},
              {"when", when_says(match, plan.as_of, plan.asker)},
              {"until", until_says(match)},
              {"answers", answers_say(match, catalogue)},
              {"included", match.included_because},
              {"chosen", is_chosen()},
              {"can_choose",
               !is_chosen() && (match.standing != Standing::no || !match.included_because.empty())},
              {"can_include", !offered && match.included_because.empty()}};
    view.set_list("changes", changes());
    return view;
  }

  View::List places() const {
    const Place* home = asked.query.facts.find<Place>("home");
    View::List list;
    for (std::size_t i = 0; i < std::min(match.nearby.size(), most_places); ++i) {
      View view = place_view(match.nearby[i]);
      const Location& location = *match.nearby[i].location;
      const bool is_home_known = home != nullptr && home->at;
      if (location.at && is_home_known)
        view.set("distance", way_says(*home, *location.at));
      else
        view.set("distance", is_home_known ? "How far it is: not known" : "");
      list.push_back(std::move(view));
    }
    return list;
  }

  /// "The 10 nearest of its 324 places.", and how to have them in that order.
  std::string places_note() const {
    const std::size_t count = match.nearby.size();
    const Place* home = asked.query.facts.find<Place>("home");
    if (home == nullptr || !home->at)
      return "Distance and direction are not known: a home postcode would give them.";
    if (count <= most_places) return {};
    return "The " + std::to_string(most_places) + " nearest of its " + std::to_string(count) +
           " places.";
  }
};

/// "prison staff or the police"
std::string named(const std::vector<Actor>& actors) {
  std::string out;
  for (std::size_t i = 0; i < actors.size(); ++i)
    out += (i == 0                   ? ""
            : i + 1 == actors.size() ? " or "
                                     : ", ") +
           std::string(to_words(actors[i]));
  return out;
}

/// Who has ways in of their own, but for who asks. Those of the person are shown, not named.
std::vector<Actor> others_with_ways(const Service& service, Actor asker) {
  std::vector<Actor> actors;
  for (const Route& route : service.routes)
    for (const Actor actor : route.who)
      if (actor != Actor::self && !has(route.who, asker) && !has(actors, actor))
        actors.push_back(actor);
  return actors;
}

void set_ways_in(View& view, const PersonPage& page) {
  View::List routes;
  for (const Route* route : page.match.routes)
    routes.push_back(route_view(*route, "", page.catalogue, page.plan.asker));
  const std::string from = named(page.match.ask_someone);
  const bool by_others = routes.empty() && !from.empty();
  view.set("ways_heading", "How to refer")
      .set("no_way",
           by_others ? "A practitioner cannot make this referral. It has to come from " + from + "."
                     : "No way in for a practitioner is known.")
      .set("others", by_others ? "" : named(others_with_ways(page.service, page.plan.asker)))
      .set("hidden_routes", "")
      .set("for_practitioner", true);
  view.set_list("routes", std::move(routes));
  view.set_list("own_routes", page.own_routes());
}

void set_places(View& view, const PersonPage& page) {
  const std::size_t count = page.match.nearby.size();
  view.set("places_heading", count == 1 ? "Where it is" : "Places")
      .set("places_say", count == 0 ? "" : page.places_note())
      .set("more_places", count > most_places ? "All " + counted(count, "place") : "")
      .set("has_place_pages", false)
      .set("place_pages", View::List{});
  view.set("places_first", true);
  view.set_list("places", page.places());
}

}  // namespace

Match placed(const Service& service, const Catalogue& catalogue, const Asked& asked,
             const Plan& plan) {
  const auto found = std::find_if(plan.matches.begin(), plan.matches.end(),
                                  [&](const Match& match) { return match.service == &service; });
  if (found != plan.matches.end() && is_asked_for(service, found->text_score, asked.query))
    return *found;
  const Query alone = without_needs(asked.query);
  Inquiry inquiry(alone, catalogue);
  Match match = stand({catalogue.positions.find(service.id)->second, 0}, inquiry);
  tell(match, inquiry);
  if (found != plan.matches.end()) match.included_because = found->included_because;
  return match;
}

std::string person_service_page(const Match& match, const Plan& plan, const Catalogue& catalogue,
                                const Asked& asked) {
  const PersonPage page{match, plan, catalogue, asked};
  const Beside beside{catalogue, plan.as_of, plan.asker, &asked.query};
  View::List see_also;
  for (const auto& id : shown_beside(page.service, catalogue, plan.as_of))
    see_also.push_back(beside.to(*catalogue.service(id)));
  View view = service_sections(page.service, catalogue, plan.as_of, plan.asker);
  view.set("carried", carried(&asked)).set("person", page.top());
  view.set("plain", View::List{}).set("has_plain", false);
  view.set_list("judged", judged_criteria(match, catalogue, asked.query));
  view.set_list("prospects", page.prospects());
  view.set_list("alternatives", page.alternatives());
  view.set_list("instead", page.instead());
  view.set_list("see_also", std::move(see_also));
  set_ways_in(view, page);
  set_places(view, page);
  return render("service", view);
}

Reply show_service_for_person(const Call& call) {
  const Catalogue& catalogue = call.directory->catalogue;
  const Service* service = catalogue.service(call.id);
  if (service == nullptr)
    return error_reply(404, call.request.path, "There is no service of that name.");
  auto read = read_asked(call);
  if (auto* reply = std::get_if<Reply>(&read)) return std::move(*reply);
  Asked& asked = std::get<Asked>(read);
  asked.query.limit = std::numeric_limits<int>::max();
  const Plan plan = answer(*call.directory, asked.query);
  if (status_on(plan.as_of, service->contract) == Status::closed)
    return html_reply(
        410,
        closed_service_page(*service, {catalogue, plan.as_of, plan.asker, &asked.query}, &asked));
  const Match match = placed(*service, catalogue, asked, plan);
  return html_reply(200, person_service_page(match, plan, catalogue, asked));
}

}  // namespace fingerpost
