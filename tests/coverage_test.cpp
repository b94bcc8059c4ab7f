// Coverage and closures are what a plain loop over everybody and every service counts.
#include "core/thought/coverage.h"

#include <gtest/gtest.h>

#include <set>

#include "core/thought/closure.h"
#include "core/thought/contract.h"
#include "core/thought/edge_values.h"
#include "core/thought/first_steps.h"
#include "core/thought/imply.h"
#include "core/words/has.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// A small world with a cohort of people drawn at random, and three groups.
struct World {
  Catalogue catalogue;
  std::vector<Facts> people;  ///< with what is implied
  Date as_of;
  Cohort cohort;
  Caseload caseload;
};

World world_of(std::uint64_t seed, int people) {
  Chance chance(seed);
  World out{.catalogue = random_catalogue(chance, {.services = 25}),
            .people = {},
            .as_of = chance.near_middle(200),
            .cohort = {},
            .caseload = {}};
  std::vector<Facts> given;
  for (int i = 0; i < people; ++i) given.push_back(random_query(chance, out.catalogue).facts);
  for (const Facts& person : given)
    out.people.push_back(with_implied(person, out.as_of, out.catalogue));
  out.caseload = caseload_of(given, out.as_of);
  add_implied(out.caseload, out.catalogue);
  for (std::size_t n = 0; n < out.catalogue.vocabulary.needs.size(); n += 2) {
    People& have = out.caseload.needs[out.catalogue.vocabulary.needs[n].id] = People(given.size());
    for (std::size_t i = 0; i < given.size(); ++i)
      if (chance.percent(40)) have.add(i);
  }
  for (const char* id : {"one", "two", "three"})
    out.cohort.groups.push_back({.id = id,
                                 .label = id,
                                 .characteristic = "Any",
                                 .who = random_rule(chance, out.catalogue, 1),
                                 .not_known = {}});
  return out;
}

/// Where one person stands with one service, by the product's own parts.
struct Stands {
  Verdict use = Verdict::no, self = Verdict::no, practitioner = Verdict::no;
};

Verdict door(Actor actor, const Service& service, const Ground& ground) {
  Verdict best = Verdict::no;
  for (const Route& route : service.routes)
    if (has(route.who, actor))
      best = either(best,
                    says_nothing(route.eligible) ? Verdict::yes : verdict(route.eligible, ground));
  return best;
}

Stands stands(const Service& service, Verdict open, const Ground& ground) {
  Stands out;
  if (in_the_way(service, ground) != nullptr) return out;
  out.use = both(open, verdict(service.eligible, ground));
  out.self = both(out.use, door(Actor::self, service, ground));
  out.practitioner = both(out.use, door(Actor::practitioner, service, ground));
  return out;
}

bool lives_in(const std::string& area, const Facts& person, const Catalogue& catalogue) {
  const Place* home = person.find<Place>("home");
  const auto certain = [&](const std::string& id) { return home && has(home->certain, id); };
  if (area.empty()) return true;
  if (area != nowhere_known) return certain(area);
  const auto districts = served_districts(catalogue);
  return std::none_of(districts.begin(), districts.end(), certain);
}

/// One cell counted person by person, service by service, as though those of `gone` were not there
/// and those of `kept` were as open as `open_of` says.
struct Brute {
  const World& world;
  std::set<std::string> gone{};
  const std::map<std::string, Verdict>& open{};

  bool is_in(std::size_t i, const CoverageCell& cell, const Group* group) const {
    const auto need = world.caseload.needs.find(cell.need);
    if (need != world.caseload.needs.end() && !need->second.has(i)) return false;
    if (!lives_in(cell.area, world.people[i], world.catalogue)) return false;
    return group == nullptr ||
           verdict(group->who, {world.people[i], world.as_of, world.catalogue}) == Verdict::yes;
  }

