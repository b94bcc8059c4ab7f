// A service whose details are old or only partly checked is never the only thing offered.
#include "core/thought/instead.h"

#include <gtest/gtest.h>

#include "tests/support/random_catalogue.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string everyone = R"("eligible":{"everyone":true,"because":"x"})";
const std::string women = R"("eligible":{"fact":"sex","one_of":["female"]})";

std::string service(const std::string& id, const std::string& rest) {
  return R"({"id":")" + id + R"(","name":"N",)" + rest +
         R"(,"route":[{"who":["self"],"channel":"web","value":"https://)" + id + R"(.example/"}]})";
}

/// "weak: b, c" for each listed service beside which something stands.
std::string beside(const std::string& services, const char* asked) {
  Catalogue catalogue = world_with("[" + services + "]");
  catalogue.scope.fallback = {"nobody", "for-women", "for-all"};
  std::string out;
  for (const Match& match : plan_of(catalogue, asked).matches) {
    std::string ids;
    for (const Instead& one : match.instead) ids += (ids.empty() ? "" : ", ") + one.service->id;
    if (!ids.empty()) out += (out.empty() ? "" : "; ") + match.service->id + ": " + ids;
  }
  return out;
}

TEST(Instead, StandsBesideWhatIsOfConfidenceC) {
  const std::string weak = service("weak", R"("confidence":"C","needs":["drugs"],)" + everyone);
  const std::string weak_seeing = service(
      "weak", R"("confidence":"C","needs":["drugs"],"see_also":["other-weak","for-women","far"],)" +
                  everyone);
  const std::string more =
      "," + service("for-women", R"("confidence":"A","needs":["housing"],)" + women) + "," +
      service("for-all", R"("confidence":"B","needs":["housing"],)" + everyone) + "," +
      service("far", R"("confidence":"B","needs":["housing"],)" + everyone);
  const std::string good = "," + service("good", R"("confidence":"A","needs":["drugs"],)" + women);
  const struct {
    std::string services;
    const char *asked, *says;
  } rows[] = {
      // One that meets the need and may fit; else the first in see_also, or fallback, not ruled
      // out.
      {weak + good + more, R"({"needs":["drugs"]})", "weak: good"},
      {weak + good + more, R"({"needs":["drugs"],"facts":{"sex":"male"}})", "weak: for-all"},
      {weak + more, R"({"needs":["drugs"]})", "weak: for-women"},
      {weak_seeing + more, R"({"needs":["drugs"],"facts":{"sex":"male"}})", "weak: far"},
      {weak + good + more, R"({"needs":["drugs"],"limit":1,"facts":{"sex":"female"}})", ""},
      // What the person already has is still a door.
      {weak + more, R"({"needs":["drugs"],"facts":{"sex":"male","already_with":["for-all"]}})",
       "weak: for-all"},
      // Needs are looked at one by one.
      {service("weak", R"("confidence":"C","needs":["drugs","housing"],)" + everyone) + good + more,
       R"({"needs":["drugs","housing"],"facts":{"sex":"female"}})", "weak: good, far"},
      // Nothing stands beside what is well checked, nor beside what is not offered.
      {service("strong", R"("confidence":"B","needs":["drugs"],)" + everyone) + more,
       R"({"needs":["drugs"]})", ""},
      {service("weak", R"("confidence":"C","needs":["drugs"],)" + women) + more,
       R"({"needs":["drugs"],"facts":{"sex":"male"},"include_no":true})", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(beside(row.services, row.asked), row.says) << row.asked;
}

TEST(Instead, IsAnotherDoor) {
  const std::string weak =
      service("weak", R"("confidence":"C","needs":["drugs"],"see_also":["same"],)" + everyone);
  const std::string other = service("z-other", R"("confidence":"B","needs":["drugs"],)" + everyone);
  std::string same = service("same", R"("confidence":"B","needs":["drugs"],)" + everyone);
  EXPECT_EQ(beside(weak + "," + same + "," + other, R"({"needs":["drugs"]})"), "weak: same");
  same.replace(same.find("//same"), 6, "//weak");
  EXPECT_EQ(beside(weak + "," + same + "," + other, R"({"needs":["drugs"]})"), "weak: z-other");
  EXPECT_EQ(beside(weak + "," + same, R"({"needs":["drugs"]})"), "");
  EXPECT_EQ(beside(weak + "," + other, R"({"needs":["drugs"],"asker":"practitioner"})"), "")
      << "its one way in is for the person";
}

TEST(Instead, IsShownOnThePageOfAServiceThatStandsAlone) {
  const struct {
    const char *rest, *ids;
  } rows[] = {
      {R"("confidence":"C")", "b "},
      {R"("confidence":"B")", ""},
      {R"("confidence":"C","see_also":["c","nobody"])", "c b "},
      {R"("confidence":"C","see_also":["a"])", "a "},
  };
  for (const auto& row : rows) {
    Catalogue catalogue = world_with("[" + service("weak", std::string(row.rest) + "," + everyone) +
                                     "," + service("a", R"("confidence":"A",)" + everyone) + "," +
                                     service("b", R"("confidence":"B",)" + everyone) + "," +
                                     service("c", R"("confidence":"C",)" + everyone) + "]");
    catalogue.scope.fallback = {"nobody", "b"};
    std::string ids;
    for (const auto& id : shown_beside(catalogue.services.front(), catalogue, day("2026-11-22")))
      ids += id + " ";
    EXPECT_EQ(ids, row.ids) << row.rest;
  }
}

TEST(Instead, IsThereForAnybodyInTheRealCatalogue) {
  const Catalogue& catalogue = real_directory().catalogue;
  Chance chance(20261122);
  int offered = 0;
  for (int i = 0; i < 300; ++i) {
    Query query = random_query(chance, catalogue);
    query.as_of = day("2026-11-22");
    for (const Match& match : plan_of(catalogue, query).matches) {
      const bool is_shown = match.service != nullptr && match.standing != Standing::no;
      if (!is_shown || match.service->confidence != "C") continue;
      ++offered;
      ASSERT_FALSE(match.instead.empty()) << match.service->id;
      for (const Instead& one : match.instead) {
        EXPECT_TRUE(one.service->confidence == "A" || one.service->confidence == "B")
            << one.service->id;
        EXPECT_NE(one.freshness.checked, "");
      }
      EXPECT_TRUE(match.freshness.caution.starts_with("Check this before you rely on it"))
          << match.freshness.caution;
    }
  }
  EXPECT_GT(offered, 100);
}

}  // namespace
}  // namespace fingerpost
