#include "core/thought/stale.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"b-old","name":"B","confidence":"A","assured_date":"2025-11-21","assured_by":"Ben",
   "route":[{"who":["self"],"channel":"web","value":"https://b.example/"},
            {"who":["practitioner"],"channel":"phone","value":"0116 225 6000"}]},
  {"id":"a-older","name":"A","confidence":"A","assured_date":"2025-01-01","assured_by":"Ben",
   "sources":["A leaflet","https://a.example/"]},
  {"id":"last-day","name":"L","confidence":"A","assured_date":"2025-11-22","assured_by":"Ada",
   "url":"https://l.example/","route":[{"who":["self"],"channel":"phone","value":"111"}]},
  {"id":"soon","name":"S","confidence":"C","assured_date":"2026-09-01","assured_by":"Ada",
   "location":[{"phone":"0116 225 6001"}]},
  {"id":"never","name":"N","confidence":"A","assured_by":"Ada"},
  {"id":"fresh","name":"F","confidence":"A","assured_date":"2026-11-22","assured_by":"Ada"}])";

/// "Ada: never overdue, 2026-11-22 last-day soon", one line an entry.
std::string listed(const std::optional<Span>& within) {
  Catalogue catalogue = world_with(services);
  catalogue.scope = {
      .assured_by = "Editors",
      .check_after = {{"A", {12, Span::Unit::months}}, {"C", {3, Span::Unit::months}}}};
  catalogue.vocabulary.safety = {{.id = "danger",
                                  .phone = "999",
                                  .source = "https://help.example/",
                                  .assured_date = day("2025-06-01"),
                                  .stated_at = "needs.toml:7"}};
  std::string out;
  for (const StaleEntry& entry : stale(catalogue, day("2026-11-22"), within))
    out += entry.assured_by + ": " + entry.id + " " + (entry.due ? to_text(*entry.due) : "never") +
           (entry.overdue ? " overdue" : " soon") + ". " + ask_says(entry) + ". " +
           entry.stated_at + "\n";
  return out;
}

TEST(Stale, ListsWhatIsOverdueByWhoLooksAfterIt) {
  EXPECT_EQ(listed({}),
            "Ada: never never overdue. Nobody has said whom to ask. test, services[4]\n"
            "Ben: a-older 2026-01-01 overdue. Look at https://a.example/. test, services[1]\n"
            "Ben: b-old 2026-11-21 overdue. Ring 0116 225 6000 and ask. test, services[0]\n"
            "Editors: danger 2026-06-01 overdue. Look at https://help.example/. needs.toml:7\n");
}

TEST(Stale, ListsWhatFallsDueInTimeToCome) {
  EXPECT_EQ(listed(Span{9, Span::Unit::days}),
            "Ada: never never overdue. Nobody has said whom to ask. test, services[4]\n"
            "Ada: last-day 2026-11-22 soon. Look at https://l.example/. test, services[2]\n"
            "Ada: soon 2026-12-01 soon. Ring 0116 225 6001 and ask. test, services[3]\n"
            "Ben: a-older 2026-01-01 overdue. Look at https://a.example/. test, services[1]\n"
            "Ben: b-old 2026-11-21 overdue. Ring 0116 225 6000 and ask. test, services[0]\n"
            "Editors: danger 2026-06-01 overdue. Look at https://help.example/. needs.toml:7\n");
  EXPECT_EQ(listed(Span{8, Span::Unit::days}).find("soon 2026-12-01"), std::string::npos);
}

TEST(Stale, NeverRingsALineForACrisis) {
  Catalogue catalogue = world_with(R"([{"id":"a","name":"A","needs":["housing"],
    "route":[{"who":["self"],"channel":"phone","value":"0808 200 0247"}]}])");
  EXPECT_EQ(stale(catalogue, day("2026-11-22"), {}).front().ask, "0808 200 0247");
  for (Need& need : catalogue.vocabulary.needs)
    if (need.id == "housing") need.urgency = Urgency::urgent;
  EXPECT_EQ(stale(catalogue, day("2026-11-22"), {}).front().ask, "");
}

}  // namespace
}  // namespace fingerpost
