#include "core/thought/cover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/thought/match.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += (out.empty() ? "" : " ") + text;
  return out;
}

/// "a b cover x y of 3, if it fits: y"
std::string cover_of(const Plan& plan) {
  std::vector<std::string> ids;
  for (const Service* service : plan.cover.services) ids.push_back(service->id);
  return joined(ids) + " cover " + joined(plan.cover.needs) + " of " +
         std::to_string(plan.cover.wanted) +
         (plan.cover.if_it_fits.empty() ? "" : ", if it fits: " + joined(plan.cover.if_it_fits));
}

/// "need: reason, sentence", one line a reason.
std::string why_not(const Plan& plan) {
  std::string out;
  for (const Uncovered& row : plan.not_covered)
    for (const auto& why : row.why)
      out += (out.empty() ? "" : "\n") + row.need + ": " + std::string(to_text(why.reason)) + ", " +
             why.says;
  return out;
}

const char* open_to_all = R"("eligible":{"everyone":true,"because":"x"},
  "route":[{"who":["self","practitioner"],"channel":"phone"}])";

std::string service(const std::string& id, const std::string& needs, const std::string& rest) {
  return R"({"id":")" + id + R"(","name":")" + id + R"(","needs":[)" + needs + "]," + rest + "}";
}

TEST(Cover, IsTheFewestServices) {
  const std::string each = open_to_all;
  const Catalogue catalogue = world_with(
      "[" + service("gp", R"("gp-registration")", each) + "," +
      service("both", R"("gp-registration","drugs")", each) + "," +
      service(
          "house", R"("housing")",
          R"("eligible":{"fact":"age","at_least":18},"route":[{"who":["practitioner"],"channel":"form"}])") +
      "]");
  const struct {
    const char *asked, *cover;
  } rows[] = {
      {R"({"needs":["gp-registration","drugs"]})", "both cover gp-registration drugs of 2"},
      {R"({"needs":["gp-registration","drugs","housing"],"facts":{"age":30}})",
       "both house cover gp-registration drugs housing of 3"},
      {R"({"needs":["gp-registration","housing"]})",
       "both house cover gp-registration housing of 2, if it fits: housing"},
      {R"({"needs":["housing","drugs"],"facts":{"age":17}})", "both cover drugs of 2"},
      {R"({"needs":["housing"],"facts":{"age":17}})", " cover  of 1"},
      {R"({"facts":{"age":17}})", " cover  of 0"},
  };
  for (const auto& row : rows) EXPECT_EQ(cover_of(plan_of(catalogue, row.asked)), row.cover);
}

TEST(Cover, NeverPutsTogetherWhatCannotBeHadTogether) {
  const std::string each = open_to_all;
  const Catalogue catalogue =
      world_with("[" + service("a", R"("gp-registration")", each + R"(,"not_with":["b"])") + "," +
                 service("b", R"("drugs")", each) + "," + service("c", R"("housing")", each) + "]");
  EXPECT_EQ(cover_of(plan_of(catalogue, R"({"needs":["gp-registration","drugs","housing"]})")),
            "a c cover gp-registration housing of 3");
}

