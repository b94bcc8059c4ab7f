// How cards are narrowed and ordered, over matches made by hand: what was chosen in, ids out.
#include "web/pages/result_filters.h"

#include <gtest/gtest.h>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/filter_view.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"near","name":"Zebra","needs":["drugs"],"eligible":{"fact":"age","at_least":18},
   "hours":"Monday to Friday, 9am to 5pm","route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000"}]},
  {"id":"far","name":"Apple","needs":["drugs","housing"],"eligible":{"fact":"age","at_least":18},
   "hours":"Tuesday, 9am to 5pm","route":[{"who":["practitioner"],"channel":"form"}]},
  {"id":"phone","name":"Mango","needs":["housing"],"eligible":{"fact":"age","at_least":18},
   "route":[{"who":["prison","health"],"channel":"phone"}]},
  {"id":"silent","name":"Pear","needs":["gp-registration"],"eligible":{"fact":"age","at_least":18}}])";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A Monday at ten, and four services: one at 3 km, one at 12 km, two whose distance is not known;
/// the last says nothing of who may refer.
struct Cards {
  Catalogue catalogue = world_with(services);
  std::vector<Match> made{};
  std::vector<const Match*> matches{};

  Cards() {
    for (const char* id : {"near", "far", "phone", "silent"}) {
      Match match;
      match.service = catalogue.service(id);
      match.standing = Standing::yes;
      match.needs_met = match.service->needs;
      made.push_back(match);
    }
    made[0].distance_km = 3;
    made[1].distance_km = 12;
    made[1].until = day("2026-12-08");
    made[2].until = day("2026-11-30");
    for (const Match& match : made) matches.push_back(&match);
  }

  std::vector<FilterGroup> groups(const std::string& chosen) const {
    return filter_groups(catalogue, Moment{day("2026-11-23"), 10 * 60}, read_fields(chosen));
  }

  std::string left(const std::string& chosen) const {
    const Fields typed = read_fields(chosen);
    std::vector<const Match*> kept;
    for (const Match* match : matches)
      if (passes(*match, groups(chosen))) kept.push_back(match);
    put_in_order(kept, typed);
    std::string ids;
    for (const Match* match : kept) ids += (ids.empty() ? "" : " ") + match->service->id;
    return ids;
  }

  /// "self 2, practitioner 3": those that would leave any.
  std::string counts(const std::string& field, const std::string& chosen) const {
    std::string out;
    const auto all = groups(chosen);
    for (const FilterGroup& group : all) {
      if (group.field != field) continue;
      const auto left = left_with_each(group, matches, all);
      for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] > 0)
          out += (out.empty() ? "" : ", ") + group.filters[i].value + " " + std::to_string(left[i]);
    }
    return out;
  }
};

TEST(ResultFilters, KeepWhatIsNotKnownNotToFit) {
  const Cards cards;
  const std::pair<const char*, const char*> rows[] = {
      {"", "near far phone silent"},
      {"filter.need=housing", "far phone"},
      {"filter.need=housing&filter.need=gp-registration", "far phone silent"},
      {"filter.who=self", "near silent"},
      {"filter.who=practitioner", "near far silent"},
      {"filter.who=other", "phone silent"},
      {"filter.who=unknown", "silent"},
      {"filter.km=5", "near phone silent"},
      {"filter.km=25", "near far phone silent"},
      {"filter.km=unknown", "phone silent"},
      {"filter.km=5&filter.need=drugs", "near"},
      {"filter.need=housing&filter.who=self", ""},
      {"filter.open=now", "near phone silent"},
      {"filter.open=unknown", "phone silent"},
  };
  for (const auto& [chosen, ids] : rows) EXPECT_EQ(cards.left(chosen), ids) << chosen;
}

TEST(ResultFilters, OpeningHoursAreAskedOnlyOfToday) {
  const Catalogue catalogue = world_with(services);
  EXPECT_EQ(filter_groups(catalogue, {}, {}).size() + 1,
            filter_groups(catalogue, Moment{day("2026-11-23"), 0}, {}).size());
  TestSite site(services);
  site.set_now({day("2026-11-22"), 10 * 60});
  const std::string page = site.post_form("/results", "fact.age=34").body;
  EXPECT_TRUE(has(page, "name=\"filter.open\"")) << "asked about today";
  EXPECT_TRUE(has(page, "<span class=\"app-opening\">Closed now, opens Monday 9am</span>"));
  const std::string later = site.post_form("/results", "fact.age=34&as_of=2026-11-23").body;
  EXPECT_FALSE(has(later, "name=\"filter.open\"")) << "asked about another day";
  EXPECT_FALSE(has(later, "app-opening"));
}

