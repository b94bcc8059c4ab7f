// Faults seen in other directories and screeners, which we must not have: when a service ends.
// Each test fails if we have the fault.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/served.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;
using nlohmann::json;

std::string service(const std::string& id, const std::string& contract) {
  return R"({"id":")" + id + R"(","name":"N","eligible":{"everyone":true,"because":"Says so."},)" +
         R"("contract":{)" + contract + "}}";
}

/// "a yes, b maybe": in order of id.
std::string verdicts(const Reply& reply) {
  const json matches = json::parse(reply.body)["matches"];
  std::map<std::string, std::string> rows;
  for (const json& match : matches) rows[match["service"]] = match["verdict"];
  std::string out;
  for (const auto& [id, verdict] : rows) out += (out.empty() ? "" : ", ") + id + " " + verdict;
  return out;
}

// Seen elsewhere: the table had a column for the end of a contract, and nothing read it.
TEST(PeerFaults, AnEndThatIsStoredIsNeverIgnored) {
  const TestSite site(
      "[" + service("ended", R"("end":"2026-11-21")") + "," +
      service("ends-today", R"("end":"2026-11-22")") + "," +
      service("referrals-ended", R"("last_referral":"2026-11-21")") + "," +
      service("referrals-end-today", R"("last_referral":"2026-11-22")") + "," +
      service("starts-today", R"("start":"2026-11-22")") + "," +
      service("starts-tomorrow", R"("start":"2026-11-23")") + "," +
      service("optional", R"("end":"2026-11-21","extension_options":["2027-03-31"])") + "]");
  EXPECT_EQ(verdicts(site.post_json("/api/v1/match", "{}")),
            "ends-today yes, optional maybe, referrals-end-today yes, starts-today yes, "
            "starts-tomorrow not_now");
  EXPECT_EQ(verdicts(site.post_json("/api/v1/match", R"({"as_of":"2026-11-21"})")),
            "ended yes, ends-today yes, optional yes, referrals-end-today yes, "
            "referrals-ended yes, starts-today not_now, starts-tomorrow not_now");
  EXPECT_EQ(verdicts(site.post_json("/api/v1/match", R"({"as_of":"2027-04-01"})")),
            "starts-today yes, starts-tomorrow yes");
  EXPECT_EQ(site.get("/services/ended").status, 410);
  EXPECT_EQ(site.get("/api/v1/services/ended").status, 410);
  EXPECT_EQ(site.get("/services/ends-today").status, 200);
  EXPECT_EQ(site.get("/services").body.find("/services/ended"), std::string::npos);
  const json list = json::parse(site.get("/api/v1/services").body)["services"];
  EXPECT_EQ(list.size(), 6u);
  for (const json& row : list) EXPECT_NE(row["id"], "ended");
}

// Seen elsewhere: a contract ended at 23:59 UTC, which in summer is 00:59 of the next day.
TEST(PeerFaults, AContractNeverEndsByTheClockOfAnotherZone) {
  using namespace std::chrono;
  const struct {
    const char *end, *last_utc;  ///< the last second of that day in London, by UTC
    seconds at;
  } rows[] = {
      {"2025-03-31", "2025-03-31", 22h + 59min + 59s},  // summer time since 30 March
      {"2025-05-31", "2025-05-31", 22h + 59min + 59s},  // summer time
      {"2025-03-29", "2025-03-29", 23h + 59min + 59s},  // the last day before it
      {"2025-10-25", "2025-10-25", 22h + 59min + 59s},  // its last whole day
      {"2025-10-26", "2025-10-26", 23h + 59min + 59s},  // the day that ends it
      {"2025-12-31", "2025-12-31", 23h + 59min + 59s},
  };
  for (const auto& row : rows) {
    const TestSite site("[" + service("a", std::string(R"("end":")") + row.end + "\"") + "]");
    const auto at = [&](sys_seconds instant, const std::string& method, const std::string& path) {
      Site then = site.site();
      then.today = [instant] { return london_date(instant); };
      return answer(then, {.method = method,
                           .path = path,
                           .content_type = "application/json",
                           .body = method == "POST" ? "{}" : ""});
    };
    const sys_seconds last = day(row.last_utc) + row.at;
    EXPECT_EQ(at(last, "GET", "/services/a").status, 200) << row.end;
    EXPECT_EQ(verdicts(at(last, "POST", "/api/v1/match")), "a yes") << row.end;
    EXPECT_EQ(at(last + 1s, "GET", "/services/a").status, 410) << row.end;
    EXPECT_EQ(at(last + 1s, "GET", "/api/v1/services/a").status, 410) << row.end;
    EXPECT_EQ(verdicts(at(last + 1s, "POST", "/api/v1/match")), "") << row.end;
  }
}

}  // namespace
}  // namespace fingerpost
