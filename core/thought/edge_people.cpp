#include "core/thought/edge_people.h"

#include <algorithm>
#include <random>

#include "core/thought/edge_values.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr int made_near = 75, moved = 50;        // of a hundred people
constexpr int forgotten = 12, never_known = 30;  // of a hundred facts: a rule's own, and the rest
constexpr int with_no_service = 60;              // of a hundred people
constexpr std::size_t drawn_together = 12;       // facts, between two looks for contradictions

/// Draws that are the same with every compiler.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return std::size_t(engine_() % count); }
  bool percent(int of_hundred) { return int(below(100)) < of_hundred; }

 private:
  std::mt19937_64 engine_;
};

std::vector<NamedRule> all_rules(const Editions& editions) {
  std::vector<NamedRule> rules;
  for (const Catalogue* catalogue : {&editions.before, &editions.after}) {
    for (const Service& service : catalogue->services)
      rules.push_back({&service.eligible, catalogue});
    for (const Implication& row : catalogue->vocabulary.implications)
      rules.push_back({&row.when, catalogue});
  }
  return rules;
}

/// To be with a service that another cannot be had with is on the edge of that other.
void offer_rivals(const Editions& editions, EdgeValues& edges) {
  std::vector<Value>& values = edges[already_with];
  for (const Catalogue* catalogue : {&editions.before, &editions.after})
    for (const Service& service : catalogue->services)
      for (const auto& id : service.not_with)
        if (const Value with = Choices{id}; !has(values, with)) values.push_back(with);
  if (values.empty()) edges.erase(already_with);
}

/// People live somewhere even where no rule asks: needs are told by area.
void offer_homes(const Catalogue& catalogue, EdgeValues& edges) {
  const std::vector<std::string> districts = served_districts(catalogue);
  if (edges.contains("home") || catalogue.vocabulary.question("home") == nullptr) return;
  for (const auto& id : districts) edges["home"].emplace_back(place_of(id, catalogue));
}

class Maker {
 public:
  Maker(const Making& making, const Editions& editions)
      : making_(making), editions_(editions), draw_(making.seed) {
    edges_ = edge_values(all_rules(editions), editions.as_of);
    offer_rivals(editions, edges_);
    offer_homes(editions.after, edges_);
    laws_.push_back(&editions.after);
    if (!mean_the_same(editions)) laws_.push_back(&editions.before);
    for (const auto& id : making.near) near_.push_back(values_near(id));
  }

  std::vector<Facts> run() {
    std::vector<Facts> people;
    for (std::size_t i = 0; i < making_.people; ++i) {
      Facts person;
      if (!near_.empty() && draw_.percent(made_near)) make_near(i % near_.size(), person);
      make_consistent(person);
      add_the_rest(person);
      people.push_back(std::move(person));
    }
    return people;
  }

 private:
  EdgeValues values_near(const std::string& id) const {
    std::vector<NamedRule> rules;
    for (const Catalogue* catalogue : {&editions_.before, &editions_.after})
      if (const Service* service = catalogue->service(id))
        rules.push_back({&service->eligible, catalogue});
    return edge_values(rules, editions_.as_of);
  }

  void make_near(std::size_t which, Facts& person) {
    const EdgeValues& near = near_[which];
    if (near.empty()) return;
    const Service *rule = editions_.before.service(making_.near[which]),
                  *after = editions_.after.service(making_.near[which]);
    const bool as_after = rule == nullptr || (after != nullptr && draw_.percent(50));
    const Catalogue& catalogue = as_after ? editions_.after : editions_.before;
    meet((as_after ? after : rule)->eligible, Verdict::yes,
         {{person, editions_.as_of, catalogue}, near, person});
    if (draw_.percent(moved)) {
      const auto at = std::next(near.begin(), std::ptrdiff_t(draw_.below(near.size())));
      person.known.insert_or_assign(at->first, at->second[draw_.below(at->second.size())]);
    }
    std::erase_if(person.known, [&](const auto&) { return draw_.percent(forgotten); });
  }

  struct Meeting {
    Ground ground;  ///< of `person`, as they are by now
    const EdgeValues& near;
    Facts& person;
  };

