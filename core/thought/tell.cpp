#include "core/thought/tell.h"

#include <algorithm>

#include "core/thought/change.h"
#include "core/thought/contract.h"
#include "core/thought/first_steps.h"
#include "core/thought/freshness.h"
#include "core/thought/reasons.h"
#include "core/thought/stand.h"
#include "core/thought/when.h"
#include "core/thought/will_it_last.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

using std::chrono::days;

/// Why the contract ends an answer, seen from the day before it does.
std::string contract_ends_because(Status then) {
  switch (then) {
    case Status::unconfirmed:
      return "Its contract ends then, and may be extended.";
    case Status::suspended:
      return "It takes nobody for some time after that.";
    case Status::no_new_referrals:
      return "It takes no new referrals after that.";
    default:
      return "Its contract ends then.";
  }
}

/// The last day of a yes or a maybe, and the part of the rule that ends it.
void look_for_the_end(Match& match, Inquiry& inquiry) {
  const Verdict now = match.why.verdict;
  for (const Date day : turning_days(*match.service, inquiry.query.facts, inquiry.catalogue)) {
    if (day <= inquiry.query.as_of) continue;
    const Ground then = inquiry.on(day);
    if (verdict_on(*match.service, then) == now) continue;
    match.until = day - days{1};
    const Contract& contract = match.service->contract;
    if (contract_verdict(contract, day) != contract_verdict(contract, inquiry.query.as_of)) {
      match.until_because = contract_ends_because(status_on(day, contract));
      return;
    }
    const Explanation after = reasons(match, inquiry.query, then);
    const Explanation& turned = first_reason(after);
    match.until_because = turned.because.empty() ? turned.says + "." : turned.because;
    return;
  }
}

/// What would make it fit: by itself, by an answer, or by something that somebody does.
void look_for_change(Match& match, Inquiry& inquiry) {
  const Ground today = inquiry.today();
  const bool open = contract_verdict(match.service->contract, today.as_of) != Verdict::no;
  const bool asked_for = is_asked_for(*match.service, match.text_score, inquiry.query);
  if (match.standing == Standing::not_now) {
    match.change = {{.kind = Change::Kind::time,
                     .fact = {},
                     .says = "Wait until " + to_words(*match.from),
                     .on = match.from}};
    return;
  }
  if (match.standing == Standing::yes || !open || !asked_for) return;
  if (in_the_way(*match.service, today) != nullptr) return;
  match.change = smallest_change(*match.service, inquiry.query, today);
  const bool practitioner_could = has(match.ask_someone, Actor::practitioner);
  if (!match.change.empty() && practitioner_could)
    match.change.push_back({.kind = Change::Kind::person,
                            .fact = {},
                            .says = "Ask your probation practitioner to refer you",
                            .on = {}});
}

/// Where no distance can be told: an area of this person's that a place of the service is in.
std::string area_of_places(const Service& service, const Facts& facts) {
  const Place* home = facts.find<Place>("home");
  const std::string* unit = facts.find<std::string>("pdu");
  for (const std::string* area : {home == nullptr ? nullptr : &home->given, unit}) {
    if (area == nullptr) continue;
    for (const Location& location : service.locations)
      if (has(location.areas, *area)) return *area;
  }
  return {};
}

void sort_places(Match& match, const Facts& facts) {
  const Place* home = facts.find<Place>("home");
  if (!match.distance_km) match.places_in = area_of_places(*match.service, facts);
  for (const Location& location : match.service->locations) {
    Nearby nearby{.location = &location};
    if (home != nullptr && home->at && location.at)
      nearby.km = distance_km(*home->at, *location.at);
    match.nearby.push_back(nearby);
  }
  if (!match.places_in.empty())
    std::stable_partition(match.nearby.begin(), match.nearby.end(), [&](const Nearby& nearby) {
      return has(nearby.location->areas, match.places_in);
    });
  else
    std::stable_sort(match.nearby.begin(), match.nearby.end(), [](const auto& a, const auto& b) {
      return a.km.value_or(1e9) < b.km.value_or(1e9);
    });
}

void add_warnings(Match& match, Date as_of) {
  const Service& service = *match.service;
  match.warnings = service.warnings;
  if (status_on(as_of, service.contract) == Status::closing)
    match.warnings.push_back(contract_says(service.contract, as_of) + ".");
  if (service.routes.empty()) match.warnings.push_back("How to reach this service is not known.");
  for (const auto& conflict : service.conflicts)
    match.warnings.push_back("Sources disagree: " + conflict);
}

}  // namespace

void tell(Match& match, Inquiry& inquiry) {
  if (match.service == nullptr) return;
  const Ground today = inquiry.today();
  match.why = reasons(match, inquiry.query, today);
  match.why.says = summary(match, today);
  const bool usable = match.standing == Standing::yes || match.standing == Standing::maybe;
  if (usable) look_for_the_end(match, inquiry);
  if (usable) match.shortfalls = shortfalls(*match.service, today);
  look_for_change(match, inquiry);
  sort_places(match, today.facts);
  add_warnings(match, inquiry.query.as_of);
  match.freshness =
      freshness(*match.service, inquiry.catalogue, inquiry.query.as_of, inquiry.query.asker);
}

}  // namespace fingerpost
