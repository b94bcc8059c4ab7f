#include "core/thought/exact_share.h"

#include <numeric>
#include <tuple>

#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/leaves.h"
#include "core/thought/make_caseload.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_kinds = 200'000;

/// What asks about one fact or trait.
struct Asked {
  std::vector<Criterion> tests{};   ///< leaves
  std::vector<const Draw*> rows{};  ///< draws whose weights it decides
  bool gives_age = false;           ///< it is the date from which years are counted
};

/// Everything that two rules hang on, by id.
class Matters {
 public:
  Matters(const TwoRules& rules, const Cohort& cohort, const Catalogue& catalogue)
      : cohort_(cohort), catalogue_(catalogue) {
    ask(rules.first);
    ask(rules.second);
  }
  std::map<std::string, Asked, std::less<>> asked{};

 private:
  void ask(const Criterion& rule) {
    each_leaf(rule, catalogue_, [&](const auto& leaf) {
      const std::string fact = fact_of(leaf);
      if (!fact.empty()) ask(fact).tests.push_back({.rule = leaf});
    });
  }

  Asked& ask(const std::string& id) {
    const auto [at, is_new] = asked.try_emplace(id);
    if (is_new) {
      ask_what_it_follows_from(id);
      ask_what_draws(id);
    }
    return at->second;
  }

  void ask_what_it_follows_from(const std::string& id) {
    for (const Implication& row : catalogue_.vocabulary.implications) {
      if (row.fact != id) continue;
      ask(row.when);
      if (!row.known.empty()) ask(row.known);
    }
    const Question* question = catalogue_.vocabulary.question(id);
    if (question != nullptr && !question->years_since.empty())
      ask(question->years_since).gives_age = true;
  }

  void ask_what_draws(const std::string& id) {
    for (const Draw& draw : cohort_.draws) {
      if (draw.kind == Draw::Kind::need || draw.id != id) continue;
      ask(draw.when);
      if (!draw.by.empty()) ask(draw.by).rows.push_back(&draw);
    }
  }

  const Cohort& cohort_;
  const Catalogue& catalogue_;
};

/// What one fact or trait can be, as far as anything that asks about it can tell.
class Kinds {
 public:
  enum Code : std::uint32_t { not_drawn, nothing_known };

  Kinds(const Asked& asked, std::string id, Date as_of, const Catalogue& catalogue)
      : asked_(asked), id_(std::move(id)), as_of_(as_of), catalogue_(catalogue) {}

  const Known& operator[](std::uint32_t code) const { return kinds_[code]; }

  /// The code of the kind that this is of.
  std::uint32_t code_of(const Known& known) {
    if (!known.value) return nothing_known;
    const auto [at, is_new] = codes_.try_emplace(seen_as(known), std::uint32_t(kinds_.size()));
    if (is_new) kinds_.push_back(known);
    return at->second;
  }

 private:
  using SeenAs = std::tuple<std::vector<Verdict>, std::vector<const std::vector<Option>*>, int>;

  SeenAs seen_as(const Known& known) const {
    SeenAs out{};
    auto& [verdicts, rows, age] = out;
    Facts facts;
    facts.known.emplace(id_, *known.value);
    for (const Criterion& test : asked_.tests)
      verdicts.push_back(verdict(test, {facts, as_of_, catalogue_}));
    for (const Draw* draw : asked_.rows) rows.push_back(options_for(*draw, known, as_of_));
    const Date* born = asked_.gives_age ? facts.find<Date>(id_) : nullptr;
    if (born != nullptr) age = whole_years(*born, as_of_);
    return out;
  }

  const Asked& asked_;
  std::string id_;
  Date as_of_;
  const Catalogue& catalogue_;
  std::vector<Known> kinds_{Known{}, Known{}};
  std::map<SeenAs, std::uint32_t> codes_{};
};

/// One draw after another, with the share of each kind of people that there can be by then.
class Walk {
 public:
  Walk(const Matters& matters, const Cohort& cohort, Date as_of, const Catalogue& catalogue)
      : cohort_(cohort), as_of_(as_of), catalogue_(catalogue) {
    for (const auto& [id, asked] : matters.asked) {
      places_.emplace(id, columns_.size());
      columns_.emplace_back(asked, id, as_of, catalogue);
    }
    people_.emplace(Person(columns_.size(), Kinds::not_drawn), 1.0);
  }

