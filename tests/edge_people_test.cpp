#include "core/thought/edge_people.h"

#include <gtest/gtest.h>

#include <set>

#include "core/thought/edge_values.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "tests/support/chance.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const Date today = *parse_date("2026-11-22");

Catalogue with_rule(const std::string& rule) {
  Catalogue out = world_with(R"([{"id":"a","name":"A","eligible":)" + rule + "}]");
  out.scope.serves = {"llr"};
  return out;
}

std::string value_text(const Value& value) {
  struct Text {
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Date date) const { return to_text(date); }
    std::string operator()(const std::string& choice) const { return choice; }
    std::string operator()(const Choices& some) const {
      std::string out;
      for (const auto& choice : some) out += (out.empty() ? "" : "+") + choice;
      return "{" + out + "}";
    }
    std::string operator()(const Place& place) const { return place.given; }
  };
  return std::visit(Text{}, value);
}

/// "fact: values", sorted and each once.
std::string edges_text(const std::string& rule) {
  const Catalogue catalogue = with_rule(rule);
  std::string out;
  for (const auto& [fact, values] :
       edge_values({{&catalogue.services.front().eligible, &catalogue}}, today)) {
    std::set<std::string> texts;
    for (const Value& value : values) texts.insert(value_text(value));
    out += (out.empty() ? "" : "; ") + fact + ":";
    for (const auto& text : texts) out += " " + text;
  }
  return out;
}

TEST(EdgeValues, AreTheEndsOfARuleAndWhatIsBesideThem) {
  const struct {
    const char *rule, *edges;
  } rows[] = {
      {R"({"fact":"age","at_least":18})",
       "age: 16 17 18 19; date_of_birth: 2008-11-21 2008-11-22 2008-11-23 2009-11-21 2009-11-22 "
       "2009-11-23"},
      {R"({"fact":"savings","at_most":0})", "savings: 0 1 2"},
      {R"({"fact":"release_date","window_days":[-84,28]})",
       "release_date: 2026-10-23 2026-10-24 2026-10-25 2026-10-26 2027-02-13 2027-02-14 "
       "2027-02-15 2027-02-16"},
      {R"({"fact":"gp","is":true})", "gp: no yes"},
      {R"({"fact":"rosh","one_of":["low"]})", "rosh: low medium"},
      {R"({"fact":"supervision","one_of":["licence"]})",
       "supervision: {community_order} {licence}"},
      {R"({"fact":"home","within":"E06000018"})",
       "home: E06000001 E06000016 E06000017 E06000018 E07000129 E07000130 E07000131 E07000132 "
       "E07000133 E07000134 E07000135"},
      {R"({"everyone":true,"because":"It says so."})", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(edges_text(row.rule), row.edges) << row.rule;
}

TEST(EdgePeople, IsTheSameForTheSameSeedAndOnBothSidesOfEachEdge) {
  const Catalogue before = with_rule(
      R"({"all":[{"fact":"age","at_least":18},{"fact":"home","within":"E06000016"},
                 {"fact":"release_date","window_days":[-84,28]}]})");
  const Catalogue after = with_rule(R"({"fact":"age","at_least":21})");
  const Editions editions{before, after, today};
  const auto people = edge_people({.people = 400, .seed = 7, .near = {"a"}}, editions);
  ASSERT_EQ(people.size(), 400u);
  const auto again = edge_people({.people = 400, .seed = 7, .near = {"a"}}, editions);
  std::set<std::int64_t> ages;
  int meet_it = 0, without = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    EXPECT_EQ(people[i].known, again[i].known) << i;
    const Facts facts = with_implied(people[i], today, before);
    if (const auto* age = facts.find<std::int64_t>("age")) ages.insert(*age);
    meet_it += verdict(before.services.front().eligible, {facts, today, before}) == Verdict::yes;
    for (const char* fact : {"age", "home", "release_date"}) without += !facts.known.contains(fact);
  }
  EXPECT_EQ(ages, (std::set<std::int64_t>{16, 17, 18, 19, 20, 21, 22}));
  EXPECT_GT(meet_it, 40);
  EXPECT_GT(without, 400 * 3 * 15 / 100) << "about a quarter is not known";
  EXPECT_LT(without, 400 * 3 * 35 / 100);
}

TEST(PropertyEdgePeople, ContradictsItselfInNeitherEdition) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Chance chance(seed);
    const Shape shape{.services = 12, .regions = 2, .districts = 3};
    Catalogue before = random_catalogue(chance, shape), after = random_catalogue(chance, shape);
    before.scope.serves = after.scope.serves = {"r0"};
    after.vocabulary.implications.pop_back();
    const Editions editions{before, after, today};
    for (const Facts& person :
         edge_people({.people = 80, .seed = seed, .near = touched(editions)}, editions))
      for (const Catalogue* catalogue : {&before, &after})
        EXPECT_EQ(lines(contradictions(placed(person, *catalogue), today, *catalogue)), "");
  }
}

}  // namespace
}  // namespace fingerpost
