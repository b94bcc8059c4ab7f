// Which services come first, and which rule each other out.
#include "core/thought/first_steps.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string row(const std::string& id, const std::string& eligible, const std::string& more = "") {
  return R"({"id":")" + id + R"(","name":"N","sources":["s"],"confidence":"A",)" +
         R"("assured_date":"2026-11-22","route":[{"who":["self"],"channel":"walk_in"}],)" +
         R"("eligible":)" + eligible + more + "}";
}

std::string needs(const std::string& id) { return R"({"needs_first":")" + id + R"("})"; }

std::string steps_of(const Catalogue& catalogue, const std::string& service,
                     const std::string& with) {
  Facts facts;
  if (!with.empty()) facts.known.emplace(already_with, Choices{with});
  std::string out;
  for (const Service* step : first_steps(catalogue.service(service)->eligible,
                                         Ground{facts, day("2026-11-22"), catalogue}))
    out += (out.empty() ? "" : " ") + step->id;
  return out;
}

TEST(FirstSteps, FollowTheChain) {
  const std::string open = R"({"everyone":true,"because":"x"})";
  const Catalogue catalogue = world_with(
      "[" + row("a", needs("b")) + "," + row("b", R"({"all":[)" + needs("c") + "," + open + "]}") +
      "," + row("c", open) + "," +
      row("both", R"({"at_least":2,"of":[)" + needs("a") + "," + needs("c") + "]}") + "," +
      row("either", R"({"any":[)" + needs("a") + "," + needs("c") + "]}") + "," +
      row("only", R"({"any":[)" + needs("c") + "]}") + "," +
      row("without", R"({"not":)" + needs("a") + "}") + "," +
      row("through", R"({"eligible_for":"a"})") + "]");
  EXPECT_EQ(lines(catalogue.problems), "");
  const struct {
    const char *service, *with, *steps;
  } rows[] = {
      {"c", "", ""},        {"b", "", "c"},    {"a", "", "c b"},      {"a", "c", "b"},
      {"a", "b", ""},       {"a", "a", "c b"}, {"both", "", "c b a"}, {"both", "a", "c"},
      {"either", "", ""},   {"only", "", "c"}, {"without", "", ""},   {"through", "", "c b"},
      {"through", "b", ""},
  };
  for (const auto& r : rows)
    EXPECT_EQ(steps_of(catalogue, r.service, r.with), r.steps) << r.service << " with " << r.with;
}

TEST(FirstSteps, EndEvenInACircle) {
  Catalogue catalogue = world();
  catalogue.services = {{.id = "a", .eligible = {NeedsFirst{"b"}}},
                        {.id = "b", .eligible = {All{{{NeedsFirst{"a"}}, {NeedsFirst{"z"}}}}}}};
  number_services(catalogue);
  EXPECT_EQ(steps_of(catalogue, "a", ""), "a b");
}

TEST(InTheWay, IsItselfOrWhatCannotBeHadBesideItWhicheverOfTheTwoSaysSo) {
  const std::string open = R"({"everyone":true,"because":"x"})";
  const Catalogue catalogue = world_with("[" + row("a", open, R"(,"not_with":["b"])") + "," +
                                         row("b", open) + "," + row("c", open) + "]");
  const struct {
    const char* service;
    Choices with;
    const char* in_the_way;
  } rows[] = {{"a", {"b"}, "b"},      {"b", {"a"}, "a"}, {"a", {"c"}, ""},  {"c", {"a", "b"}, ""},
              {"b", {"a", "c"}, "a"}, {"a", {}, ""},     {"a", {"a"}, "a"}, {"a", {"nobody"}, ""}};
  for (const auto& r : rows) {
    Facts facts;
    facts.known[already_with] = r.with;
    const Service* found =
        in_the_way(*catalogue.service(r.service), Ground{facts, day("2026-11-22"), catalogue});
    EXPECT_EQ(found == nullptr ? "" : found->id, r.in_the_way) << r.service;
  }
}

}  // namespace
}  // namespace fingerpost