  std::optional<SharesOfTwo> run(const TwoRules& rules) {
    for (const Draw& draw : cohort_.draws) {
      if (draw.kind == Draw::Kind::need || !places_.contains(draw.id)) continue;
      if (!make(draw)) return {};
    }
    SharesOfTwo out;
    for (const auto& [person, share] : people_) {
      const Facts facts = with_implied(facts_of(person), as_of_, catalogue_);
      const Ground ground{facts, as_of_, catalogue_};
      const Verdict first = verdict(rules.first, ground), second = verdict(rules.second, ground);
      out.by[std::size_t(first)][std::size_t(second)] += share;
    }
    return out;
  }

 private:
  using Person = std::vector<std::uint32_t>;  ///< by column: the code of the kind
  struct Chance {
    std::uint32_t code = 0;
    double share = 0;
  };
  using Chances = std::vector<Chance>;

  /// False where there would be too many kinds of people.
  bool make(const Draw& draw) {
    const std::size_t column = places_.find(draw.id)->second;
    std::map<const std::vector<Option>*, Chances> chances;
    std::map<Person, double> next;
    for (auto& [was, share] : people_) {
      Person person = was;
      if (person[column] != Kinds::not_drawn || !is_for(draw, person)) {
        next[std::move(person)] += share;
        continue;
      }
      const auto* options = options_for(draw, known_of(draw.by, person), as_of_);
      const auto [at, is_new] = chances.try_emplace(options);
      if (is_new) at->second = chances_of(options, columns_[column]);
      for (const Chance& chance : at->second) {
        person[column] = chance.code;
        next[person] += share * chance.share;
      }
      if (next.size() > most_kinds) return false;
    }
    people_ = std::move(next);
    return true;
  }

  bool is_for(const Draw& draw, const Person& person) const {
    return says_nothing(draw.when) ||
           verdict(draw.when, {facts_of(person), as_of_, catalogue_}) == Verdict::yes;
  }

  Known known_of(const std::string& id, const Person& person) const {
    if (id.empty()) return {};
    const std::size_t column = places_.find(id)->second;
    return columns_[column][person[column]];
  }

  /// Each kind of thing that can come out of the options, once. Where there are none, somebody has
  /// had their draw all the same.
  Chances chances_of(const std::vector<Option>* options, Kinds& kinds) const {
    if (options == nullptr) return {{Kinds::nothing_known, 1.0}};
    const double all = std::accumulate(options->begin(), options->end(), 0.0,
                                       [](double sum, const Option& o) { return sum + o.weight; });
    std::map<std::uint32_t, double> weights;
    for (const Option& option : *options) {
      const std::int64_t alike = option.most - option.least + 1;
      for (std::int64_t i = 0; i < alike && option.weight > 0; ++i)
        weights[kinds.code_of(known_after(option, i, as_of_))] += option.weight / double(alike);
    }
    Chances out;
    for (const auto& [code, weight] : weights) out.push_back({code, weight / all});
    return out;
  }

  Facts facts_of(const Person& person) const {
    Facts facts;
    for (const auto& [id, column] : places_)
      if (const Known& known = columns_[column][person[column]]; known.value)
        facts.known.emplace(id, *known.value);
    return facts;
  }

  const Cohort& cohort_;
  Date as_of_;
  const Catalogue& catalogue_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<Kinds> columns_;
  std::map<Person, double> people_;
};

}  // namespace

SharesOfTwo SharesOfTwo::turned() const {
  SharesOfTwo out;
  for (std::size_t first = 0; first < 3; ++first)
    for (std::size_t second = 0; second < 3; ++second) out.by[second][first] = by[first][second];
  return out;
}

double SharesOfTwo::first() const { return also_at_most() + of(Verdict::yes, Verdict::no); }

double SharesOfTwo::also_surely() const { return of(Verdict::yes, Verdict::yes); }

double SharesOfTwo::also_at_most() const {
  return also_surely() + of(Verdict::yes, Verdict::unknown);
}

double SharesOfTwo::neither_surely() const { return of(Verdict::no, Verdict::no); }

double SharesOfTwo::neither_at_most() const {
  return neither_surely() + of(Verdict::no, Verdict::unknown) + of(Verdict::unknown, Verdict::no) +
         of(Verdict::unknown, Verdict::unknown);
}

std::optional<SharesOfTwo> exact_shares(const TwoRules& rules, const Cohort& cohort, Date as_of,
                                        const Catalogue& catalogue) {
  const Matters matters(rules, cohort, catalogue);
  return Walk(matters, cohort, as_of, catalogue).run(rules);
}

}  // namespace fingerpost
