#include "core/thought/freshness.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// A year for A, half for B, 90 days for C.
Catalogue checked_world(const std::string& services) {
  Catalogue catalogue = world_with("[" + services + "]");
  catalogue.scope.check_after = {{"A", {12, Span::Unit::months}},
                                 {"B", {6, Span::Unit::months}},
                                 {"C", {90, Span::Unit::days}}};
  return catalogue;
}

std::string service(const std::string& rest) { return R"({"id":"a","name":"A",)" + rest + "}"; }

const char* rung =
    R"(,"route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 1"}])";

TEST(Freshness, ACheckCountsToItsLastDay) {
  const struct {
    const char *rest, *due;
  } rows[] = {
      {R"("confidence":"A","assured_date":"2025-11-22")", "2026-11-22"},
      {R"("confidence":"B","assured_date":"2026-08-31")", "2027-02-28"},
      {R"("confidence":"C","assured_date":"2026-11-22")", "2027-02-20"},
      {R"("confidence":"A","assured_date":"2025-11-22","check_due":"2026-01-31")", "2026-01-31"},
      {R"("confidence":"A","check_due":"2026-01-31")", "2026-01-31"},
      {R"("confidence":"A")", "none"},
      {R"("assured_date":"2025-11-22")", "none"},
  };
  for (const auto& row : rows) {
    const Catalogue catalogue = checked_world(service(row.rest));
    const Service& one = catalogue.services.front();
    const auto due = check_due(one, catalogue.scope);
    EXPECT_EQ(due ? to_text(*due) : "none", row.due) << row.rest;
    if (!due) continue;
    EXPECT_FALSE(freshness(one, catalogue, *due, Actor::self).overdue) << row.rest;
    EXPECT_TRUE(freshness(one, catalogue, *due + std::chrono::days{1}, Actor::self).overdue);
  }
  const Catalogue unscoped =
      world_with("[" + service(R"("confidence":"A","assured_date":"2001-01-01")") + "]");
  EXPECT_FALSE(check_due(unscoped.services.front(), unscoped.scope)) << "nobody gave a length";
}

TEST(Freshness, IsSaidInOneWay) {
  const std::string old = R"("confidence":"A","assured_date":"2025-11-22")";
  const struct {
    std::string rest;
    const char* day;
    Actor reader;
    const char* says;  // checked | brief | caution
  } rows[] = {
      {old, "2026-11-22", Actor::practitioner,
       "Checked on 22 November 2025. Confidence A: its own page or an official notice.|"
       "Checked on 22 November 2025, confidence A|"},
      {old, "2026-11-22", Actor::self,
       "Checked on 22 November 2025. It comes from its own page or an official notice.|"
       "Checked on 22 November 2025, from its own page or an official notice|"},
      {old + rung, "2026-11-23", Actor::practitioner,
       "Last checked on 22 November 2025. Confidence A: its own page or an official notice.|"
       "Last checked on 22 November 2025, confidence A|"
       "It has to be checked again after 22 November 2026: ring before you rely on it."},
      {old + rung, "2026-11-23", Actor::self,
       "Last checked on 22 November 2025. It comes from its own page or an official notice.|"
       "Last checked on 22 November 2025, from its own page or an official notice|"
       "It has to be checked again after 22 November 2026: ring before you rely on it."},
      {old, "2026-11-23", Actor::practitioner,
       "Last checked on 22 November 2025. Confidence A: its own page or an official notice.|"
       "Last checked on 22 November 2025, confidence A|"
       "It has to be checked again after 22 November 2026: check before you rely on it."},
      {R"("confidence":"B","assured_date":"2026-11-20")", "2026-11-22", Actor::practitioner,
       "Checked on 20 November 2026. Confidence B: a good page by somebody else.|"
       "Checked on 20 November 2026, confidence B|"},
      {R"("confidence":"C","assured_date":"2026-11-20")", "2026-11-22", Actor::practitioner,
       "Checked on 20 November 2026. Confidence C: old, or only partly checked.|"
       "Checked on 20 November 2026, confidence C|Check this before you rely on it."},
      {R"("confidence":"C","assured_date":"2026-11-20")", "2026-11-22", Actor::self,
       "Checked on 20 November 2026. It is old, or only partly checked.|"
       "Checked on 20 November 2026, but old or only partly checked|Check this before you rely on "
       "it."},
      {R"("confidence":"C","assured_date":"2026-08-01")", "2026-11-22", Actor::practitioner,
       "Last checked on 1 August 2026. Confidence C: old, or only partly checked.|"
       "Last checked on 1 August 2026, confidence C|"
       "Check this before you rely on it: it has to be checked again after 30 October 2026."},
      {R"("name":"A")", "2026-11-22", Actor::practitioner,
       "Nobody has said when this was checked.|Nobody has said when this was checked|"
       "Nobody has said when it was checked: check before you rely on it."},
  };
  for (const auto& row : rows) {
    const std::string rest = row.rest == R"("name":"A")" ? R"("cost":"Free")" : row.rest;
    const Catalogue catalogue = checked_world(service(rest));
    const Freshness is = freshness(catalogue.services.front(), catalogue, day(row.day), row.reader);
    EXPECT_EQ(is.checked + "|" + is.brief + "|" + is.caution, row.says) << rest;
  }
}

TEST(Freshness, SaysThatAProviderCouldNotBeReadAgain) {
  Catalogue catalogue = checked_world(service(R"("confidence":"C","assured_date":"2026-11-20")"));
  catalogue.providers = {{.name = "test", .state = Provider::State::stale}};
  EXPECT_EQ(
      freshness(catalogue.services.front(), catalogue, day("2026-11-22"), Actor::self).caution,
      "Check this before you rely on it. Its provider could not be read again: this is its "
      "last good description.");
}

TEST(Freshness, NeverHidesTheNumberForACrisis) {
  const Scope scope = checked_world(service(R"("cost":"Free")")).scope;
  const struct {
    Safety row;
    const char* day;
    const char* says;
  } rows[] = {
      {{.phone = "999", .assured_date = day("2025-11-22")},
       "2026-11-22",
       "Checked on 22 November 2025.|"},
      {{.phone = "999", .assured_date = day("2025-11-22")},
       "2026-11-23",
       "Last checked on 22 November 2025.|"
       "It has to be checked again after 22 November 2026: call all the same."},
      {{.assured_date = day("2025-11-22")},
       "2026-11-23",
       "Last checked on 22 November 2025.|"
       "It has to be checked again after 22 November 2026: ask all the same."},
      {{.phone = "999"}, "2026-11-22", "Nobody has said when this was checked.|"},
  };
  for (const auto& row : rows) {
    const Freshness is = freshness(row.row, scope, day(row.day));
    EXPECT_EQ(is.checked + "|" + is.caution, row.says) << row.day;
  }
}

}  // namespace
}  // namespace fingerpost
