// Two entries that look like one service.
#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string service(const char* id, const char* name, const std::string& fields) {
  return std::string(R"({"@line":)") + (id[0] == 'a' ? "1" : "50") + R"(,"id":")" + id +
         R"(","name":")" + name +
         R"(","sources":["s"],"confidence":"A","assured_date":"2026-11-22",)" + fields + "}";
}

std::string found_in(const std::string& services) {
  Problems found;
  check_twins(world_with("[" + services + "]"), found);
  return lines(found);
}

TEST(CheckTwins, AreSeenByNameAndByWayIn) {
  const std::string drugs = R"("needs":["drugs"])";
  const std::string ring =
      R"(,"route":[{"who":["self"],"channel":"phone","value":"0116 225 6000"}])";
  const std::string ring_too =
      R"(,"route":[{"who":["self"],"channel":"phone","value":"01162256000"}])";
  const auto looks = [](const std::string& why) {
    return "test:50: 'b' looks like 'a' (test:1): they have " + why +
           ", and a need and an area in common; take one out, or name one in the other's see_also";
  };
  const auto in = [](const char* area) {
    return R"(,"eligible":{"fact":"home","within":")" + std::string(area) + "\"}";
  };
  const struct {
    std::string services, found;
  } rows[] = {
      {service("a", "Turning Point", drugs) + "," + service("b", "The turning point", drugs),
       looks("the same name")},
      {service("a", "Turning Point", drugs) + "," +
           service("b", "Turning Point", R"("needs":["housing"])"),
       ""},
      {service("a", "Turning Point", drugs + in("E06000016")) + "," +
           service("b", "Turning Point", drugs + in("E06000017")),
       ""},
      {service("a", "Turning Point", drugs + in("E06000016")) + "," +
           service("b", "Turning Point", drugs + in("llr")),
       looks("the same name")},
      {service("a", "Turning Point", drugs) + "," +
           service("b", "Turning Point", drugs + R"(,"see_also":["a"])"),
       ""},
      {service("a", "Turning Point", drugs + R"(,"contract":{"superseded_by":["b"]})") + "," +
           service("b", "Turning Point", drugs),
       ""},
      {service("a", "Turning Point", drugs + R"(,"eligible":{"not":{"eligible_for":"b"}})") + "," +
           service("b", "Turning Point", drugs),
       ""},
      {service("a", "Turning Point drug team", drugs) + "," +
           service("b", "Turning Point drugs team", drugs),
       ""},
      {service("a", "Turning Point for drug use", drugs) + "," +
           service("b", "Turning Point drug use", drugs),
       looks("nearly the same name")},
      {service("a", "Turning Point", drugs + ring) + "," +
           service("b", "Recovery", drugs + ring_too),
       ""},
      {service("a", "Turning Point", drugs + R"(,"provider":"One")" + ring) + "," +
           service("b", "Recovery", drugs + R"(,"provider":"Two")" + ring_too),
       looks("the same phone number")},
      {service("a", "Turning Point", drugs + ring) + "," +
           service("b", "Turning Point women", drugs + ring_too),
       looks("the same phone number")},
      {service("a", "Turning Point", drugs + R"(,"provider":"One","url":"https://x.example/a")") +
           "," +
           service("b", "Recovery", drugs + R"(,"provider":"Two","url":"https://x.example/a")"),
       looks("the same link")},
      {service("a", "Turning Point", drugs + R"(,"provider":"One","url":"https://x.example/a")") +
           "," +
           service("b", "Recovery", drugs + R"(,"provider":"Two","url":"https://x.example/b")"),
       ""},
  };
  for (const auto& row : rows) EXPECT_EQ(found_in(row.services), row.found) << row.services;
}

}  // namespace
}  // namespace fingerpost
