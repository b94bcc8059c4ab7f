#include "core/thought/enough.h"

#include <algorithm>

#include "core/thought/ask.h"
#include "core/thought/cover.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

bool waits_for_an_answer(const Match& match) {
  return match.standing == Standing::maybe && !match.missing.empty() && is_within_reach(match);
}

bool fits(const Match& match) { return match.standing == Standing::yes && is_within_reach(match); }

/// The needs that the matches of one kind meet, each once.
template <class Kind>
std::vector<std::string> met_by(const std::vector<Match>& matches, const Kind& is_of_kind) {
  std::vector<std::string> needs;
  for (const Match& match : matches) {
    if (!is_of_kind(match)) continue;
    for (const auto& need : match.needs_met)
      if (!has(needs, need)) needs.push_back(need);
  }
  return needs;
}

}  // namespace

std::vector<std::string> open_needs(const Query& query, const std::vector<Match>& matches) {
  auto could_be_met = met_by(matches, waits_for_an_answer);
  if (query.needs.empty()) {
    if (std::any_of(matches.begin(), matches.end(), fits)) could_be_met.clear();
    return could_be_met;
  }
  const auto met = met_by(matches, fits);
  std::vector<std::string> open;
  for (const auto& need : query.needs)
    if (has(could_be_met, need) && !has(met, need) && !has(open, need)) open.push_back(need);
  return open;
}

std::optional<AskNext> next_for_open_needs(const Query& query, const Catalogue& catalogue,
                                           const std::vector<Match>& matches) {
  const auto open = open_needs(query, matches);
  std::vector<Match> asked_about;  // no more of each than asking looks at
  for (const Match& match : matches) {
    if (!waits_for_an_answer(match)) continue;
    Match one{.service = match.service,
              .standing = match.standing,
              .needs_met = {},
              .missing = match.missing};
    for (const auto& need : match.needs_met)
      if (has(open, need)) one.needs_met.push_back(need);
    if (!one.needs_met.empty()) asked_about.push_back(std::move(one));
  }
  return next_question(query, catalogue, asked_about);
}

}  // namespace fingerpost
