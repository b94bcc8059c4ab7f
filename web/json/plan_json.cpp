#include "web/json/plan_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/thought/freshness.h"
#include "core/thought/says.h"
#include "web/json/freshness_json.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void put(Json& object, const char* key, const std::optional<Date>& date) {
  if (date) object[key] = to_text(*date);
}

void put_km(Json& object, const std::optional<double>& km) {
  if (km) object["distance_km"] = std::round(*km * 10) / 10;
}

Json why_json(const Explanation& why) {
  Json object{{"verdict", to_text(why.verdict)}, {"says", why.says}};
  put(object, "because", why.because);
  put(object, "fact", why.fact);
  put(object, "source", why.source);
  put(object, "settle", why.settle);
  if (why.parts.empty()) return object;
  Json& parts = object["parts"] = Json::array();
  for (const Explanation& part : why.parts) parts.push_back(why_json(part));
  return object;
}

Json route_json(const Route& route, const Catalogue& catalogue, Actor asker) {
  Json object{{"who", Json::array()}, {"channel", route.channel}};
  for (const Actor actor : route.who) object["who"].push_back(to_text(actor));
  put(object, "value", route.value);
  put(object, "note", route.note);
  put(object, "hours", route.hours);
  if (!says_nothing(route.eligible)) object["only_for"] = says(route.eligible, catalogue, asker);
  put(object, "source", route.source);
  return object;
}

Json place_json(const Nearby& nearby) {
  Json object = Json::object();
  put(object, "name", nearby.location->name);
  put(object, "address", nearby.location->address);
  put(object, "postcode", nearby.location->postcode);
  put(object, "phone", nearby.location->phone);
  put(object, "code", nearby.location->code);
  put_km(object, nearby.km);
  return object;
}

Json change_json(const Change& change) {
  Json object{{"kind", to_text(change.kind)}};
  put(object, "fact", change.fact);
  put(object, "says", change.says);
  put(object, "on", change.on);
  return object;
}

Json shortfall_json(const Shortfall& shortfall) {
  return {{"what", to_text(shortfall.what)},
          {"ends", to_text(shortfall.ends)},
          {"completes", to_text(shortfall.completes)},
          {"says", shortfall.says}};
}

/// What would settle or change the answer, and what may cut it short.
void put_prospects(Json& object, const Match& match) {
  object["missing"] = match.missing;
  for (const Change& change : match.change) object["change"].push_back(change_json(change));
  for (const Shortfall& shortfall : match.shortfalls)
    object["will_it_last"].push_back(shortfall_json(shortfall));
}

/// What is left out where it is not known: distance, places, who else to ask.
void put_particulars(Json& object, const Match& match) {
  if (!match.ask_someone.empty()) {
    object["ask_someone"] = to_text(first_to_ask(match.ask_someone));
    for (const Actor actor : match.ask_someone) object["who_can_refer"].push_back(to_text(actor));
  }
  put_km(object, match.distance_km);
  for (std::size_t i = 0; i < std::min(few_places, places_to_show(match)); ++i)
    object["nearby"].push_back(place_json(match.nearby[i]));
}

Json unread_json(const Match& match) {
  return {{"service", match.unread},
          {"name", match.unread},
          {"provider", match.unread},
          {"needs_met", Json::array()},
          {"verdict", to_text(match.standing)},
          {"missing", Json::array()},
          {"why", why_json(match.why)},
          {"routes", Json::array()},
          {"suitability", Json::array()},
          {"warnings", match.warnings}};
}

Json instead_json(const Instead& beside, const Catalogue& catalogue, Actor asker) {
  const Service& service = *beside.service;
  Json object{{"service", service.id},
              {"name", service.name},
              {"route", route_json(*beside.route, catalogue, asker)}};
  put_freshness(object, service, beside.freshness);
  return object;
}

/// The caution comes first among the warnings, for readers who know only those.
void put_what_to_know(Json& object, const Match& match, const Catalogue& catalogue, Actor asker) {
  object["warnings"] = match.warnings;
  if (const std::string& caution = match.freshness.caution; !caution.empty())
    object["warnings"].insert(object["warnings"].begin(), caution);
  for (const Instead& beside : match.instead)
    object["instead"].push_back(instead_json(beside, catalogue, asker));
}

