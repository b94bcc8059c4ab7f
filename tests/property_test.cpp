// What holds for any rule and any person: thousands of random ones, from fixed seeds that a failure
// prints.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/knowledge/check.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_criterion.h"
#include "core/thought/contract.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/match.h"
#include "core/thought/when.h"
#include "tests/support/random_catalogue.h"

namespace fingerpost {
namespace {

using std::chrono::days;

/// The oracle: which of the two answers is still possible, tracked apart.
struct Possible {
  bool yes = true, no = true;
};

Verdict to_verdict(Possible p) {
  return p.yes && p.no ? Verdict::unknown : p.yes ? Verdict::yes : Verdict::no;
}

Possible known(bool holds) { return {holds, !holds}; }

struct Oracle {
  const Facts& facts;
  Date as_of;
  const Catalogue& catalogue;
  int depth = 0;

  Possible operator()(const Criterion& c) const { return std::visit(*this, c.rule); }
  // The heart of it: branches by counting what is possible.
  Possible count(const std::vector<Criterion>& of, std::size_t wanted) const {
    std::size_t may = 0, must = 0;
    for (const auto& part : of) {
      const Possible p = (*this)(part);
      may += p.yes, must += !p.no;
    }
    return of.empty() ? Possible{} : Possible{may >= wanted, must < wanted};
  }
  Possible operator()(const All& r) const { return count(r.of, r.of.size()); }
  Possible operator()(const Any& r) const { return count(r.of, 1); }
  Possible operator()(const AtLeast& r) const { return count(r.of, std::size_t(r.count)); }
  Possible operator()(const Not& r) const {
    const Possible inner = count(r.of, r.of.size());
    return {inner.no, inner.yes};
  }
  Possible operator()(const Is& r) const {
    const auto* v = facts.find<bool>(r.fact);
    return v ? known(!(*v ^ r.value)) : Possible{};
  }
  Possible operator()(const OneOf& r) const {
    const auto* one = facts.find<std::string>(r.fact);
    const auto* set = facts.find<Choices>(r.fact);
    const auto out = facts.ruled_out.find(r.fact);
    if (!one && !set)
      return {may_be(r.values, out == facts.ruled_out.end() ? nullptr : &out->second)};
    bool hit = false;
    for (const auto& wanted : r.values)
      hit |= one ? *one == wanted : std::count(set->begin(), set->end(), wanted) > 0;
    return known(hit);
  }
  /// Whether one of them is left when some (null: nobody has said which) are out of the question.
  static bool may_be(const std::vector<std::string>& values, const Choices* out) {
    std::size_t left = out ? 0 : 1;
    for (const auto& value : values) left += out && !std::count(out->begin(), out->end(), value);
    return left > 0;
  }
  Possible operator()(const Between& r) const {
    const auto* v = facts.find<std::int64_t>(r.fact);
    return v ? known(!(r.at_least && *v < *r.at_least) && !(r.at_most && *r.at_most < *v))
             : Possible{};
  }
  Possible operator()(const Window& r) const {
    const auto* v = facts.find<Date>(r.fact);
    if (!v) return {};
    const bool early = r.from && as_of < add(*v, *r.from), late = r.to && add(*v, *r.to) < as_of;
    return known(!early && !late);
  }
  Possible operator()(const Within& r) const {
    const auto* v = facts.find<Place>(r.fact);
    if (!v) return {};
    const bool surely = std::count(v->certain.begin(), v->certain.end(), r.area) > 0;
    const bool maybe = std::count(v->possible.begin(), v->possible.end(), r.area) > 0;
    return {surely || maybe, !surely};
  }
  Possible operator()(const EligibleFor& r) const {
    const Service* other = depth >= 8 ? nullptr : catalogue.service(r.service);
    return other ? Oracle{facts, as_of, catalogue, depth + 1}(other->eligible) : Possible{};
  }
  Possible operator()(const NeedsFirst& r) const {
    const auto* with = facts.find<Choices>("already_with");
    return with ? known(std::count(with->begin(), with->end(), r.service) > 0) : Possible{};
  }
  Possible operator()(const Everyone&) const { return {true, false}; }
};

struct Drawn {
  Catalogue catalogue;
  std::vector<Query> people;
};

/// Directories and people for one property; `seed` is what a failure prints.
Drawn draw(std::uint64_t seed, int people, Shape::Rules rules = Shape::Rules::wild) {
  Chance chance(seed);
  Drawn out;
  out.catalogue = random_catalogue(chance, Shape{.rules = rules});
  check(out.catalogue, Gazetteer{});  // as at every load: no rule may refer to itself
  for (int i = 0; i < people; ++i) out.people.push_back(random_query(chance, out.catalogue));
  return out;
}

TEST(Property, JudgeAgreesWithTheOracle) {
  int unknown = 0, settled = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Drawn d = draw(seed, 20);
    for (const Query& q : d.people) {
      const Facts all = with_implied(q.facts, q.as_of, d.catalogue);
      const Ground ground{all, q.as_of, d.catalogue};
      for (const Service& service : d.catalogue.services) {
        const Verdict v = verdict(service.eligible, ground);
        ASSERT_EQ(v, to_verdict(Oracle{all, q.as_of, d.catalogue}(service.eligible))) << service.id;
        ASSERT_EQ(v, judge(service.eligible, ground).verdict) << service.id;
        (v == Verdict::unknown ? unknown : settled) += 1;
      }
    }
  }
  EXPECT_GT(unknown, 2000);
  EXPECT_GT(settled, 2000);
}

/// The same person, of whom less is known.
Facts know_less(const Facts& facts, Chance& chance) {
  Facts less = facts;
  std::erase_if(less.known, [&](const auto&) { return chance.percent(40); });
  for (auto& [id, value] : less.known) {
    auto* place = std::get_if<Place>(&value);
    if (place != nullptr)
      std::erase_if(place->certain, [&](const auto&) { return chance.percent(30); });
  }
  return less;
}

TEST(Property, LearningMoreNeverMovesASettledVerdict) {
  int settled = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Drawn d = draw(seed, 20);
    Chance chance(seed * 7919);
    for (const Query& q : d.people) {
      if (!contradictions(q.facts, q.as_of, d.catalogue).empty()) continue;
      const Facts more = with_implied(q.facts, q.as_of, d.catalogue);
      const Facts less = with_implied(know_less(q.facts, chance), q.as_of, d.catalogue);
      for (const Service& service : d.catalogue.services) {
        const Verdict before = verdict(service.eligible, Ground{less, q.as_of, d.catalogue});
        if (before == Verdict::unknown) continue;
        ASSERT_EQ(before, verdict(service.eligible, Ground{more, q.as_of, d.catalogue}))
            << service.id;
        ++settled;
      }
    }
  }
  EXPECT_GT(settled, 2000);
}

