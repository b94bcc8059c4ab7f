#include "core/thought/match_service.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/imply.h"
#include "core/thought/when.h"

namespace fingerpost {
namespace {

using std::chrono::days;

/// Rule and contract together on one day, with whatever follows from the facts on that day.
Verdict verdict_on(const Service& service, const Query& query, const Catalogue& catalogue,
                   Date day) {
  const Facts facts = with_implied(query.facts, day, catalogue);
  return both(contract_verdict(service.contract, day),
              verdict(service.eligible, Ground{facts, day, catalogue}));
}

std::string need_labels(const std::vector<std::string>& needs, const Catalogue& catalogue) {
  std::string out;
  for (const auto& id : needs) {
    const Need* need = catalogue.vocabulary.need(id);
    out += (out.empty() ? "" : ", ") + (need == nullptr ? id : need->label);
  }
  return out.empty() ? "nothing that was asked for" : out;
}

/// The first leaf that makes `tree` what it is.
const Explanation& first_reason(const Explanation& tree) {
  for (const auto& part : tree.parts)
    if (part.verdict == tree.verdict) return first_reason(part);
  return tree;
}

/// What would settle an unknown leaf about `fact`, where the leaf says it better than the label.
std::string settle_for(const std::string& fact, const Explanation& tree) {
  if (tree.fact == fact && !tree.settle.empty()) return tree.settle;
  for (const auto& part : tree.parts)
    if (auto found = settle_for(fact, part); !found.empty()) return found;
  return {};
}

/// "Age, Where they live (a full postcode)": what is not known yet.
std::string unknowns(const Explanation& why, const Catalogue& catalogue) {
  std::string out;
  for (const auto& fact : missing_facts(why)) {
    const Question* question = catalogue.vocabulary.question(fact);
    const std::string settle = settle_for(fact, why);
    out += (out.empty() ? "" : ", ") + (question == nullptr ? fact : question->label) +
           (settle.empty() ? "" : " (" + settle + ")");
  }
  return out;
}

/// The reason in one line, for a card.
std::string summary(const Explanation& why, const Catalogue& catalogue) {
  if (why.verdict == Verdict::yes) return "Everything it asks for is met.";
  if (why.verdict == Verdict::no) return "Not met: " + first_reason(why).says + ".";
  const std::string unknown = unknowns(why, catalogue);
  if (!unknown.empty()) return "Not known yet: " + unknown + ".";
  const Explanation& unsettled = first_reason(why);
  if (!unsettled.because.empty()) return "Not known: " + unsettled.because;
  return unsettled.says + ": ask the provider.";
}

/// Need, contract and rule as one tree; the parts of an All stand side by side with the others.
Explanation explain(const Service& service, bool asked_for, const Ground& ground) {
  Explanation why;
  if (!asked_for)
    why.parts.push_back({.verdict = Verdict::no,
                         .says = "Helps with what was asked for (it helps with " +
                                 need_labels(service.needs, ground.catalogue) + ")"});
  const Verdict open = contract_verdict(service.contract, ground.as_of);
  if (open != Verdict::yes)
    why.parts.push_back({.verdict = open, .says = contract_says(service.contract, ground.as_of)});
  Explanation rule = judge(service.eligible, ground);
  const bool splice = std::holds_alternative<All>(service.eligible.rule) && !rule.parts.empty() &&
                      rule.because.empty();
  if (splice)
    std::move(rule.parts.begin(), rule.parts.end(), std::back_inserter(why.parts));
  else
    why.parts.push_back(std::move(rule));
  why.verdict = Verdict::yes;
  for (const auto& part : why.parts) why.verdict = both(why.verdict, part.verdict);
  why.says = summary(why, ground.catalogue);
  return why;
}

/// Fills standing, from, until and missing.
void place_in_time(Match& match, const Query& query, const Catalogue& catalogue) {
  const auto now = match.why.verdict;
  match.missing = missing_facts(match.why);
  match.standing = now == Verdict::yes  ? Standing::yes
                   : now == Verdict::no ? Standing::no
                                        : Standing::maybe;
  for (const Date day : turning_days(*match.service, query.facts, catalogue)) {
    if (day <= query.as_of) continue;
    const Verdict then = verdict_on(*match.service, query, catalogue, day);
    if (then == now) continue;
    if (now != Verdict::no) {
      match.until = day - days{1};
      return;
    }
    match.standing = Standing::not_now;
    match.from = day;
    const Facts facts = with_implied(query.facts, day, catalogue);
    const Ground later{facts, day, catalogue};
    match.missing = missing_facts(explain(*match.service, true, later));
    match.why.says = "From " + to_words(day) + ". " + match.why.says;
    return;
  }
}

bool is_for(const Route& route, Actor asker) {
  return std::find(route.who.begin(), route.who.end(), asker) != route.who.end();
}

void choose_routes(Match& match, const Query& query, const Ground& ground) {
  for (const Route& route : match.service->routes) {
    const bool closed =
        !says_nothing(route.eligible) && verdict(route.eligible, ground) == Verdict::no;
    if (closed) continue;
    if (is_for(route, query.asker)) {
      match.routes.push_back(&route);
      continue;
    }
    for (const Actor actor : route.who)
      if (std::find(match.ask_someone.begin(), match.ask_someone.end(), actor) ==
          match.ask_someone.end())
        match.ask_someone.push_back(actor);
  }
  if (!match.routes.empty()) match.ask_someone.clear();
}

void measure_distance(Match& match, const Facts& facts) {
  const Place* home = facts.find<Place>("home");
  const bool known = home != nullptr && home->at;
  for (const Location& location : match.service->locations) {
    Nearby nearby{.location = &location};
    if (known && location.at) nearby.km = distance_km(*home->at, *location.at);
    match.nearby.push_back(nearby);
  }
  std::stable_sort(match.nearby.begin(), match.nearby.end(), [](const auto& a, const auto& b) {
    return a.km.value_or(1e9) < b.km.value_or(1e9);
  });
  if (!match.nearby.empty()) match.distance_km = match.nearby.front().km;
}

void add_warnings(Match& match, const Catalogue& catalogue) {
  const Service& service = *match.service;
  match.warnings = service.warnings;
  if (service.confidence == "C")
    match.warnings.push_back(
        "Its details are old or only partly checked: check before you rely on them.");
  if (service.routes.empty()) match.warnings.push_back("How to reach this service is not known.");
  for (const auto& conflict : service.conflicts)
    match.warnings.push_back("Sources disagree: " + conflict);
  for (const Provider& provider : catalogue.providers)
    if (provider.state == Provider::State::stale && stated_by(service, provider))
      match.warnings.push_back(
          "Its provider could not be read again: this is its last good description.");
}

}  // namespace

bool is_asked_for(const Service& service, double text_score, const Query& query) {
  if (query.needs.empty() && query.text.empty()) return true;
  if (text_score > 0) return true;
  return std::any_of(service.needs.begin(), service.needs.end(), [&](const auto& need) {
    return std::find(query.needs.begin(), query.needs.end(), need) != query.needs.end();
  });
}

Match match_service(const Service& service, double text_score, const Query& query,
                    const Ground& ground) {
  Match match;
  match.service = &service;
  match.text_score = text_score;
  for (const auto& need : service.needs)
    if (query.needs.empty() ||
        std::find(query.needs.begin(), query.needs.end(), need) != query.needs.end())
      match.needs_met.push_back(need);
  const bool asked_for = is_asked_for(service, text_score, query);
  match.why = explain(service, asked_for, ground);
  if (asked_for) place_in_time(match, query, ground.catalogue);
  choose_routes(match, query, ground);
  measure_distance(match, ground.facts);
  add_warnings(match, ground.catalogue);
  return match;
}

}  // namespace fingerpost
