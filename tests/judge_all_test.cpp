// A cohort judged in columns is judged as a plain loop judges it: over random worlds and people.
#include "core/thought/judge_all.h"

#include <gtest/gtest.h>

#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

struct Crowd {
  Catalogue catalogue;
  std::vector<Facts> people;
  Date as_of;
};

Crowd crowd(std::uint64_t seed, int people) {
  Chance chance(seed);
  Crowd out{random_catalogue(chance, {.services = 20}), {}, chance.near_middle(500)};
  for (int i = 0; i < people; ++i) out.people.push_back(random_query(chance, out.catalogue).facts);
  return out;
}

TEST(JudgeAll, SaysOfEverybodyWhatALoopSaysOfEach) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Crowd world = crowd(seed, 150);
    Caseload caseload = caseload_of(world.people, world.as_of);
    add_implied(caseload, world.catalogue);
    std::vector<Facts> known;
    for (const Facts& person : world.people)
      known.push_back(with_implied(person, world.as_of, world.catalogue));
    for (const Service& service : world.catalogue.services) {
      const Verdicts all = judge_all(service.eligible, caseload, world.catalogue);
      for (std::size_t i = 0; i < known.size(); ++i)
        ASSERT_EQ(all.of(i), verdict(service.eligible, {known[i], world.as_of, world.catalogue}))
            << "seed " << seed << ", " << service.id << ", person " << i;
    }
  }
}

TEST(JudgeAll, FillsInForEverybodyWhatFollowsForEach) {
  for (std::uint64_t seed = 100; seed <= 120; ++seed) {
    const Crowd world = crowd(seed, 100);
    Caseload caseload = caseload_of(world.people, world.as_of);
    add_implied(caseload, world.catalogue);
    for (std::size_t i = 0; i < world.people.size(); ++i) {
      const Facts each = with_implied(world.people[i], world.as_of, world.catalogue);
      const Facts all = facts_of(caseload, i);
      ASSERT_TRUE(each.known == all.known) << "seed " << seed << ", person " << i;
      ASSERT_TRUE(each.ruled_out == all.ruled_out) << "seed " << seed << ", person " << i;
    }
  }
}

TEST(JudgeAll, CountsAtLeastSoMany) {
  const std::vector<Facts> people{facts(R"({"age": 20, "gp": true})"), facts(R"({"age": 20})"),
                                  facts(R"({"age": 16})"), facts("{}")};
  const Caseload caseload = caseload_of(people, day("2026-11-22"));
  const Criterion two = rule(R"({"at_least": 2, "of": [{"fact": "age", "at_least": 18},
      {"fact": "gp", "is": true}, {"fact": "age", "at_least": 21}]})");
  const Verdicts all = judge_all(two, caseload, world());
  std::string said;
  for (std::size_t i = 0; i < people.size(); ++i) said += std::string(to_text(all.of(i))) + " ";
  EXPECT_EQ(said, "yes unknown no unknown ");
}

TEST(JudgeAll, PutsOneThingKnownInThePlaceOfAnother) {
  const Caseload was = caseload_of({facts(R"({"age": 16})"), facts("{}")}, day("2026-11-22"));
  const Caseload is = with_known(was, "age", {Value(std::int64_t{18})});
  const Verdicts all = judge_all(rule(R"({"fact": "age", "at_least": 18})"), is, world());
  EXPECT_EQ(all.surely.count(), 2u);
}

}  // namespace
}  // namespace fingerpost
