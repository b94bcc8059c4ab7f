// Faults seen in other directories and screeners, which we must not have: where somebody lives and
// where a service is. Each test fails if we have the fault.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/served.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;
using nlohmann::json;

/// What the API answers for a home, by the id of the service; those that do not fit too.
std::map<std::string, json> answers_at(const TestSite& site, const std::string& home) {
  const Reply reply =
      site.post_json("/api/v1/match", R"({"facts":{"home":")" + home + R"("},"include_no":true})");
  EXPECT_EQ(reply.status, 200) << reply.body;
  const json matches = json::parse(reply.body)["matches"];
  std::map<std::string, json> rows;
  for (const json& match : matches) rows[match["service"]] = match;
  return rows;
}

/// "a yes, b no": in order of id.
std::string verdicts(const std::map<std::string, json>& answers) {
  std::string out;
  for (const auto& [id, match] : answers)
    out += (out.empty() ? "" : ", ") + id + " " + match["verdict"].get<std::string>();
  return out;
}

/// The ids that the API lists for a home, without those that do not fit: here the index has a say.
std::string listed(const TestSite& site, const std::string& home) {
  const Reply reply = site.post_json("/api/v1/match", R"({"facts":{"home":")" + home + R"("}})");
  const json matches = json::parse(reply.body)["matches"];
  std::map<std::string, json> rows;
  for (const json& match : matches) rows[match["service"]] = match;
  return verdicts(rows);
}

std::string service_within(const std::string& id, const std::string& area,
                           const std::string& postcodes) {
  return R"({"id":")" + id + R"(","name":"N","eligible":{"fact":"home","within":")" + area +
         R"("},"location":[)" + postcodes + "]}";
}

// Seen elsewhere: a search for a city missed most of what its wards had.
TEST(PeerFaults, AnAreaNeverForgetsItsPartsNorItsWhole) {
  const std::string oadby = "E07000135";
  const auto around = gazetteer().containing(oadby);
  EXPECT_GE(around.size(), 5u) << "district, county, group, region, country";
  std::string containers;
  for (std::size_t i = 0; i < around.size(); ++i)
    containers += (i == 0 ? "" : ",") + service_within("s" + std::to_string(i), around[i], "");
  const TestSite up("[" + containers + "]");
  std::string all_yes;
  for (std::size_t i = 0; i < around.size(); ++i)
    all_yes += (i == 0 ? "s" : ", s") + std::to_string(i) + " yes";
  for (const std::string& home : {oadby, std::string("LE2 2DB"), std::string("Oadby and Wigston")})
    EXPECT_EQ(listed(up, home), all_yes) << home;

  std::string parts, all_maybe;
  for (const Area& area : gazetteer().areas()) {
    if (area.within != std::vector<std::string>{"E10000018"}) continue;
    parts += (parts.empty() ? "" : ",") +
             service_within("in-" + std::to_string(all_maybe.size()), area.id, "");
    all_maybe += "x";
  }
  EXPECT_EQ(all_maybe.size(), 7u) << "the districts of Leicestershire";
  const TestSite down("[" + parts + "]");
  for (const char* home : {"E10000018", "Leicestershire", "llr"})
    EXPECT_EQ(listed(down, home),
              "in-0 maybe, in-1 maybe, in-2 maybe, in-3 maybe, in-4 maybe, in-5 maybe, in-6 maybe")
        << home;
}

// Seen elsewhere: one service's area leaked to its neighbours at the same address.
TEST(PeerFaults, ServicesAtOneAddressNeverShareAnArea) {
  const std::string door = R"({"name":"The hall","address":"1 Street","postcode":"LE1 5RA"})";
  for (const bool city_first : {true, false}) {
    const std::string city = service_within("city", "E06000016", door);
    const std::string rutland = service_within("rutland", "E06000017", door);
    const TestSite site("[" + (city_first ? city + "," + rutland : rutland + "," + city) + "]");
    EXPECT_EQ(verdicts(answers_at(site, "LE1 9BG")), "city yes, rutland no");
    EXPECT_EQ(verdicts(answers_at(site, "LE15 6HA")), "city no, rutland yes");
    EXPECT_EQ(listed(site, "LE15 6HA"), "rutland yes");
  }
}

// Seen elsewhere: the nearest was offered, though the authority of the postcode has another.
TEST(PeerFaults, TheNearestNeverBeatsTheAuthorityOfThePostcode) {
  // LE2 2DB lies in Oadby and Wigston, 90 metres from LE2 2EH, which lies in the city.
  const TestSite site(
      "[" +
      service_within("city", "E06000016", R"({"name":"Round the corner","postcode":"LE2 2EH"})") +
      "," + service_within("county", "E10000018", R"({"name":"Far","postcode":"LE13 1AA"})") + "]");
  const auto answers = answers_at(site, "LE2 2DB");
  EXPECT_EQ(verdicts(answers), "city no, county yes");
  EXPECT_LT(answers.at("city")["distance_km"], 0.5);
  EXPECT_GT(answers.at("county")["distance_km"], 10);
  EXPECT_EQ(listed(site, "LE2 2DB"), "county yes");
}

// Seen elsewhere: a service with different areas at its sites was taken to serve all of them.
TEST(PeerFaults, WhereAServiceHasADoorIsNeverWhomItIsFor) {
  const std::string doors =
      R"({"name":"Leicester","postcode":"LE1 5RA"},{"name":"Oakham","postcode":"LE15 6HA"})";
  const TestSite site("[" + service_within("city", "E06000016", doors) + "," +
                      service_within("no-doors", "E06000016", "") + "," +
                      service_within("rutland", "E06000017", doors) + "]");
  EXPECT_EQ(verdicts(answers_at(site, "LE1 9BG")), "city yes, no-doors yes, rutland no");
  EXPECT_EQ(verdicts(answers_at(site, "LE15 6HB")), "city no, no-doors no, rutland yes");
  EXPECT_EQ(verdicts(answers_at(site, "LE2 2DB")), "city no, no-doors no, rutland no");
  const auto unknown = json::parse(site.post_json("/api/v1/match", "{}").body);
  for (const json& match : unknown["matches"])
    EXPECT_EQ(match["missing"], json({"home"})) << "only the home settles it";
}

}  // namespace
}  // namespace fingerpost