Json match_json(const Match& match, const Catalogue& catalogue, Actor asker) {
  if (match.service == nullptr) return unread_json(match);
  const Service& service = *match.service;
  Json object{{"service", service.id},
              {"name", service.name},
              {"provider", service.provider},
              {"needs_met", match.needs_met},
              {"verdict", to_text(match.standing)}};
  put(object, "summary", summary_for(service, asker));
  if (!match.included_because.empty()) object["override"] = {{"reason", match.included_because}};
  put(object, "from", match.from);
  put(object, "until", match.until);
  put(object, "until_because", match.until_because);
  put(object, "refer_by", refer_by(match));
  put_prospects(object, match);
  object["why"] = why_json(match.why);
  object["routes"] = Json::array();
  for (const Route* route : match.routes)
    object["routes"].push_back(route_json(*route, catalogue, asker));
  object["suitability"] = service.suitability;
  put_particulars(object, match);
  put_freshness(object, service, match.freshness);
  put_what_to_know(object, match, catalogue, asker);
  if (const TurnedAway& refusal = service.if_refused; !refusal.source.empty()) {
    Json& said = object["if_refused"] = Json::object();
    put(said, "say", refusal.say);
    put(said, "note", refusal.note);
    put(said, "source", refusal.source);
  }
  return object;
}

Json safety_json(const Safety& safety, const Scope& scope, Date as_of) {
  Json object{{"id", safety.id}, {"says", safety.says}};
  put(object, "phone", safety.phone);
  put(object, "source", safety.source);
  put(object, "assured_date", safety.assured_date);
  put_check(object, freshness(safety, scope, as_of));
  return object;
}

Json cover_json(const Plan& plan) {
  const Cover& cover = plan.cover;
  Json object{{"services", Json::array()},
              {"needs", cover.needs},
              {"if_it_fits", cover.if_it_fits},
              {"wanted", cover.wanted},
              {"fewest", cover.fewest}};
  put(object, "says", cover_says(plan));
  for (const Service* service : cover.services) object["services"].push_back(service->id);
  return object;
}

Json why_not_json(const Uncovered::Why& why) {
  Json object{{"reason", to_text(why.reason)}, {"says", why.says}};
  if (why.service != nullptr) object["service"] = why.service->id;
  put(object, "from", why.from);
  return object;
}

/// Which needs are met, by the fewest services, and which are not, and why.
void put_needs(Json& object, const Plan& plan) {
  if (plan.cover.wanted > 0) object["cover"] = cover_json(plan);
  object["needs_not_covered"] = needs_of(plan.not_covered);
  for (const Uncovered& row : plan.not_covered) {
    if (row.why.empty()) continue;
    Json why = Json::array();
    for (const Uncovered::Why& reason : row.why) why.push_back(why_not_json(reason));
    object["why_not_covered"].push_back({{"need", row.need}, {"why", std::move(why)}});
  }
}

}  // namespace

std::string plan_json(const Plan& plan, const Catalogue& catalogue) {
  Json object{{"as_of", to_text(plan.as_of)}};
  for (const Safety* safety : plan.safety)
    object["safety"].push_back(safety_json(*safety, catalogue.scope, plan.as_of));
  object["matches"] = Json::array();
  for (const Match& match : plan.matches)
    object["matches"].push_back(match_json(match, catalogue, plan.asker));
  if (plan.ask_next)
    object["ask_next"] = {{"fact", plan.ask_next->fact},
                          {"question", plan.ask_next->question},
                          {"settles", plan.ask_next->settles}};
  object["totals"] = {{"yes", plan.totals.yes},
                      {"maybe", plan.totals.maybe},
                      {"not_now", plan.totals.not_now},
                      {"no", plan.totals.no},
                      {"unchecked", plan.totals.unchecked}};
  put_needs(object, plan);
  put(object, "did_you_mean", plan.did_you_mean);
  if (!plan.notes.empty()) object["notes"] = plan.notes;
  object["problems"] = Json::array();
  for (const Problem& problem : plan.problems)
    object["problems"].push_back({{"where", problem.where}, {"what", problem.what}});
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fingerpost
