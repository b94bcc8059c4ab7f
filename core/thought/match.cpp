#include "core/thought/match.h"

#include <algorithm>
#include <tuple>

#include "core/thought/ask.h"
#include "core/thought/imply.h"
#include "core/thought/match_service.h"

namespace fingerpost {
namespace {

/// What a list of answers is ordered by. A service that happens to meet many needs is no better an
/// answer to words alone.
auto rank(const Match& match, bool words_alone) {
  const std::string_view name = match.service == nullptr ? std::string_view{match.unread}
                                                         : std::string_view{match.service->name};
  const std::string_view id = match.service == nullptr ? name : std::string_view{match.service->id};
  const long needs = words_alone ? 0 : static_cast<long>(match.needs_met.size());
  return std::tuple(match.standing, -needs, -match.text_score, match.missing.size(),
                    match.distance_km.value_or(1e9), name, id);
}

std::vector<Uncovered> not_covered(const Query& query, const Catalogue& catalogue,
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
  std::vector<Uncovered> out;
  for (const auto& need : wanted) out.push_back({.need = need});
  return out;
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

Plan match(const Query& query, const Catalogue& catalogue,
           const std::vector<Candidate>& candidates) {
  Plan plan;
  plan.as_of = query.as_of;
  plan.asker = query.asker;
  const Facts facts = with_implied(query.facts, query.as_of, catalogue);
  const Ground ground{facts, query.as_of, catalogue, 0, query.asker};
  std::vector<bool> seen(catalogue.services.size(), false);
  for (const Candidate& candidate : candidates) {
    seen[candidate.service] = true;
    plan.matches.push_back(
        match_service(catalogue.services[candidate.service], candidate.text_score, query, ground));
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) continue;
    if (query.include_no)
      plan.matches.push_back(match_service(catalogue.services[i], 0, query, ground));
    else
      ++plan.totals.no;
  }
  plan.not_covered = not_covered(query, catalogue, plan.matches);
  add_unread(plan, catalogue);
  for (const Match& m : plan.matches) count(plan.totals, m.standing);
  if (!query.include_no)
    std::erase_if(plan.matches, [](const Match& m) { return m.standing == Standing::no; });
  const bool words_alone = query.needs.empty() && !query.text.empty();
  std::sort(plan.matches.begin(), plan.matches.end(), [&](const Match& a, const Match& b) {
    return rank(a, words_alone) < rank(b, words_alone);
  });
  plan.ask_next = next_question(query, catalogue, plan.matches);
  if (plan.matches.size() > std::size_t(query.limit)) plan.matches.resize(std::size_t(query.limit));
  return plan;
}

}  // namespace fingerpost
