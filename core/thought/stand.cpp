#include "core/thought/stand.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/first_steps.h"
#include "core/thought/when.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

std::vector<std::string> needs_met(const Service& service, const Query& query) {
  std::vector<std::string> met;
  for (const auto& need : service.needs)
    if (query.needs.empty() || has(query.needs, need)) met.push_back(need);
  return met;
}

/// Contract and rule on one day, and the facts that an unknown rule waits for.
Verdict verdict_and_missing(const Service& service, const Ground& ground,
                            std::vector<std::string>& missing) {
  const Verdict open = contract_verdict(service.contract, ground.as_of);
  if (open == Verdict::no) return open;
  const Verdict fits = both(open, verdict(service.eligible, ground, missing));
  if (fits == Verdict::no) missing.clear();
  return fits;
}

/// The first day after today on which the answer is no longer no.
void look_ahead(Match& match, Inquiry& inquiry) {
  for (const Date day : turning_days(*match.service, inquiry.query.facts, inquiry.catalogue)) {
    if (day <= inquiry.query.as_of) continue;
    if (verdict_and_missing(*match.service, inquiry.on(day), match.missing) == Verdict::no)
      continue;
    match.standing = Standing::not_now;
    match.from = day;
    return;
  }
}

/// Nothing leads into a service that has closed.
void choose_routes(Match& match, const Query& query, const Ground& ground) {
  if (status_on(ground.as_of, match.service->contract) == Status::closed) return;
  for (const Route& route : match.service->routes) {
    const bool closed =
        !says_nothing(route.eligible) && verdict(route.eligible, ground) == Verdict::no;
    if (closed) continue;
    if (has(route.who, query.asker)) {
      match.routes.push_back(&route);
      continue;
    }
    for (const Actor actor : route.who)
      if (!has(match.ask_someone, actor)) match.ask_someone.push_back(actor);
  }
  if (!match.routes.empty()) match.ask_someone.clear();
}

std::optional<double> distance_to_nearest(const Service& service, const Facts& facts) {
  const Place* home = facts.find<Place>("home");
  std::optional<double> nearest;
  if (home == nullptr || !home->at) return nearest;
  for (const Location& location : service.locations)
    if (location.at)
      nearest = std::min(nearest.value_or(1e9), distance_km(*home->at, *location.at));
  return nearest;
}

}  // namespace

bool is_asked_for(const Service& service, double text_score, const Query& query) {
  if (query.needs.empty() && query.text.empty()) return true;
  if (text_score > 0) return true;
  return std::any_of(service.needs.begin(), service.needs.end(),
                     [&](const auto& need) { return has(query.needs, need); });
}

Verdict verdict_on(const Service& service, const Ground& ground) {
  return both(contract_verdict(service.contract, ground.as_of), verdict(service.eligible, ground));
}

Match stand(const Candidate& candidate, Inquiry& inquiry) {
  Match match;
  match.service = &inquiry.catalogue.services[candidate.service];
  match.text_score = candidate.text_score;
  match.needs_met = needs_met(*match.service, inquiry.query);
  const Ground today = inquiry.today();
  choose_routes(match, inquiry.query, today);
  match.distance_km = distance_to_nearest(*match.service, today.facts);
  if (!is_asked_for(*match.service, candidate.text_score, inquiry.query)) return match;
  if (in_the_way(*match.service, today) != nullptr) return match;
  const Verdict now = verdict_and_missing(*match.service, today, match.missing);
  match.standing = now == Verdict::yes ? Standing::yes : Standing::maybe;
  if (now != Verdict::no) return match;
  match.standing = Standing::no;
  look_ahead(match, inquiry);
  return match;
}

}  // namespace fingerpost
