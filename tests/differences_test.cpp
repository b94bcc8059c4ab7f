#include "core/thought/differences.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/thought/edge_people.h"
#include "core/thought/edge_values.h"
#include "core/thought/says.h"
#include "core/thought/stand.h"
#include "core/words/has.h"
#include "tests/support/chance.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// How many people moved from one standing to another, by service.
using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

std::string moved(const Stood& before, const Stood& after) {
  return std::string(to_text(before)) + " -> " + std::string(to_text(after));
}

Counts counts_of(const Differences& found) {
  Counts out;
  for (const ServiceMoves& service : found.services)
    for (const Move& move : service.moves)
      out[service.service][moved(move.before, move.after)] += move.people.size();
  return out;
}

/// A person in one edition, asked about by a plain loop.
struct Looked {
  Query query;
  Inquiry inquiry;

  Looked(const Facts& person, const Catalogue& catalogue, Date as_of)
      : query(made(person, catalogue, as_of)), inquiry(query, catalogue) {}

  static Query made(const Facts& person, const Catalogue& catalogue, Date as_of) {
    Query out;
    out.facts = placed(person, catalogue);
    out.as_of = as_of;
    out.asker = Actor::practitioner;
    return out;
  }
  Stood stood(const std::string& id) {
    const auto at = inquiry.catalogue.positions.find(id);
    if (at == inquiry.catalogue.positions.end()) return std::nullopt;
    return stand({at->second, 0}, inquiry).standing;
  }
  std::set<std::string> needs_met() {
    std::set<std::string> out;
    for (const Service& service : inquiry.catalogue.services)
      if (is_open_to(stood(service.id))) out.insert(service.needs.begin(), service.needs.end());
    return out;
  }
  std::string district() {
    const Place* home = query.facts.find<Place>("home");
    for (const auto& id : served_districts(inquiry.catalogue))
      if (home != nullptr && has(home->certain, id)) return id;
    return {};
  }
};

struct Brute {
  Counts moves;
  std::map<std::string, std::size_t> needs;  ///< "lost need3 r0d1"
};

Brute brute(const Editions& editions, const std::vector<Facts>& people) {
  Brute out;
  std::set<std::string> ids;
  for (const auto* catalogue : {&editions.before, &editions.after})
    for (const Service& service : catalogue->services) ids.insert(service.id);
  for (const Facts& person : people) {
    Looked before(person, editions.before, editions.as_of),
        after(person, editions.after, editions.as_of);
    for (const auto& id : ids)
      if (const Stood was = before.stood(id), is = after.stood(id); was != is)
        ++out.moves[id][moved(was, is)];
    const auto had = before.needs_met(), has_now = after.needs_met();
    const std::string where = " " + after.district();
    for (const auto& need : had)
      if (!has_now.contains(need)) ++out.needs["lost " + need + where];
    for (const auto& need : has_now)
      if (!had.contains(need)) ++out.needs["gained " + need + where];
  }
  return out;
}

std::map<std::string, std::size_t> needs_of(const Differences& found) {
  std::map<std::string, std::size_t> out;
  for (const NeedMoves& need : found.needs) {
    const std::string what = need.need + " " + need.area;
    if (!need.lost.empty()) out["lost " + what] = need.lost.size();
    if (!need.gained.empty()) out["gained " + what] = need.gained.size();
  }
  return out;
}

/// Changes one thing of a directory.
void edit(Catalogue& catalogue, Chance& chance) {
  auto& services = catalogue.services;
  Service& one = services[std::size_t(chance.below(int(services.size())))];
  switch (chance.below(9)) {
    case 0:
    case 1:
    case 2:
      one.eligible = random_rule(chance, catalogue, 3);
      break;
    case 3:
      one.contract.end = chance.near_middle(200);
      break;
    case 4:
      one.needs = {chance.pick(catalogue.vocabulary.needs).id};
      break;
    case 5:
      one.not_with = {chance.pick(services).id};
      break;
    case 6:
      one.id += "-renamed";
      break;
    case 7:
      one.hours = "Other hours.";
      break;
    default:
      services.erase(services.begin() + chance.below(int(services.size())));
  }
}

TEST(PropertyDifferences, AreWhatAskingEverybodyAboutEverythingFinds) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Chance chance(seed);
    Catalogue before = random_catalogue(chance, {.services = 12, .regions = 2, .districts = 3});
    before.providers.clear();
    before.scope.serves = {"r0"};
    Catalogue after = before;
    for (int i = chance.below(4); i > 0; --i) edit(after, chance);
    if (chance.percent(15)) after.vocabulary.implications.pop_back();
    if (chance.percent(15)) std::erase(after.areas.at("r0d1").within, "r0");
    number_services(after);
    offer_services(after);
    const Editions editions{before, after, chance.near_middle(200)};
    const auto people =
        edge_people({.people = 40, .seed = seed, .near = touched(editions)}, editions);
    const Differences found = differences(editions, people);
    const Brute looked = brute(editions, people);
    EXPECT_EQ(counts_of(found), looked.moves) << seed;
    EXPECT_EQ(needs_of(found), looked.needs) << seed;
  }
}