TEST(Cover, SaysWhyANeedIsNotCovered) {
  const std::string each = open_to_all;
  const std::string route = R"("route":[{"who":["self","practitioner"],"channel":"phone"}])";
  const struct {
    std::string service;
    const char *asked, *why;
  } rows[] = {
      {service("a", R"("drugs")", each), R"({"needs":["housing"]})",
       "housing: no_provider, No service in this directory is for it."},
      {service("a", R"("housing")", each + R"(,"contract":{"end":"2025-03-31"})"),
       R"({"needs":["housing"]})",
       "housing: no_provider, a was for it, and closed on 31 March 2025."},
      {service("a", R"("housing")", each + R"(,"contract":{"start":"2027-04-01"})"),
       R"({"needs":["housing"]})", "housing: window_closed, a may be used from 1 April 2027."},
      {service("a", R"("housing")",
               R"("eligible":{"fact":"release_date","window_days":[-84,28]},)" + route),
       R"({"needs":["housing"],"facts":{"release_date":"2026-10-24"}})",
       "housing: window_closed, The time for a has passed."},
      {service("a", R"("housing")", R"("eligible":{"fact":"home","within":"E06000016"},)" + route),
       R"({"needs":["housing"],"facts":{"home":"LE15"}})",
       "housing: out_of_area, a is for people in another area."},
      {service("a", R"("housing")", R"("eligible":{"fact":"age","at_most":24},)" + route),
       R"({"needs":["housing"],"facts":{"age":30}})",
       "housing: does_not_fit, a is for other people."},
      {service("a", R"("housing")", R"("eligible":{"everyone":true,"because":"x"})"),
       R"({"needs":["housing"]})",
       "housing: route_closed, a may fit, but how to reach it is not known."},
      {service("a", R"("housing")",
               R"("eligible":{"everyone":true,"because":"x"},
                  "route":[{"who":["self"],"channel":"phone","eligible":{"fact":"age","at_most":24}}])"),
       R"({"needs":["housing"],"facts":{"age":30}})",
       "housing: route_closed, a may fit, but none of its ways in is open to this person."},
      {service("a", R"("housing")", each),
       R"({"needs":["housing"],"facts":{"already_with":["a"]}})",
       "housing: already_getting, Already with a, which helps with it."},
      {service("a", R"("housing")", each), R"({"needs":["housing"]})", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(why_not(plan_of(world_with("[" + row.service + "]"), row.asked)), row.why);
}

TEST(Cover, AProviderThatCouldNotBeReadMightHaveCovered) {
  Catalogue catalogue = world_with("[]");
  catalogue.providers.push_back({.name = "plugin broken",
                                 .version = {},
                                 .state = Provider::State::unread,
                                 .reason = "was killed"});
  EXPECT_EQ(why_not(plan_of(catalogue, R"({"needs":["housing"]})")),
            "housing: could_not_check, plugin broken could not be read, and might help with it.\n"
            "housing: no_provider, No service in this directory is for it.");
}

/// How many needs the best set of services that go together meets, and how few services do it: by
/// trying every set of them.
std::pair<std::size_t, std::size_t> best_of(const std::vector<const Service*>& usable) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (unsigned bits = 0; bits < 1u << usable.size(); ++bits) {
    std::set<std::string> met, ids, excluded;
    for (std::size_t i = 0; i < usable.size(); ++i) {
      if ((bits >> i & 1u) == 0) continue;
      met.insert(usable[i]->needs.begin(), usable[i]->needs.end());
      excluded.insert(usable[i]->not_with.begin(), usable[i]->not_with.end());
      ids.insert(usable[i]->id);
    }
    const bool together = std::none_of(
        ids.begin(), ids.end(), [&](const std::string& id) { return excluded.contains(id); });
    const bool better =
        met.size() > best.first || (met.size() == best.first && ids.size() < best.second);
    if (together && better) best = {met.size(), ids.size()};
  }
  return best;
}

void expect_best_cover(std::uint64_t seed, int exclusions) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  Chance chance(seed);
  const std::vector<std::string> needs{"n0", "n1", "n2", "n3", "n4", "n5", "n6"};
  std::vector<Service> services(9);
  std::vector<Match> matches;
  std::vector<const Service*> usable;
  const Route route{.who = {Actor::self}, .channel = "phone"};
  for (Service& one : services) {
    for (const auto& need : needs)
      if (chance.percent(25)) one.needs.push_back(need);
    one.id = "s" + std::to_string(matches.size());
    Match& placed = matches.emplace_back();
    placed.service = &one;
    placed.standing = chance.percent(75) ? Standing::yes : Standing::no;
    placed.routes = {&route};
    if (placed.standing == Standing::yes) usable.push_back(&one);
  }
  for (int i = 0; i < exclusions; ++i) {
    const int a = chance.below(9), b = chance.below(9);
    if (a != b) services[std::size_t(a)].not_with.push_back("s" + std::to_string(b));
  }
  const Cover found = cover(Query{.needs = needs}, matches);
  ASSERT_TRUE(found.fewest);
  std::set<std::string> met;
  for (const Service* one : found.services) met.insert(one->needs.begin(), one->needs.end());
  ASSERT_EQ(met, std::set<std::string>(found.needs.begin(), found.needs.end()));
  ASSERT_EQ(std::pair(found.needs.size(), found.services.size()), best_of(usable));
  for (const Service* one : found.services)
    for (const Service* other : found.services)
      ASSERT_EQ(std::count(one->not_with.begin(), one->not_with.end(), other->id), 0);
}

TEST(Cover, IsAsSmallAsTryingEverySetFinds) {
  for (std::uint64_t seed = 1; seed <= 200 && !HasFailure(); ++seed) expect_best_cover(seed, 0);
}

TEST(Cover, IsTheBestOfWhatGoesTogether) {
  for (std::uint64_t seed = 1; seed <= 400 && !HasFailure(); ++seed)
    expect_best_cover(seed, 1 + int(seed % 12));
}

}  // namespace
}  // namespace fingerpost