  /// Services that meet the need, each with where the person stands.
  std::vector<std::pair<const Service*, Stands>> of(std::size_t i, const std::string& need) const {
    std::vector<std::pair<const Service*, Stands>> out;
    const Ground ground{world.people[i], world.as_of, world.catalogue};
    for (const Service& service : world.catalogue.services) {
      if (!has(service.needs, need) || gone.contains(service.id)) continue;
      const auto set = open.find(service.id);
      const Verdict is_open =
          set == open.end() ? contract_verdict(service.contract, world.as_of) : set->second;
      out.emplace_back(&service, stands(service, is_open, ground));
    }
    return out;
  }

  Supply supply(const CoverageCell& cell, const Group* group) const {
    Supply out;
    std::set<std::string> surely, at_most, sure_providers, all_providers;
    for (std::size_t i = 0; i < world.people.size(); ++i) {
      if (!is_in(i, cell, group)) continue;
      Verdict use = Verdict::no, self = Verdict::no, practitioner = Verdict::no;
      Verdict meant = Verdict::no;
      int sure = 0;
      for (const auto& [service, stand] : of(i, cell.need)) {
        use = either(use, stand.use);
        self = either(self, stand.self);
        practitioner = either(practitioner, stand.practitioner);
        if (is_meant_for_them(*service, world.catalogue)) meant = either(meant, stand.use);
        sure += stand.use == Verdict::yes;
        const std::string by = service->provider.empty() ? service->id : service->provider;
        if (stand.use == Verdict::yes) surely.insert(service->id), sure_providers.insert(by);
        if (stand.use != Verdict::no) at_most.insert(service->id), all_providers.insert(by);
      }
      const auto add = [](Verdict v, Range& to) {
        to.surely += v == Verdict::yes;
        to.at_most += v != Verdict::no;
      };
      add(use, out.covered);
      add(self, out.by_self);
      add(practitioner, out.by_referral);
      add(meant, out.meant);
      out.only_one += sure == 1;
    }
    out.services = {surely.size(), at_most.size()};
    out.providers = {sure_providers.size(), all_providers.size()};
    return out;
  }
};

const std::map<std::string, Verdict> as_it_is;

const Group* group_of(const std::string& id, const Cohort& cohort) {
  for (const Group& group : cohort.groups)
    if (group.id == id) return &group;
  return nullptr;
}

std::string text(const Range& range) {
  return std::to_string(range.surely) + ".." + std::to_string(range.at_most);
}

std::string text(const Supply& supply) {
  return "services " + text(supply.services) + ", providers " + text(supply.providers) +
         ", covered " + text(supply.covered) + ", self " + text(supply.by_self) + ", referral " +
         text(supply.by_referral) + ", meant " + text(supply.meant) + ", only one " +
         std::to_string(supply.only_one);
}

std::string text(const CoverageCell& cell) {
  return cell.need + "/" + cell.area + "/" + cell.group;
}

TEST(Coverage, IsWhatALoopOverEverybodyCounts) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const World world = world_of(seed, 70);
    const Counted counted = count_all(world.cohort, world.catalogue);
    const Cut cut(counted, world.caseload, world.catalogue);
    const auto offers = stand_all(world.caseload, world.catalogue, {.threads = 2});
    const auto cells = coverage(counted, offers, cut, {.threads = 2});
    ASSERT_EQ(cells.size(), counted.needs.size() * counted.areas.size() * counted.groups.size());
    for (const CoverageCell& cell : cells) {
      const Brute brute{world, {}, as_it_is};
      const Group* group = group_of(cell.group, world.cohort);
      std::size_t people = 0;
      for (std::size_t i = 0; i < world.people.size(); ++i) people += brute.is_in(i, cell, group);
      ASSERT_EQ(cell.people, people) << seed << " " << text(cell);
      ASSERT_EQ(text(cell.supply), text(brute.supply(cell, group))) << seed << " " << text(cell);
    }
  }
}

TEST(Coverage, StopsWhenAsked) {
  const World world = world_of(1, 20);
  std::stop_source stop;
  stop.request_stop();
  const Work work{.threads = 2, .progress = {}, .stop = stop.get_token()};
  EXPECT_TRUE(stand_all(world.caseload, world.catalogue, work).empty());
}

