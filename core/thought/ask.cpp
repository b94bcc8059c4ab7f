#include "core/thought/ask.h"

#include <algorithm>
#include <cmath>

#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_considered = 100;

using std::chrono::days;

/// Collects, for one fact, the answers on which the leaves of some rules come out differently.
struct Answers {
  const Question& question;
  const Query& query;
  const Catalogue& catalogue;
  std::vector<Value>& out;

  void offer(Value value) const {
    if (std::find(out.begin(), out.end(), value) == out.end()) out.push_back(std::move(value));
  }
  void operator()(const Is& rule) const {
    if (rule.fact != question.id) return;
    offer(true);
    offer(false);
  }
  void operator()(const OneOf& rule) const {
    if (rule.fact != question.id) return;
    const auto offer_choice = [&](const std::string& id) {
      if (question.type == FactType::choices)
        offer(Choices{id});
      else
        offer(id);
    };
    for (const auto& value : rule.values) offer_choice(value);
    const auto other =
        std::find_if(question.choices.begin(), question.choices.end(), [&](const Choice& choice) {
          return std::find(rule.values.begin(), rule.values.end(), choice.id) == rule.values.end();
        });
    if (other != question.choices.end()) offer_choice(other->id);
  }
  void operator()(const Between& rule) const {
    if (rule.fact != question.id) return;
    const auto in_range = [&](std::int64_t n) {
      if (n >= question.least && n <= question.most) offer(n);
    };
    if (rule.at_least) in_range(*rule.at_least - 1), in_range(*rule.at_least);
    if (rule.at_most) in_range(*rule.at_most), in_range(*rule.at_most + 1);
  }
  void operator()(const Window& rule) const {
    if (rule.fact != question.id) return;
    const auto back = [&](Span span) {
      span.count = -span.count;
      return add(query.as_of, span);
    };
    if (rule.from) offer(back(*rule.from)), offer(back(*rule.from) + days{2});
    if (rule.to) offer(back(*rule.to)), offer(back(*rule.to) - days{2});
  }
  void operator()(const Within& rule) const {
    if (rule.fact != question.id) return;
    const Place* given = query.facts.find<Place>(rule.fact);
    const auto area = catalogue.areas.find(rule.area);
    if (area == catalogue.areas.end()) return;
    const bool still_possible =
        given == nullptr ||
        std::binary_search(given->possible.begin(), given->possible.end(), rule.area);
    Place inside;
    inside.certain = inside.possible = area->second.within;
    if (still_possible) offer(std::move(inside));
    Place outside;
    if (given != nullptr) outside.certain = outside.possible = given->certain;
    offer(std::move(outside));
  }
  template <class LeafWithoutFact>
  void operator()(const LeafWithoutFact&) const {}
};

/// How many of `undecided` one answer settles.
int settled_by(const Value& answer, const std::string& fact, const Query& query,
               const Catalogue& catalogue, const std::vector<const Service*>& undecided) {
  Facts facts = query.facts;
  facts.known.insert_or_assign(fact, answer);
  facts = with_implied(facts, query.as_of, catalogue);
  const Ground ground{facts, query.as_of, catalogue};
  return int(std::count_if(undecided.begin(), undecided.end(), [&](const Service* service) {
    return verdict(service->eligible, ground) != Verdict::unknown;
  }));
}

}  // namespace

std::optional<AskNext> next_question(const Query& query, const Catalogue& catalogue,
                                     const std::vector<Match>& matches) {
  std::vector<const Service*> undecided;
  std::vector<std::string> facts;
  for (const Match& match : matches) {
    if (match.standing != Standing::maybe || undecided.size() == most_considered) continue;
    undecided.push_back(match.service);
    for (const auto& fact : match.missing)
      if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
  }
  std::optional<AskNext> best;
  double best_mean = 0;
  for (const auto& fact : facts) {
    const Question* question = catalogue.vocabulary.question(fact);
    if (question == nullptr || query.facts.declined.contains(fact)) continue;
    if (question->staff_only() && query.asker == Actor::self) continue;
    std::vector<Value> answers;
    for (const Service* service : undecided)
      each_leaf(service->eligible, catalogue, Answers{*question, query, catalogue, answers});
    double total = 0;
    for (const auto& answer : answers)
      total += settled_by(answer, fact, query, catalogue, undecided);
    const double mean = answers.empty() ? 0 : total / double(answers.size());
    if (mean <= best_mean) continue;
    best_mean = mean;
    const std::string& words = query.asker == Actor::self ? question->ask_self : question->ask;
    best =
        AskNext{fact, words.empty() ? question->ask : words, std::max(1, int(std::lround(mean)))};
  }
  return best;
}

}  // namespace fingerpost
