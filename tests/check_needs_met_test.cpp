// Needs that no open service meets where the directory serves.
#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// What is said of the one need `drugs` when these are the services.
std::string unmet(const std::string& services, std::vector<std::string> serves = {"llr"}) {
  Catalogue catalogue = world_with("[" + services + "]");
  std::erase_if(catalogue.vocabulary.needs, [](const Need& need) { return need.id != "drugs"; });
  catalogue.vocabulary.needs.front().stated_at = "needs.toml:3";
  catalogue.scope.serves = std::move(serves);
  Problems found;
  check_needs_met(catalogue, day("2026-11-22"), found);
  return lines(found);
}

std::string service(const char* id, const std::string& fields) {
  return std::string(R"({"id":")") + id +
         R"(","name":"N","needs":["drugs"],"sources":["s"],"confidence":"A","assured_date":"2026-11-22",)" +
         fields + "}";
}

TEST(CheckNeedsMet, SaysWhichNeedAndWhere) {
  const std::string ring = R"("route":[{"who":["practitioner"],"channel":"phone"}])";
  const std::string in_city = R"(,"eligible":{"fact":"home","within":"E06000016"})";
  const std::string in_county = R"(,"eligible":{"fact":"home","within":"E10000018"})";
  const auto for_somebody = [](const std::string& where) {
    return "needs.toml:3: no open service with a route meets 'drugs' for somebody who lives " +
           where + "; add one that a source names";
  };
  const std::string anywhere = for_somebody("anywhere in Leicester, Leicestershire and Rutland");
  const struct {
    std::string services, found;
  } rows[] = {
      {"", anywhere},
      {service("a", ring), ""},
      {service("a", R"("summary":"no route")"), anywhere},
      {service("a", ring + R"(,"contract":{"end":"2026-11-21"})"), anywhere},
      {service("a", ring + R"(,"contract":{"end":"2026-11-22"})"), ""},
      {service("a", ring + R"(,"contract":{"start":"2026-11-23"})"), anywhere},
      {service("a", ring + in_city) + "," + service("b", ring + in_county),
       for_somebody("in Rutland")},
      {service(
           "a",
           ring +
               R"(,"eligible":{"not":{"any":[{"fact":"home","within":"E07000129"},{"fact":"home","within":"E07000133"}]}})"),
       for_somebody("in Blaby or Melton")},
      // What else is asked does not matter: somebody may have it.
      {service("a", ring + R"(,"eligible":{"fact":"age","at_least":18})"), ""},
  };
  for (const auto& row : rows) EXPECT_EQ(unmet(row.services), row.found) << row.services;
  EXPECT_EQ(unmet(service("a", ring + in_city), {"E06000016"}), "");
  EXPECT_EQ(unmet(service("a", ring + in_city), {"E06000017"}),
            for_somebody("anywhere in Rutland"));
  EXPECT_EQ(unmet("", {}), "") << "a directory that serves no area in particular";
}

}  // namespace
}  // namespace fingerpost
