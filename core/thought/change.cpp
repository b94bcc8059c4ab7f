#include "core/thought/change.h"

#include <algorithm>

#include "core/thought/change_words.h"
#include "core/thought/imply.h"
#include "core/thought/leaves.h"
#include "core/thought/telling.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_facts = 12;
constexpr std::size_t most_beyond = 4;  // changed facts beyond those that have to change
constexpr int most_trials = 2000;

using Names = std::vector<std::string>;

Names facts_of(const Criterion& rule, const Catalogue& catalogue) {
  Names out;
  each_leaf(rule, catalogue, [&](const auto& leaf) {
    const std::string fact = fact_of(leaf);
    if (!fact.empty() && !has(out, fact)) out.push_back(fact);
  });
  return out;
}

/// Facts that no change can do without: those of leaves that do not hold, joined by All alone.
void add_needed(const Criterion& rule, const Ground& ground, Names& out) {
  if (const auto* all = std::get_if<All>(&rule.rule)) {
    for (const Criterion& part : all->of) add_needed(part, ground, out);
    return;
  }
  const auto* negated = std::get_if<Not>(&rule.rule);
  const bool one = negated != nullptr && negated->of.size() == 1;
  const Criterion& leaf = one ? negated->of.front() : rule;
  if (parts(leaf) != nullptr || verdict(rule, ground) == Verdict::yes) return;
  const std::string fact = std::visit([](const auto& each) { return fact_of(each); }, leaf.rule);
  if (!fact.empty() && !has(out, fact)) out.push_back(fact);
}

/// Those of the facts of a rule that can follow from others of them.
Names that_follow(const Names& facts, const Catalogue& catalogue) {
  Names out;
  const auto asks_of_them = [&](const Implication& row) {
    if (!row.known.empty()) return has(facts, row.known);
    const Names of = facts_of(row.when, catalogue);
    return std::any_of(of.begin(), of.end(), [&](const auto& fact) { return has(facts, fact); });
  };
  for (const Implication& row : catalogue.vocabulary.implications)
    if (has(facts, row.fact) && !has(out, row.fact) && asks_of_them(row)) out.push_back(row.fact);
  for (const auto& fact : facts) {
    const Question* question = catalogue.vocabulary.question(fact);
    if (question != nullptr && has(facts, question->years_since)) out.push_back(fact);
  }
  return out;
}

/// Looks for the facts whose change makes a rule hold: all sets of one size before the next.
class Search {
 public:
  Search(const Criterion& rule, const Query& query, const Ground& ground)
      : rule_(rule), query_(query), ground_(ground) {
    const Names all = facts_of(rule, ground.catalogue);
    const Names follow = that_follow(all, ground.catalogue);
    imply_ = !follow.empty();
    open_ = verdict(rule, ground) == Verdict::unknown;
    Names needed;
    add_needed(rule, ground, needed);
    for (const auto& fact : all) {
      const auto* place = ground.facts.find<Place>(fact);
      const bool vague = place != nullptr && !place->settle_with.empty();
      if (open_ && !vague && ground.facts.known.contains(fact)) continue;
      (has(needed, fact) && !has(follow, fact) ? chosen_ : rest_).push_back(fact);
    }
  }

  std::vector<Change> best() {
    if (chosen_.size() + rest_.size() > most_facts) return {};
    for (std::size_t more = 0; more <= std::min(most_beyond, rest_.size()); ++more) {
      choose(0, more);
      if (trials_ > most_trials) return {};
      if (found_) return std::move(best_);
    }
    return {};
  }

 private:
  /// Takes `more` of the rest, from `next` on, beside those chosen.
  void choose(std::size_t next, std::size_t more) {
    if (is_over()) return;
    if (more == 0) return change_all();
    for (std::size_t i = next; i + more <= rest_.size(); ++i) {
      chosen_.push_back(rest_[i]);
      choose(i + 1, more - 1);
      chosen_.pop_back();
    }
  }

  void change_all() {
    facts_ = imply_ ? query_.facts : ground_.facts;
    for (const auto& fact : chosen_) facts_.known.erase(fact);
    if (!chosen_.empty() && holds() != Verdict::no) assign(0);
  }

  /// Tries every telling answer to the chosen facts from `next` on.
  void assign(std::size_t next) {
    if (next == chosen_.size()) return keep();
    const std::string& fact = chosen_[next];
    const Question* question = ground_.catalogue.vocabulary.question(fact);
    if (question == nullptr) return;
    for (const Value& answer : answers_to(*question)) {
      if (is_over()) return;
      facts_.known.insert_or_assign(fact, answer);
      if (holds() != Verdict::no) assign(next + 1);
      facts_.known.erase(fact);
    }
  }

  std::vector<Value> answers_to(const Question& question) const {
    // What is vaguely known can only be told better, not changed.
    const bool vague = open_ && ground_.facts.known.contains(question.id);
    return telling_answers(question, {&rule_}, vague ? ground_.facts : facts_, query_.as_of,
                           ground_.catalogue);
  }

  Verdict holds() {
    ++trials_;
    if (!imply_) return verdict(rule_, Ground{facts_, query_.as_of, ground_.catalogue});
    const Facts all = with_implied(facts_, query_.as_of, ground_.catalogue);
    return verdict(rule_, Ground{all, query_.as_of, ground_.catalogue});
  }

  void keep() {
    if (holds() != Verdict::yes) return;
    const Turn turn{rule_, query_, ground_, facts_};
    if (!contradictions(as_given(turn), query_.as_of, ground_.catalogue).empty()) return;
    std::vector<Change> steps;
    for (const auto& fact : chosen_) steps.push_back(step(fact, turn));
    const Cost cost(how_many(steps, Change::Kind::fixed), how_many(steps, Change::Kind::time));
    if (found_ && cost >= cost_) return;
    found_ = true;
    cost_ = cost;
    best_ = std::move(steps);
  }

  /// What the person would tell; somebody who grows older keeps their date of birth.
  Facts as_given(const Turn& turn) const {
    Facts given = query_.facts;
    for (const auto& fact : chosen_) {
      given.known.insert_or_assign(fact, facts_.known.at(fact));
      const Question* question = ground_.catalogue.vocabulary.question(fact);
      if (is_time(fact, turn)) given.known.erase(question->years_since);
    }
    return given;
  }

  static std::ptrdiff_t how_many(const std::vector<Change>& steps, Change::Kind kind) {
    return std::count_if(steps.begin(), steps.end(),
                         [&](const Change& change) { return change.kind == kind; });
  }
  /// Steps that somebody can take are as good as there can be.
  bool is_over() const { return trials_ > most_trials || (found_ && cost_ == Cost{}); }

  const Criterion& rule_;
  const Query& query_;
  const Ground& ground_;
  bool imply_ = false;  ///< what follows has to be worked out again for each trial
  bool open_ = false;   ///< the rule is unknown: nothing known is changed
  Names chosen_, rest_;
  Facts facts_;
  std::vector<Change> best_;
  using Cost =
      std::pair<std::ptrdiff_t, std::ptrdiff_t>;  // steps that are fixed, and that take time
  Cost cost_;
  bool found_ = false;
  int trials_ = 0;
};

}  // namespace

std::vector<Change> smallest_change(const Service& service, const Query& query,
                                    const Ground& ground) {
  if (verdict(service.eligible, ground) == Verdict::yes) return {};
  return Search(service.eligible, query, ground).best();
}

}  // namespace fingerpost