/// The most used service that is open the day before, and another.
Closing closing_of(const World& world, Chance& chance) {
  Closing closing{.services = {}, .on = world.as_of};
  const Date before = world.as_of - std::chrono::days(1);
  for (const Service& service : world.catalogue.services)
    if (contract_verdict(service.contract, before) != Verdict::no && chance.percent(20))
      closing.services.push_back(service.id);
  return closing;
}

TEST(Closure, IsWhatALoopOverEverybodyCounts) {
  int lost = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Chance chance(seed * 7);
    const World world = world_of(seed, 60);
    const Closing closing = closing_of(world, chance);
    if (closing.services.empty()) continue;
    ASSERT_EQ(lines(cannot_close(closing, world.catalogue)), "");
    const Counted counted = count_all(world.cohort, world.catalogue);
    const Cut cut(counted, world.caseload, world.catalogue);
    auto offers = stand_all(world.caseload, world.catalogue, {.threads = 2});
    let_run_on(closing, world.caseload, world.catalogue, offers);
    const Closure closure = closure_of(closing, counted, offers, cut);

    std::map<std::string, Verdict> open;
    for (const auto& id : closing.services)
      open[id] = contract_verdict(world.catalogue.service(id)->contract,
                                  closing.on - std::chrono::days(1));
    const Brute before{world, {}, open};
    const Brute after{world, {closing.services.begin(), closing.services.end()}, open};
    std::size_t cells_that_differ = 0;
    for (const auto& need : counted.needs)
      for (const auto& area : counted.areas)
        for (const Group* group : counted.groups) {
          const CoverageCell cell{need, area, group == nullptr ? "" : group->id, 0, {}};
          cells_that_differ += before.supply(cell, group) != after.supply(cell, group);
        }
    ASSERT_EQ(closure.cells.size(), cells_that_differ) << seed;
    for (const LossCell& cell : closure.cells) {
      ++lost;
      const Group* group = group_of(cell.group, world.cohort);
      const CoverageCell at{cell.need, cell.area, cell.group, 0, {}};
      ASSERT_EQ(text(cell.before), text(before.supply(at, group))) << seed << " " << text(at);
      ASSERT_EQ(text(cell.after), text(after.supply(at, group))) << seed << " " << text(at);
      Range lose_all, lose_meant;
      std::size_t left_one = 0;
      for (std::size_t i = 0; i < world.people.size(); ++i) {
        if (!before.is_in(i, at, group)) continue;
        int had = 0, sure = 0, possible = 0, meant_had = 0, meant_sure = 0, meant_possible = 0;
        for (const auto& [service, stand] : before.of(i, cell.need)) {
          had += stand.use == Verdict::yes;
          meant_had += stand.use == Verdict::yes && is_meant_for_them(*service, world.catalogue);
        }
        for (const auto& [service, stand] : after.of(i, cell.need)) {
          sure += stand.use == Verdict::yes;
          possible += stand.use != Verdict::no;
          if (!is_meant_for_them(*service, world.catalogue)) continue;
          meant_sure += stand.use == Verdict::yes;
          meant_possible += stand.use != Verdict::no;
        }
        lose_all.surely += had > 0 && possible == 0;
        lose_all.at_most += had > 0 && sure == 0;
        lose_meant.surely += meant_had > 0 && meant_possible == 0;
        lose_meant.at_most += meant_had > 0 && meant_sure == 0;
        left_one += had > 1 && sure == 1;
      }
      ASSERT_EQ(text(cell.lose_all), text(lose_all)) << seed << " " << text(at);
      ASSERT_EQ(text(cell.lose_meant), text(lose_meant)) << seed << " " << text(at);
      ASSERT_EQ(cell.left_one, left_one) << seed << " " << text(at);
    }
  }
  EXPECT_GT(lost, 50);
}

}  // namespace
}  // namespace fingerpost
