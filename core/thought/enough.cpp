#include "core/thought/enough.h"

#include <algorithm>

#include "core/thought/ask.h"
#include "core/thought/contract.h"
#include "core/thought/cover.h"
#include "core/thought/imply.h"
#include "core/thought/leaves.h"
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

/// Where somebody lives; null where no maybe waits for it, where it is known, however vaguely, or
/// where it may not be asked.
const Question* home_to_ask(const Query& query, const Catalogue& catalogue,
                            const std::vector<Match>& matches) {
  const Question* home = catalogue.vocabulary.question("home");
  if (home == nullptr || !may_be_asked(*home, query) || query.facts.known.contains(home->id))
    return nullptr;
  const bool waits = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return waits_for_an_answer(match) && has(match.missing, home->id);
  });
  return waits ? home : nullptr;
}

/// No more of a match than asking looks at, and only the needs that it is asked about for.
Match as_far_as(const Match& match, const std::vector<std::string>& needs) {
  Match one;
  one.service = match.service;
  one.standing = match.standing;
  one.missing = match.missing;
  for (const auto& need : match.needs_met)
    if (has(needs, need)) one.needs_met.push_back(need);
  return one;
}

/// What answers could still make of a rule. Each part is looked at by itself: that one answer may
/// keep another from being given, or tell it, is left aside.
class Prospects {
 public:
  Prospects(const Query& query, const Catalogue& catalogue)
      : query_(query),
        catalogue_(catalogue),
        facts_(with_implied(query.facts, query.as_of, catalogue)) {}

  bool could_fit(const Service& service) const {
    return contract_verdict(service.contract, query_.as_of) == Verdict::yes &&
           could_be(Verdict::yes, service.eligible, 0);
  }

 private:
  /// `wanted` is yes or no; `depth` is how many EligibleFor led here.
  bool could_be(Verdict wanted, const Criterion& criterion, int depth) const {
    if (const auto* of = parts(criterion)) return branch_could_be(wanted, criterion, *of, depth);
    if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) {
      const Service* service =
          depth < deepest_reference ? catalogue_.service(other->service) : nullptr;
      return service != nullptr && could_be(wanted, service->eligible, depth + 1);
    }
    const Verdict now = verdict(criterion, {facts_, query_.as_of, catalogue_, depth});
    if (now != Verdict::unknown) return now == wanted;
    const std::string fact =
        std::visit([](const auto& leaf) { return fact_of(leaf); }, criterion.rule);
    const Question* question = catalogue_.vocabulary.question(fact);
    return question != nullptr && may_be_asked(*question, query_);
  }

  bool branch_could_be(Verdict wanted, const Criterion& criterion, const std::vector<Criterion>& of,
                       int depth) const {
    if (of.empty()) return false;  // nobody has said
    if (std::holds_alternative<Not>(criterion.rule))
      return could_be(opposite(wanted), of.front(), depth);
    const auto could = std::count_if(
        of.begin(), of.end(), [&](const Criterion& part) { return could_be(wanted, part, depth); });
    return could >= how_many_settle(wanted, criterion, std::ssize(of));
  }

  /// Of `all` parts, how many have to be `wanted` for the whole to be.
  static std::ptrdiff_t how_many_settle(Verdict wanted, const Criterion& criterion,
                                        std::ptrdiff_t all) {
    std::ptrdiff_t for_a_yes = all;
    if (std::holds_alternative<Any>(criterion.rule)) for_a_yes = 1;
    if (const auto* some = std::get_if<AtLeast>(&criterion.rule)) for_a_yes = some->count;
    return wanted == Verdict::yes ? for_a_yes : all - for_a_yes + 1;
  }

  const Query& query_;
  const Catalogue& catalogue_;
  const Facts facts_;
};

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

std::vector<std::string> needs_to_ask_about(const Query& query, const Catalogue& catalogue,
                                            const std::vector<Match>& matches) {
  auto open = open_needs(query, matches);
  const bool few = std::count_if(matches.begin(), matches.end(), fits) < enough_to_choose_from;
  if (home_to_ask(query, catalogue, matches) != nullptr || (open.empty() && few))
    return met_by(matches, waits_for_an_answer);
  return open;
}

std::optional<AskNext> next_to_ask(const Query& query, const Catalogue& catalogue,
                                   const std::vector<Match>& matches) {
  const auto about = needs_to_ask_about(query, catalogue, matches);
  const Prospects prospects(query, catalogue);
  std::vector<Match> could_fit, all;
  for (const Match& match : matches) {
    if (!waits_for_an_answer(match)) continue;
    Match one = as_far_as(match, about);
    if (one.needs_met.empty()) continue;
    if (prospects.could_fit(*one.service)) could_fit.push_back(one);
    all.push_back(std::move(one));
  }
  if (const Question* home = home_to_ask(query, catalogue, matches))
    return AskNext{home->id, query.asker == Actor::self ? home->ask_self : home->ask, 1};
  const auto next = next_question(query, catalogue, could_fit);
  return next || open_needs(query, matches).empty() ? next : next_question(query, catalogue, all);
}

}  // namespace fingerpost