constexpr const char* one_service = R"([{"id":"a","name":"A","needs":["drugs"],"eligible":)";

/// "before -> after: people; what they have in common", a line a move, among 1,000 people.
std::string moves_text(const std::string& before_rule, const std::string& after_rule) {
  Catalogue before = world_with(one_service + before_rule + "}]");
  Catalogue after = world_with(one_service + after_rule + "}]");
  before.scope.serves = after.scope.serves = {"llr"};
  const Editions editions{before, after, day("2026-11-22")};
  const auto people = edge_people({.people = 1000, .seed = 1, .near = {"a"}}, editions);
  std::string out;
  for (const ServiceMoves& service : differences(editions, people).services)
    for (const Move& move : service.moves)
      out += (out.empty() ? "" : "\n") + moved(move.before, move.after) + ": " +
             (move.in_common ? says(*move.in_common, after, Actor::practitioner) : "nothing");
  return out;
}

TEST(Differences, SayWhatSetsThoseWhoMovedApart) {
  const struct {
    const char *before, *after, *moves;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", R"({"fact":"age","at_least":21})",
       "yes -> no: Aged 18 to 20\nyes -> not_now: Aged 18 to 20"},
      {R"({"fact":"age","at_least":18})", R"({"fact":"age","at_least":16})",
       "not_now -> yes: Aged 16 to 17\nno -> yes: Aged 16 to 17"},
      {R"({"fact":"release_date","window_days":[-84,28]})",
       R"({"fact":"release_date","window_days":[-84,42]})",
       "no -> yes: Left prison between 29 and 42 days ago"},
      {R"({"fact":"home","within":"llr"})",
       R"({"all":[{"fact":"home","within":"llr"},{"not":{"fact":"home","within":"E06000017"}}]})",
       "yes -> no: Lives in Rutland"},
      {R"({"fact":"sex","one_of":["female","male"]})", R"({"fact":"sex","one_of":["female"]})",
       "yes -> no: Is a man"},
      {R"({"fact":"health_need","is":true})",
       R"({"all":[{"fact":"health_need","is":true},{"fact":"gp","is":true}]})",
       "yes -> no: Has no GP\nmaybe -> no: Has no GP\nyes -> maybe: nothing"},
      {R"({"fact":"gp","is":true})", R"({"fact":"gp","is":true})", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(moves_text(row.before, row.after), row.moves) << row.after;
}

/// "service: because", a line each, and the services touched.
std::string seen(const Catalogue& before, const Catalogue& after) {
  const Editions editions{before, after, day("2026-11-22")};
  std::string out;
  for (const Unchecked& one : unchecked(editions)) out += one.service + ": " + one.because + "\n";
  for (const auto& id : touched(editions)) out += id + "\n";
  return out;
}

TEST(Touched, AreServicesThatSomebodyMayStandOtherwiseWith) {
  const std::string a = R"({"id":"a","name":"A","eligible":{"fact":"gp","is":true}})";
  const std::string b = R"({"id":"b","name":"B","eligible":{"eligible_for":"a"}})";
  const std::string c = R"({"id":"c","name":"C","eligible":{"fact":"home","within":"llr"}})";
  const Catalogue before = world_with("[" + a + "," + b + "," + c + "]");
  EXPECT_EQ(seen(before, before), "");
  const Catalogue other_rule = world_with(
      R"([{"id":"a","name":"A","eligible":{"fact":"gp","is":false}},)" + b + "," + c + "]");
  EXPECT_EQ(seen(before, other_rule), "a\nb\n") << "b refers to a";
  const Catalogue other_hours =
      world_with(R"([{"id":"a","name":"A","hours":"Mondays","eligible":{"fact":"gp","is":true}},)" +
                 b + "," + c + "]");
  EXPECT_EQ(seen(before, other_hours), "");
  Catalogue elsewhere = before;
  std::erase(elsewhere.areas.at("E06000017").within, "llr");
  EXPECT_EQ(seen(before, elsewhere), "a\nb\nc\n") << "areas mean something else";
  Catalogue removed = world_with("[" + a + "," + c + "]");
  EXPECT_EQ(seen(before, removed), "b\n");
  EXPECT_EQ(seen(removed, before), "b\n");
}

TEST(Touched, IsNothingThatCouldNotBeRead) {
  Catalogue before = world_with(R"([{"id":"a","name":"A","eligible":{"fact":"gp","is":true}},
                                    {"id":"b","name":"B","eligible":{"fact":"gp","is":true}}])");
  before.services[0].stated_at = "services/a.toml:1";
  before.services[1].stated_at = "services/b.toml:1";
  Catalogue after = world_with("[]");
  after.providers.push_back({.name = "services/a.toml",
                             .version = "",
                             .state = Provider::State::unread,
                             .reason = "line 3 is no TOML"});
  EXPECT_EQ(seen(before, after), "a: services/a.toml: line 3 is no TOML\nb\n");
  after.problems.push_back({"services/b.toml:1", "'b' has no name; give the name"});
  EXPECT_EQ(seen(before, after),
            "a: services/a.toml: line 3 is no TOML\n"
            "b: services/b.toml:1: 'b' has no name; give the name\n");
}

}  // namespace
}  // namespace fingerpost