TEST(Property, ARulePrintedAndReadIsTheRule) {
  int read = 0;
  Chance chance(20261122);
  const Catalogue world = random_catalogue(chance, Shape{});
  for (int i = 0; i < 5000; ++i) {
    const Criterion rule = random_rule(chance, world, 4);
    Problems problems;
    const std::string text = to_json(rule).dump();
    const auto parsed = parse_json(text, "rule", problems);
    const Criterion again = read_criterion(parsed, {.source = "rule"}, world, problems);
    if (!problems.empty()) continue;  // a rule that no catalogue may hold: tested by its message
    ++read;
    ASSERT_TRUE(rule == again) << text;
  }
  EXPECT_GT(read, 1000);
}

/// What place_in_time finds, found by asking every day.
TEST(Property, TurningDaysMissNoDay) {
  int turned = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Drawn d = draw(seed, 4, Shape::Rules::plain);
    for (const Query& q : d.people) {
      for (const Service& service : d.catalogue.services) {
        const auto on = [&](Date day) {
          const Facts facts = with_implied(q.facts, day, d.catalogue);
          return both(contract_verdict(service.contract, day),
                      verdict(service.eligible, Ground{facts, day, d.catalogue}));
        };
        const auto turning = turning_days(service, q.facts, d.catalogue);
        Verdict before = on(q.as_of);
        Status status_before = status_on(q.as_of, service.contract);
        for (Date day = q.as_of + days{1}; day < q.as_of + days{500}; day += days{1}) {
          const Verdict now = on(day);
          const Status status = status_on(day, service.contract);
          if (now != before || status != status_before) {
            ++turned;
            ASSERT_TRUE(std::binary_search(turning.begin(), turning.end(), day))
                << service.id << " turns on " << to_text(day);
          }
          before = now;
          status_before = status;
        }
      }
    }
  }
  EXPECT_GT(turned, 50);
}

/// What a plan says of time, found by asking every day.
TEST(Property, FromAndUntilAreWhatAskingEveryDayFinds) {
  int froms = 0, untils = 0;
  for (std::uint64_t seed = 101; seed <= 106; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Drawn d = draw(seed, 4, Shape::Rules::plain);
    for (Query q : d.people) {
      q.needs.clear(), q.text.clear(), q.facts.known.erase(already_with);
      q.include_no = true, q.limit = 1000;
      for (const Match& one : match(q, d.catalogue, {}).matches) {
        if (one.service == nullptr) continue;
        const auto on = [&](Date day) {
          const Facts facts = with_implied(q.facts, day, d.catalogue);
          return verdict_on(*one.service, Ground{facts, day, d.catalogue});
        };
        const Date last = q.as_of + days{900};
        const Verdict now = on(q.as_of);
        Date day = q.as_of;
        while (day < last && on(day) == now) day += days{1};
        const auto turn = day < last ? std::optional(day) : std::nullopt;
        if (now == Verdict::no) {
          const bool in_sight = turn || (one.from && *one.from < last);
          ASSERT_EQ(in_sight ? one.from : std::nullopt, turn) << one.service->id;
          froms += one.from.has_value();
        } else {
          const auto until = turn ? std::optional(*turn - days{1}) : std::nullopt;
          const bool in_sight = turn || (one.until && *one.until < last - days{1});
          ASSERT_EQ(in_sight ? one.until : std::nullopt, until) << one.service->id;
          untils += one.until.has_value();
        }
      }
    }
  }
  EXPECT_GT(froms, 20);
  EXPECT_GT(untils, 20);
}

}  // namespace
}  // namespace fingerpost
