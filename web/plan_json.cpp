#include "web/plan_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/thought/says.h"
#include "web/refer.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_places = 5;

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

/// What is left out where it is not known: dates, distance, places, who else to ask.
void put_particulars(Json& object, const Match& match) {
  if (!match.ask_someone.empty()) {
    object["ask_someone"] = to_text(first_to_ask(match.ask_someone));
    for (const Actor actor : match.ask_someone) object["who_can_refer"].push_back(to_text(actor));
  }
  put_km(object, match.distance_km);
  for (std::size_t i = 0; i < std::min(most_places, match.nearby.size()); ++i)
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

Json match_json(const Match& match, const Catalogue& catalogue, Actor asker) {
  if (match.service == nullptr) return unread_json(match);
  const Service& service = *match.service;
  Json object{{"service", service.id},
              {"name", service.name},
              {"provider", service.provider},
              {"needs_met", match.needs_met},
              {"verdict", to_text(match.standing)}};
  put(object, "from", match.from);
  put(object, "until", match.until);
  put(object, "refer_by", refer_by(match));
  object["missing"] = match.missing;
  object["why"] = why_json(match.why);
  object["routes"] = Json::array();
  for (const Route* route : match.routes)
    object["routes"].push_back(route_json(*route, catalogue, asker));
  object["suitability"] = service.suitability;
  put_particulars(object, match);
  put(object, "assured_date", service.assured_date);
  put(object, "confidence", service.confidence);
  object["warnings"] = match.warnings;
  return object;
}

}  // namespace

std::string plan_json(const Plan& plan, const Catalogue& catalogue) {
  Json object{{"as_of", to_text(plan.as_of)}, {"matches", Json::array()}};
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
  object["needs_not_covered"] = needs_of(plan.not_covered);
  put(object, "did_you_mean", plan.did_you_mean);
  object["problems"] = Json::array();
  for (const Problem& problem : plan.problems)
    object["problems"].push_back({{"where", problem.where}, {"what", problem.what}});
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fingerpost
