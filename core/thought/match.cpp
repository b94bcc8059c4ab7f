#include "core/thought/match.h"

#include <algorithm>
#include <tuple>

#include "core/thought/ask.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
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

std::string contract_says(const Contract& contract, Date day) {
  if (contract.start && day < *contract.start) return "Starts on " + to_words(*contract.start);
  if (contract.end && day > *contract.end) {
    if (contract_verdict(contract, day) == Verdict::unknown)
      return "Its contract ran to " + to_words(*contract.end) + " and may have been extended to " +
             to_words(*contract.extendable_to);
    return "Closed: it ended on " + to_words(*contract.end);
  }
  return "Takes no new referrals since " + to_words(*contract.last_referral);
}

std::string need_labels(const std::vector<std::string>& needs, const Catalogue& catalogue) {
  std::string out;
  for (const auto& id : needs) {
    const Need* need = catalogue.vocabulary.need(id);
    out += (out.empty() ? "" : ", ") + (need == nullptr ? id : need->label);
  }
  return out.empty() ? "nothing that was asked for" : out;
}

/// The first leaf that makes `tree` a no.
const Explanation& first_no(const Explanation& tree) {
  for (const auto& part : tree.parts)
    if (part.verdict == Verdict::no) return first_no(part);
  return tree;
}

std::string labels_of(const std::vector<std::string>& facts, const Catalogue& catalogue) {
  std::string out;
  for (const auto& id : facts) {
    const Question* question = catalogue.vocabulary.question(id);
    out += (out.empty() ? "" : ", ") + (question == nullptr ? id : question->label);
  }
  return out;
}

/// The reason in one line, for a card.
std::string summary(const Explanation& why, const Catalogue& catalogue) {
  if (why.verdict == Verdict::yes) return "Everything it asks for is met.";
  if (why.verdict == Verdict::no) return "Not met: " + first_no(why).says + ".";
  const auto missing = missing_facts(why);
  if (!missing.empty()) return "Not known yet: " + labels_of(missing, catalogue) + ".";
  return "Nobody has said for certain who this is for: ask the provider.";
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

auto rank(const Match& match) {
  const std::string_view name = match.service == nullptr ? std::string_view{match.unread}
                                                         : std::string_view{match.service->name};
  const std::string_view id = match.service == nullptr ? name : std::string_view{match.service->id};
  return std::tuple(match.standing, -static_cast<long>(match.needs_met.size()), -match.text_score,
                    match.missing.size(), match.distance_km.value_or(1e9), name, id);
}

std::vector<std::string> not_covered(const Query& query, const Catalogue& catalogue,
                                     const std::vector<Match>& matches) {
  std::vector<std::string> wanted = query.needs;
  if (wanted.empty() && query.text.empty())
    for (const Need& need : catalogue.vocabulary.needs) wanted.push_back(need.id);
  std::erase_if(wanted, [&](const std::string& need) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
      const bool usable = m.standing == Standing::yes || m.standing == Standing::maybe;
      return usable && std::find(m.service->needs.begin(), m.service->needs.end(), need) !=
                           m.service->needs.end();
    });
  });
  return wanted;
}

void count(Totals& totals, Standing standing) {
  switch (standing) {
    case Standing::yes:
      ++totals.yes;
      break;
    case Standing::maybe:
      ++totals.maybe;
      break;
    case Standing::not_now:
      ++totals.not_now;
      break;
    case Standing::unchecked:
      ++totals.unchecked;
      break;
    case Standing::no:
      ++totals.no;
      break;
  }
}

/// Providers that could not be read: each a problem, and each unread one a match of its own.
void add_unread(Plan& plan, const Catalogue& catalogue) {
  for (const Provider& provider : catalogue.providers) {
    if (provider.state == Provider::State::read) continue;
    const bool stale = provider.state == Provider::State::stale;
    plan.problems.push_back(
        {provider.name,
         stale
             ? "could not be read again, so its last good description is in use: " + provider.reason
             : "could not be checked: " + provider.reason,
         stale ? Problem::Severity::warning : Problem::Severity::error});
    if (stale) continue;
    Match match;
    match.unread = provider.name;
    match.standing = Standing::unchecked;
    match.why.says = "Could not check: " + provider.reason;
    plan.matches.push_back(std::move(match));
  }
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
                    const Catalogue& catalogue) {
  const Facts facts = with_implied(query.facts, query.as_of, catalogue);
  const Ground ground{facts, query.as_of, catalogue};
  Match match;
  match.service = &service;
  match.text_score = text_score;
  for (const auto& need : service.needs)
    if (query.needs.empty() ||
        std::find(query.needs.begin(), query.needs.end(), need) != query.needs.end())
      match.needs_met.push_back(need);
  const bool asked_for = is_asked_for(service, text_score, query);
  match.why = explain(service, asked_for, ground);
  if (asked_for) place_in_time(match, query, catalogue);
  choose_routes(match, query, ground);
  measure_distance(match, facts);
  add_warnings(match, catalogue);
  return match;
}

Plan match(const Query& query, const Catalogue& catalogue,
           const std::vector<Candidate>& candidates) {
  Plan plan;
  plan.as_of = query.as_of;
  std::vector<bool> seen(catalogue.services.size(), false);
  for (const Candidate& candidate : candidates) {
    seen[candidate.service] = true;
    plan.matches.push_back(match_service(catalogue.services[candidate.service],
                                         candidate.text_score, query, catalogue));
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) continue;
    if (query.include_no)
      plan.matches.push_back(match_service(catalogue.services[i], 0, query, catalogue));
    else
      ++plan.totals.no;
  }
  plan.needs_not_covered = not_covered(query, catalogue, plan.matches);
  add_unread(plan, catalogue);
  for (const Match& m : plan.matches) count(plan.totals, m.standing);
  if (!query.include_no)
    std::erase_if(plan.matches, [](const Match& m) { return m.standing == Standing::no; });
  std::sort(plan.matches.begin(), plan.matches.end(),
            [](const Match& a, const Match& b) { return rank(a) < rank(b); });
  plan.ask_next = next_question(query, catalogue, plan.matches);
  if (plan.matches.size() > std::size_t(query.limit)) plan.matches.resize(std::size_t(query.limit));
  return plan;
}

}  // namespace fingerpost
