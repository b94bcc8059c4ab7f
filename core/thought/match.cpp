#include "core/thought/match.h"

#include <algorithm>
#include <tuple>

#include "core/thought/ask.h"
#include "core/thought/cover.h"
#include "core/thought/inquiry.h"
#include "core/thought/instead.h"
#include "core/thought/tell.h"
#include "core/thought/urgent.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

/// What a list of answers is ordered by. A service that happens to meet many needs is no better an
/// answer to words alone.
auto rank(const Match& match, const Inquiry& inquiry) {
  const Service* service = match.service;
  const std::string_view name = service == nullptr ? match.unread : service->name;
  const std::string_view id = service == nullptr ? name : service->id;
  const bool words_alone = inquiry.query.needs.empty() && !inquiry.query.text.empty();
  const auto urgent = std::count_if(
      inquiry.urgent.begin(), inquiry.urgent.end(),
      [&](const std::string& need) { return service != nullptr && has(service->needs, need); });
  const long needs = words_alone ? 0 : static_cast<long>(match.needs_met.size());
  const bool weak = service != nullptr && service->confidence == "C";
  return std::tuple(match.standing, -urgent, -needs, -match.text_score, weak, match.missing.size(),
                    match.distance_km.value_or(1e9), name, id);
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

/// What to know of the places that were given, each thing once.
std::vector<std::string> notes_on(const Facts& facts) {
  std::vector<std::string> notes;
  for (const auto& [fact, value] : facts.known) {
    const auto* place = std::get_if<Place>(&value);
    if (place != nullptr && !place->caveat.empty() && !has(notes, place->caveat))
      notes.push_back(place->caveat);
  }
  return notes;
}

/// The practitioner's reason to have `service` anyway; empty if there is none.
std::string why_included(const Service& service, const Query& query) {
  for (const Inclusion& inclusion : query.include_anyway)
    if (inclusion.service == service.id) return inclusion.reason;
  return {};
}

/// Candidates, and every other service where it is to be listed all the same.
std::vector<Match> stand_all(Inquiry& inquiry, const std::vector<Candidate>& candidates) {
  std::vector<Match> matches;
  std::vector<bool> seen(inquiry.catalogue.services.size(), false);
  const auto add = [&](const Candidate& candidate) {
    if (seen[candidate.service]) return;
    seen[candidate.service] = true;
    matches.push_back(stand(candidate, inquiry));
  };
  for (const Candidate& candidate : candidates) add(candidate);
  for (const Inclusion& inclusion : inquiry.query.include_anyway)
    if (const auto at = inquiry.catalogue.positions.find(inclusion.service);
        at != inquiry.catalogue.positions.end())
      add({at->second, 0});
  if (inquiry.query.include_no)
    for (std::size_t i = 0; i < seen.size(); ++i) add({i, 0});
  return matches;
}

}  // namespace

Plan match(const Query& query, const Catalogue& catalogue,
           const std::vector<Candidate>& candidates) {
  Inquiry inquiry(query, catalogue);
  Plan plan;
  plan.as_of = query.as_of;
  plan.asker = query.asker;
  plan.notes = notes_on(query.facts);
  plan.safety = safety_for(query, catalogue.vocabulary);
  plan.matches = stand_all(inquiry, candidates);
  plan.totals.no = int(catalogue.services.size() - plan.matches.size());
  for (Match& one : plan.matches) one.included_because = why_included(*one.service, query);
  plan.not_covered = not_covered(inquiry, plan.matches);
  add_unread(plan, catalogue);
  for (const Match& one : plan.matches) count(plan.totals, one.standing);
  if (!query.include_no)
    std::erase_if(plan.matches, [](const Match& one) {
      return one.standing == Standing::no && one.included_because.empty();
    });
  std::sort(plan.matches.begin(), plan.matches.end(),
            [&](const Match& a, const Match& b) { return rank(a, inquiry) < rank(b, inquiry); });
  plan.cover = cover(query, plan.matches);
  plan.ask_next = next_question(query, catalogue, plan.matches);
  const std::size_t listed = std::min(plan.matches.size(), std::size_t(query.limit));
  const Doors doors = doors_in(plan.matches);
  for (std::size_t i = 0; i < listed; ++i)
    plan.matches[i].instead = instead_of(plan.matches[i], doors, inquiry);
  plan.matches.resize(listed);
  for (Match& one : plan.matches) tell(one, inquiry);
  return plan;
}

}  // namespace fingerpost