TEST(ResultFilters, WhatIsNoFilterHidesNothing) {
  const Cards cards;
  for (const char* chosen : {"filter.km=", "filter.km=7", "filter.need=%3Cscript%3E",
                             "filter.open=later", "sort=worst", "filter=need"})
    EXPECT_EQ(cards.left(chosen), "near far phone silent") << chosen;
}

TEST(ResultFilters, CountWhatWouldBeLeft) {
  const Cards cards;
  const char* rows[][3] = {
      {"filter.need", "", "gp-registration 1, drugs 2, housing 2"},
      {"filter.need", "filter.need=drugs", "gp-registration 1, drugs 2, housing 2"},
      {"filter.need", "filter.km=5", "gp-registration 1, drugs 1, housing 1"},
      {"filter.who", "", "self 2, practitioner 3, other 2, unknown 1"},
      {"filter.who", "filter.need=housing", "practitioner 1, other 1"},
      {"filter.km", "", "5 3, 10 3, 25 4, unknown 2"},
      {"filter.km", "filter.need=drugs&filter.km=5", "5 1, 10 1, 25 2"},
  };
  for (const auto& row : rows) EXPECT_EQ(cards.counts(row[0], row[1]), row[2]) << row[1];
}

TEST(ResultFilters, PutInTheOrderAskedFor) {
  const Cards cards;
  const std::pair<const char*, const char*> rows[] = {
      {"sort=", "near far phone silent"},          {"sort=nearest", "near far phone silent"},
      {"sort=soonest", "phone far near silent"},   {"sort=name", "far phone silent near"},
      {"sort=name&filter.need=drugs", "far near"},
  };
  for (const auto& [chosen, ids] : rows) EXPECT_EQ(cards.left(chosen), ids) << chosen;
}

TEST(ResultFilters, ARowThatWouldLeaveNoneIsShownOnlyWhereItIsChosen) {
  const Cards cards;
  const auto labels = [&](const char* chosen) {
    std::string out;
    for (const View& group : filter_views(cards.matches, cards.groups(chosen))) {
      const auto& parts = std::get<View::Parts>(group.value);
      for (const View& row : std::get<View::List>(parts.at("rows").value))
        out += std::get<std::string>(std::get<View::Parts>(row.value).at("label").value) + "; ";
    }
    return out;
  };
  const std::string with_five = labels("filter.need=gp-registration&filter.who=other");
  EXPECT_NE(with_five.find("Somebody else (1)"), std::string::npos) << with_five;
  EXPECT_EQ(with_five.find("themselves (0)"), std::string::npos) << with_five;
  const std::string none = labels("filter.need=housing&filter.who=self");
  EXPECT_NE(none.find("The person themselves (0)"), std::string::npos) << none;
}

TEST(ResultFilters, ThePageSaysWhatIsHiddenAndHowToSeeIt) {
  const TestSite site(services);
  const std::string asked = "fact.age=34&filter.need=housing&filter.need=drugs&sort=name";
  const std::string html = site.post_form("/results", asked).body;
  EXPECT_TRUE(has(html, "<strong>1 hidden by filters.</strong>")) << html;
  EXPECT_TRUE(has(html,
                  "name=\"remove\" value=\"filter.need=housing\"><span "
                  "class=\"govuk-visually-hidden\">Remove this filter: "));
  EXPECT_TRUE(has(html, "name=\"remove\" value=\"filter\">Clear filters</button>"));
  EXPECT_TRUE(has(html, "Can use now <span class=\"app-count\">(3 of 4)</span>"));
  EXPECT_TRUE(has(html, "<option value=\"name\" selected>Name</option>"));
  EXPECT_LT(html.find("aria-labelledby=\"far\""), html.find("aria-labelledby=\"near\""));
  const std::string fewer =
      site.post_form("/results", asked + "&remove=filter.need%3Dhousing").body;
  EXPECT_TRUE(has(fewer, "<strong>2 hidden by filters.</strong>"));
  const std::string cleared = site.post_form("/results", asked + "&remove=filter").body;
  EXPECT_FALSE(has(cleared, "hidden by filters"));
  EXPECT_TRUE(has(cleared, "name=\"fact.age\" value=\"34\""));
}

}  // namespace
}  // namespace fingerpost
