#include "core/thought/ask.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/thought/imply.h"
#include "core/thought/leaves.h"
#include "core/thought/telling.h"
#include "core/thought/urgent.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_considered = 100;
constexpr const char* safety_critical = "P4";

struct Undecided {
  const Match* match = nullptr;
  double weight = 1;
};

/// What one question is worth.
struct Worth {
  double gain = 0;     ///< how much less is left to ask after an answer, on average
  double settles = 0;  ///< matches that an answer settles, on average
};

/// How much is left to ask about a match that waits for so many facts. A match settled is worth
/// more than two brought nearer.
double left_to_ask(std::size_t facts) { return std::sqrt(double(facts)); }

double weight_of(const Match& match, const Vocabulary& vocabulary) {
  double weight = 0;
  for (const auto& id : match.needs_met) {
    const Need* need = vocabulary.need(id);
    weight += need == nullptr ? 1 : double(1u << static_cast<unsigned>(need->urgency));
  }
  return std::max(weight, 1.0);
}

/// Whether a rule asks about a fact.
bool mentions(const Criterion& rule, const std::string& fact, const Catalogue& catalogue) {
  bool found = false;
  each_leaf(rule, catalogue, [&](const auto& leaf) { found = found || fact_of(leaf) == fact; });
  return found;
}

/// A fact, and all that may follow from its answer.
std::vector<std::string> consequences(const std::string& fact, const Catalogue& catalogue) {
  std::vector<std::string> out{fact};
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const Implication& row : catalogue.vocabulary.implications)
      if (!has(out, row.fact) &&
          (row.known == out[i] || (row.known.empty() && mentions(row.when, out[i], catalogue))))
        out.push_back(row.fact);
  return out;
}

class Asking {
 public:
  Asking(const Query& query, const Catalogue& catalogue, const std::vector<Match>& matches)
      : query_(query),
        catalogue_(catalogue),
        by_themselves_(query.asker == Actor::self),
        urgent_(urgent_needs(query, catalogue.vocabulary)) {
    for (const Match& match : matches) {
      if (match.standing != Standing::maybe || match.missing.empty()) continue;
      undecided_.push_back({&match, weight_of(match, catalogue.vocabulary)});
      for (const auto& fact : match.missing)
        if (!has(facts_, fact)) facts_.push_back(fact);
      if (undecided_.size() == most_considered) break;
    }
  }

  std::optional<AskNext> best() const {
    std::optional<AskNext> best;
    Worth most;
    for (const auto& fact : facts_) {
      const Question* question = catalogue_.vocabulary.question(fact);
      if (question == nullptr || !may_be_asked(*question, query_) || !is_safe(*question)) continue;
      const Worth worth = worth_of(*question);
      if (best && worth.gain <= most.gain) continue;
      most = worth;
      best = AskNext{fact, by_themselves_ ? question->ask_self : question->ask,
                     std::max(1, int(std::lround(worth.settles)))};
    }
    return best;
  }

 private:
  bool is_safe(const Question& question) const {
    return !by_themselves_ || question.protection != safety_critical || is_urgent(question.id);
  }

  /// Whether a match that helps with an urgent need waits for the fact.
  bool is_urgent(const std::string& fact) const {
    return std::any_of(undecided_.begin(), undecided_.end(), [&](const Undecided& one) {
      return has(one.match->missing, fact) &&
             std::any_of(urgent_.begin(), urgent_.end(),
                         [&](const auto& need) { return has(one.match->service->needs, need); });
    });
  }

  Worth worth_of(const Question& question) const {
    const auto follow = consequences(question.id, catalogue_);
    std::vector<const Undecided*> waiting;
    std::vector<const Criterion*> rules;
    for (const Undecided& one : undecided_) {
      const bool waits = std::any_of(one.match->missing.begin(), one.match->missing.end(),
                                     [&](const auto& fact) { return has(follow, fact); });
      if (!waits) continue;
      waiting.push_back(&one);
      rules.push_back(&one.match->service->eligible);
    }
    Worth total;
    double answers = 0;
    for (Value& answer : telling_answers(question, rules, query_.facts, query_.as_of, catalogue_)) {
      const auto* set = std::get_if<Choices>(&answer);
      if (set != nullptr && set->size() > 1) continue;  // one at a time is telling enough
      const double likely = stands_for(question, answer, rules);
      answers += likely;
      Facts facts = query_.facts;
      facts.known.insert_or_assign(question.id, std::move(answer));
      add(total, waiting, with_implied(facts, query_.as_of, catalogue_), likely);
    }
    if (answers == 0) return {};
    return {total.gain / answers, total.settles / answers};
  }

  /// How many answers of a choice one telling answer stands for: itself, or all that no rule names.
  double stands_for(const Question& question, const Value& answer,
                    const std::vector<const Criterion*>& rules) const {
    const auto* one = std::get_if<std::string>(&answer);
    const auto* set = std::get_if<Choices>(&answer);
    if (set != nullptr && !set->empty()) one = &set->front();
    if (one == nullptr) return 1;
    std::set<std::string> named;
    for (const Criterion* rule : rules)
      each_leaf(*rule, catalogue_, [&](const auto& leaf) {
        if constexpr (requires { leaf.values; })
          if (leaf.fact == question.id) named.insert(leaf.values.begin(), leaf.values.end());
      });
    if (named.contains(*one)) return 1;
    return std::max(1.0, double(question.choices.size()) - double(named.size()));
  }

  void add(Worth& total, const std::vector<const Undecided*>& waiting, const Facts& facts,
           double likely) const {
    const Ground ground{facts, query_.as_of, catalogue_};
    for (const Undecided* one : waiting) {
      std::vector<std::string> missing;
      const Verdict then = verdict(one->match->service->eligible, ground, missing);
      total.gain += likely * one->weight *
                    (left_to_ask(one->match->missing.size()) - left_to_ask(missing.size()));
      total.settles += then == Verdict::unknown ? 0 : likely;
    }
  }

  const Query& query_;
  const Catalogue& catalogue_;
  const bool by_themselves_;
  const std::vector<std::string> urgent_;
  std::vector<Undecided> undecided_;
  std::vector<std::string> facts_;  ///< in the order in which they are met
};

}  // namespace

bool may_be_asked(const Question& question, const Query& query) {
  if (query.facts.declined.contains(question.id)) return false;
  if (question.from_services) return false;  // too many to ask about: said beside each service
  if (query.asker != Actor::self) return true;
  return !question.staff_only() && !question.ask_self.empty();
}

std::optional<AskNext> next_question(const Query& query, const Catalogue& catalogue,
                                     const std::vector<Match>& matches) {
  return Asking(query, catalogue, matches).best();
}

}  // namespace fingerpost