  /// Chooses facts, most from the edges near, so that the rule becomes `wanted` as far as its parts
  /// let each other.
  void meet(const Criterion& rule, Verdict wanted, const Meeting& at) {
    if (std::holds_alternative<Not>(rule.rule)) wanted = opposite(wanted);
    if (parts(rule) != nullptr) return meet_parts(rule, wanted, at);
    if (const auto* other = std::get_if<EligibleFor>(&rule.rule)) {
      const Service* service = at.ground.catalogue.service(other->service);
      if (service == nullptr || at.ground.depth >= deepest_reference) return;
      const Ground& g = at.ground;
      return meet(service->eligible, wanted,
                  {{g.facts, g.as_of, g.catalogue, g.depth + 1}, at.near, at.person});
    }
    meet_leaf(rule, wanted, at);
  }

  void meet_parts(const Criterion& rule, Verdict wanted, const Meeting& at) {
    const auto& of = *parts(rule);
    const bool yes = wanted == Verdict::yes;
    std::size_t enough = of.size();
    if (const auto* some = std::get_if<AtLeast>(&rule.rule))
      enough = yes ? std::size_t(some->count) : of.size() + 1 - std::size_t(some->count);
    else if (std::holds_alternative<Any>(rule.rule) == yes)
      enough = std::min<std::size_t>(1, of.size());
    if (of.empty() || enough > of.size()) return;
    const std::size_t first = enough == of.size() ? 0 : draw_.below(of.size());
    for (std::size_t i = 0; i < enough; ++i) meet(of[(first + i) % of.size()], wanted, at);
  }

  /// Takes the first of the values, from a random one on, that makes the leaf `wanted`.
  void meet_leaf(const Criterion& leaf, Verdict wanted, const Meeting& at) {
    const std::string fact = std::visit([](const auto& rule) { return fact_of(rule); }, leaf.rule);
    const auto found = at.near.find(fact);
    if (found == at.near.end() || verdict(leaf, at.ground) == wanted) return;
    const std::vector<Value>& values = found->second;
    const std::size_t first = draw_.below(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      at.person.known.insert_or_assign(fact, values[(first + i) % values.size()]);
      if (verdict(leaf, at.ground) == wanted) return;
    }
  }

  /// Draws what is not known yet, a few facts at a time.
  void add_the_rest(Facts& person) {
    const Facts follows = with_implied(person, editions_.as_of, editions_.after);
    std::vector<std::string> added;
    for (const auto& [fact, values] : edges_) {
      if (follows.known.contains(fact) || draw_.percent(never_known)) continue;
      const bool alone = fact == already_with && draw_.percent(with_no_service);
      person.known.emplace(fact, alone ? Value(Choices{}) : values[draw_.below(values.size())]);
      added.push_back(fact);
      if (added.size() < drawn_together) continue;
      take_back(added, person);
      added.clear();
    }
    take_back(added, person);
  }

  /// Forgets those of the facts just added that contradict the rest; all of them if that is not
  /// enough.
  void take_back(const std::vector<std::string>& added, Facts& person) const {
    for (const auto& fact : contradicted(person))
      if (has(added, fact)) person.known.erase(fact);
    if (contradicted(person).empty()) return;
    for (const auto& fact : added) person.known.erase(fact);
  }

  /// Forgets facts until none contradicts another.
  void make_consistent(Facts& person) const {
    for (auto wrong = contradicted(person); !wrong.empty(); wrong = contradicted(person)) {
      std::size_t forgot = 0;
      for (const auto& fact : wrong) forgot += person.known.erase(fact);
      if (forgot == 0) person.known.clear();
    }
  }

  std::vector<std::string> contradicted(const Facts& person) const {
    constexpr std::string_view before_id = "facts.";
    std::vector<std::string> out;
    for (const Catalogue* catalogue : laws_)
      for (const Problem& problem :
           contradictions(placed(person, *catalogue), editions_.as_of, *catalogue))
        out.push_back(problem.where.substr(before_id.size()));
    return out;
  }

  const Making& making_;
  const Editions& editions_;
  Dice draw_;
  EdgeValues edges_;
  std::vector<EdgeValues> near_;          ///< one for each service near
  std::vector<const Catalogue*> laws_{};  ///< one where what follows is the same in both
};

}  // namespace

std::vector<Facts> edge_people(const Making& making, const Editions& editions) {
  return Maker(making, editions).run();
}

Facts placed(const Facts& person, const Catalogue& catalogue) {
  Facts out = person;
  for (auto& [fact, value] : out.known)
    if (auto* place = std::get_if<Place>(&value);
        place != nullptr && catalogue.areas.contains(place->given))
      *place = place_of(place->given, catalogue);
  return out;
}

}  // namespace fingerpost
