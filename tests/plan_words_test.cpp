#include "web/says/plan_words.h"

#include <gtest/gtest.h>

#include "tests/support/planned.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

TEST(PlanWords, SayWhatCoversTheNeeds) {
  const struct {
    std::size_t services, needs, if_it_fits, wanted;
    const char* says;
  } rows[] = {
      {0, 0, 0, 0, ""},
      {0, 0, 0, 1, ""},
      {0, 0, 0, 3, "Nothing here covers any of the 3 needs now."},
      {1, 1, 1, 2, "This service covers 1 of 2 needs if it fits."},
      {1, 2, 0, 2, "This service covers both needs."},
      {1, 1, 0, 3, "This service covers 1 of 3 needs."},
      {3, 5, 0, 6, "These 3 services cover 5 of 6 needs."},
      {3, 6, 0, 6, "These 3 services cover all 6 needs."},
      {3, 5, 2, 6,
       "These 3 services cover 5 of 6 needs, 2 of them only if one that might fit does."},
      {2, 3, 3, 4, "These 2 services cover 3 of 4 needs if they fit."},
  };
  const std::vector<std::string> ids(9, "need");
  for (const auto& row : rows) {
    Plan plan;
    plan.cover.services.resize(row.services);
    plan.cover.needs.assign(ids.begin(), ids.begin() + static_cast<long>(row.needs));
    plan.cover.if_it_fits.assign(ids.begin(), ids.begin() + static_cast<long>(row.if_it_fits));
    plan.cover.wanted = row.wanted;
    EXPECT_EQ(cover_says(plan), row.says);
  }
}

TEST(PlanWords, SayByWhenAndFromWhen) {
  const struct {
    Standing standing;
    const char *from, *until;
    Actor asker;
    const char* says;
  } rows[] = {
      {Standing::yes, "", "", Actor::practitioner, ""},
      {Standing::yes, "", "2026-12-08", Actor::practitioner,
       "Refer by 8 December 2026 (16 days left)"},
      {Standing::maybe, "", "2026-11-23", Actor::self,
       "Get in touch by 23 November 2026 (1 day left)"},
      {Standing::yes, "", "2026-11-22", Actor::practitioner,
       "Refer by 22 November 2026 (the last day)"},
      {Standing::not_now, "2027-01-01", "", Actor::self, "From 1 January 2027 (in 40 days)"},
      {Standing::no, "", "2026-12-08", Actor::practitioner, ""},
  };
  for (const auto& row : rows) {
    Match match;
    match.standing = row.standing;
    match.from = parse_date(row.from);
    match.until = parse_date(row.until);
    EXPECT_EQ(when_says(match, day("2026-11-22"), row.asker), row.says);
  }
}

std::string changes(Planned& here, const char* service) {
  std::string text;
  for (const ChangeGroup& group :
       changes_to_show(here.match(service), here.query.asker, here.catalogue)) {
    text += group.heading + ":";
    for (const auto& step : group.steps) text += " " + step + ";";
    text += "\n";
  }
  return text;
}

TEST(PlanWords, SayToAPractitionerAllThatWouldChangeIt) {
  Planned here(Actor::practitioner);
  EXPECT_EQ(changes(here, "surgery"),
            "Can be done: Register with a GP;\n"
            "Comes with time: Aged 35 or over (from 3 June 2027);\n");
  EXPECT_EQ(changes(here, "women"),
            "Can be done: Ask a practitioner to refer;\nCannot be changed: Is a woman;\n");
  EXPECT_EQ(changes(here, "gate"), "");
  EXPECT_EQ(changes(here, "city-help"), "") << "its answers are said in one line";
  EXPECT_EQ(answers_say(here.match("city-help"), here.catalogue),
            "1 answer could make this a yes: Where they live");
}

TEST(PlanWords, SayNothingToAPersonWhereSomethingIsFixed) {
  Planned here(Actor::self);
  EXPECT_EQ(changes(here, "surgery"),
            "Can be done: Register with a GP;\n"
            "Comes with time: Aged 35 or over (from 3 June 2027);\n");
  EXPECT_EQ(changes(here, "women"), "");
}

TEST(PlanWords, SayADayOnce) {
  Planned here(Actor::practitioner);
  Match& match = here.match("surgery");
  match.change = {
      {.kind = Change::Kind::time, .says = "Wait until 3 June 2027", .on = day("2027-06-03")},
      {.kind = Change::Kind::time, .fact = "age", .on = day("2027-06-03")}};
  EXPECT_EQ(changes(here, "surgery"),
            "Comes with time: Wait until 3 June 2027; Age (from 3 June 2027);\n");
  EXPECT_EQ(why_not_says({.says = "Later opens then.", .from = day("2027-01-01")}),
            "Later opens then (from 1 January 2027).");
}

TEST(PlanWords, SayAMixedChangeOfAMaybeStepByStep) {
  Planned here(Actor::practitioner);
  here.match("city-help")
      .change.push_back({.kind = Change::Kind::person, .says = "Register with a GP"});
  EXPECT_EQ(answers_say(here.match("city-help"), here.catalogue), "");
  EXPECT_EQ(changes(here, "city-help"), "Can be done: Say where they live; Register with a GP;\n");
}

}  // namespace
}  // namespace fingerpost
