#include "core/thought/in_common.h"

#include <algorithm>
#include <map>

#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t fewest_inside = 5;
constexpr std::size_t most_rules = 300;

using Rules = std::vector<Criterion>;

void offer(Criterion rule, Rules& rules) {
  if (rules.size() < most_rules && !has(rules, rule)) rules.push_back(std::move(rule));
}

/// The first and last values of stretches that the leaves about one fact begin and end.
struct Ends {
  std::vector<std::int64_t> first{}, last{};

  void add(std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
    if (from) first.push_back(*from), last.push_back(*from - 1);
    if (to) last.push_back(*to), first.push_back(*to + 1);
  }
  template <class Offer>
  void each_stretch(const Offer& offer_stretch) const {
    for (const auto from : first)
      for (const auto to : last)
        if (from <= to) offer_stretch(from, to);
  }
};

/// Ends of numbers and, in days, of windows, by fact.
struct AllEnds {
  std::map<std::string, Ends> numbers{}, windows{};

  void operator()(const Between& rule) { numbers[rule.fact].add(rule.at_least, rule.at_most); }
  void operator()(const Window& rule) {
    windows[rule.fact].add(in_days(rule.from), in_days(rule.to));
  }
  template <class LeafWithoutEnds>
  void operator()(const LeafWithoutEnds&) const {}

  static std::optional<std::int64_t> in_days(const std::optional<Span>& span) {
    return span && span->unit == Span::Unit::days ? std::optional<std::int64_t>(span->count)
                                                  : std::nullopt;
  }
};

Rules stretches(const Rules& leaves) {
  AllEnds ends;
  for (const Criterion& leaf : leaves) std::visit(ends, leaf.rule);
  Rules out;
  for (const auto& [fact, of_fact] : ends.numbers)
    of_fact.each_stretch([&, name = fact](std::int64_t from, std::int64_t to) {
      offer({Between{name, from, to}}, out);
    });
  const auto span = [](std::int64_t count) { return Span{int(count), Span::Unit::days}; };
  for (const auto& [fact, of_fact] : ends.windows)
    of_fact.each_stretch([&, name = fact](std::int64_t from, std::int64_t to) {
      offer({Window{name, span(from), span(to)}}, out);
    });
  return out;
}

/// Of a choice or a place that leaves ask about: what the first person inside has.
Rules of_the_first(const Rules& leaves, const Facts& first, const Catalogue& catalogue) {
  Rules out;
  for (const Criterion& leaf : leaves) {
    const std::string fact = std::visit([](const auto& rule) { return fact_of(rule); }, leaf.rule);
    if (const auto* choice = first.find<std::string>(fact)) offer({OneOf{fact, {*choice}}}, out);
    if (const Place* place = first.find<Place>(fact);
        place != nullptr && catalogue.areas.contains(place->given))
      offer({Within{fact, place->given}}, out);
  }
  return out;
}

Rules candidates(const Rules& leaves, const Facts& first, const Catalogue& catalogue) {
  Rules out;
  for (const Criterion& leaf : leaves) {
    if (std::holds_alternative<Everyone>(leaf.rule)) continue;
    offer({leaf.rule}, out);
    offer({Not{{{leaf.rule}}}}, out);
  }
  for (Criterion& rule : stretches(leaves)) offer(std::move(rule), out);
  for (Criterion& rule : of_the_first(leaves, first, catalogue)) offer(std::move(rule), out);
  return out;
}

/// For whom a rule holds, of some people.
using Holds = std::vector<bool>;

bool all(const Holds& holds) { return std::find(holds.begin(), holds.end(), false) == holds.end(); }
bool none(const Holds& holds) { return std::find(holds.begin(), holds.end(), true) == holds.end(); }

Holds both(Holds a, const Holds& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] && b[i];
  return a;
}
Holds either(Holds a, const Holds& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
  return a;
}

class Search {
 public:
  Search(const Crowd& crowd, const Catalogue& catalogue, Date as_of)
      : crowd_(crowd), catalogue_(catalogue), as_of_(as_of) {}

  std::optional<Criterion> best(const Rules& rules) {
    for (const Criterion& rule : rules) {
      tried_.push_back({&rule, {}, {}});
      for (const Facts* one : crowd_.inside) tried_.back().inside.push_back(holds(rule, *one));
      for (const Facts* one : crowd_.outside) tried_.back().outside.push_back(holds(rule, *one));
      if (all(tried_.back().inside) && none(tried_.back().outside)) keep(rule);
    }
    if (!best_) try_pairs();
    return best_;
  }

 private:
  struct Tried {
    const Criterion* rule;
    Holds inside, outside;
  };

  /// Two rules together hold for all inside only if each does; either holds for nobody outside only
  /// if neither does.
  void try_pairs() {
    for (std::size_t i = 0; i < tried_.size(); ++i)
      for (std::size_t j = i + 1; j < tried_.size(); ++j) {
        const Tried &a = tried_[i], &b = tried_[j];
        if (all(a.inside) && all(b.inside) && none(both(a.outside, b.outside)))
          keep({All{{*a.rule, *b.rule}}});
        if (none(a.outside) && none(b.outside) && all(either(a.inside, b.inside)))
          keep({Any{{*a.rule, *b.rule}}});
      }
  }

  void keep(const Criterion& rule) {
    const auto met = std::count_if(crowd_.everybody.begin(), crowd_.everybody.end(),
                                   [&](const Facts& one) { return holds(rule, one); });
    if (best_ && met >= met_) return;
    best_ = rule;
    met_ = met;
  }

  bool holds(const Criterion& rule, const Facts& facts) const {
    return verdict(rule, Ground{facts, as_of_, catalogue_}) == Verdict::yes;
  }

  const Crowd& crowd_;
  const Catalogue& catalogue_;
  Date as_of_;
  std::vector<Tried> tried_;
  std::optional<Criterion> best_;
  std::ptrdiff_t met_ = 0;
};

}  // namespace

std::optional<Criterion> in_common(const Crowd& crowd, const std::vector<Criterion>& leaves,
                                   const Catalogue& catalogue, Date as_of) {
  if (crowd.inside.size() < fewest_inside || crowd.outside.empty()) return std::nullopt;
  return Search(crowd, catalogue, as_of).best(candidates(leaves, *crowd.inside.front(), catalogue));
}

}  // namespace fingerpost
