#include "web/commands/diff_report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/world.h"
#include "web/commands/diff_text.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr const char* other_service =
    R"({"id":"b","name":"Bus pass","needs":["housing"],"eligible":{"fact":"gp","is":true}})";

/// Service "a", which alone meets the need for drugs, with these fields besides; and "b".
Catalogue edition(const std::string& fields, const std::string& more = other_service) {
  Catalogue out = world_with(R"([{"id":"a","name":"Aid","needs":["drugs"],)" + fields + "}" +
                             (more.empty() ? "" : "," + more) + "]");
  out.scope.serves = {"llr"};
  return out;
}

DiffReport report_of(const Catalogue& before, const Catalogue& after,
                     const std::string& only = {}) {
  const Editions editions{before, after, day("2026-11-22")};
  return diff_report(compare(editions, {.people = 200, .seed = 1}), only);
}

std::string text_of(const Catalogue& before, const Catalogue& after) {
  return diff_text(report_of(before, after));
}

constexpr const char* from_18 =
    R"("eligible":{"fact":"age","at_least":18},"assured_date":"2026-11-01",
  "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 1"}])";

TEST(DiffReport, SaysNothingOfWhatIsTheSame) {
  const Catalogue one = edition(from_18);
  EXPECT_EQ(text_of(one, one),
            "As of 22 November 2026: 200 made-up people at the edges of the rules, not a forecast "
            "(seed 1).\nNothing changed for anybody.\n");
  EXPECT_FALSE(differs(report_of(one, one)));
}

TEST(DiffReport, ListsFieldsThatMoveNobody) {
  const Catalogue before = edition(from_18);
  const Catalogue after = edition(
      R"("eligible":{"fact":"age","at_least":18},"assured_date":"2026-11-22","cost":"Free",
         "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 2"}])");
  EXPECT_EQ(text_of(before, after),
            "As of 22 November 2026: 200 made-up people at the edges of the rules, not a forecast "
            "(seed 1).\nServices: 1 changed.\nNothing changed for anybody.\n"
            "\nChanged: Aid [a]\n  Nobody stands otherwise.\n  What else is stated otherwise\n"
            "    Phone for self and practitioner: 0116 1 -> 0116 2\n"
            "    Checked on: 1 November 2026 -> 22 November 2026\n"
            "    Cost: Free (added)\n");
  EXPECT_TRUE(differs(report_of(before, after)));
}

TEST(DiffReport, SaysFirstWhoLosesAndWhatTheyAreLeftWithout) {
  Catalogue before = edition(from_18);
  Catalogue after = edition(R"("eligible":{"fact":"age","at_least":21},"assured_date":"2026-11-01",
    "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 1"}])",
                            "");
  before.scope.serves = after.scope.serves = {"E06000017"};
  EXPECT_EQ(text_of(before, after),
            "As of 22 November 2026: 200 made-up people at the edges of the rules, not a forecast "
            "(seed 1).\n"
            "Services: 1 removed, 1 changed.\n"
            "172 of 200 people lose a service that they could or might use; 0 gain one.\n"
            "\n"
            "Left with nothing for a need\n"
            "  72 of 200 people lose their only service for housing in Rutland.\n"
            "  49 of 200 people lose their only service for drugs in Rutland.\n"
            "  73 of 200 people lose their only service for housing outside the areas served, or "
            "where no home is known.\n"
            "  37 of 200 people lose their only service for drugs outside the areas served, or "
            "where no home is known.\n"
            "\n"
            "Removed: Bus pass [b]\n"
            "  77 who could use it will not find it any more.\n"
            "    For example: Has a GP.\n"
            "      Before: Everything it asks for is met.\n"
            "  68 who might have been able to use it will not find it any more.\n"
            "    For example: Nothing is known about them.\n"
            "      Before: Not known yet: GP.\n"
            "  Before     Now        People\n"
            "  yes        not_there      77\n"
            "  maybe      not_there      68\n"
            "  no         not_there      55\n"
            "  Who it was for\n"
            "    Has a GP\n"
            "\n"
            "Changed: Aid [a]\n"
            "  45 who could use it now cannot.\n"
            "    What sets them apart: Aged 18 to 20.\n"
            "    For example: Aged 20.\n"
            "      Before: Everything it asks for is met.\n"
            "      Now: Not met: Aged 21 or over.\n"
            "  41 who could use it now must wait.\n"
            "    What sets them apart: Aged 18 to 20.\n"
            "    For example: Aged 20.\n"
            "      Before: Everything it asks for is met.\n"
            "      Now: From 23 November 2026. Not met: Aged 21 or over.\n"
            "  Before     Now        People\n"
            "  yes        no             45\n"
            "  yes        not_now        41\n"
            "  Who it was for\n"
            "    Aged 18 or over\n"
            "  Who it is for now\n"
            "    Aged 21 or over\n");
}

TEST(DiffReport, SaysWhatClosedAndWhatOpened) {
  const Catalogue open = edition(R"("eligible":{"fact":"gp","is":true})");
  const Catalogue closed =
      edition(R"("eligible":{"fact":"gp","is":true},"contract":{"end":"2026-11-21"})");
  EXPECT_EQ(report_of(open, closed).services.front().change, "closed");
  EXPECT_EQ(report_of(closed, open).services.front().change, "reopened");
  const Catalogue less = edition(R"("eligible":{"fact":"gp","is":true})", "");
  EXPECT_EQ(report_of(open, less).services.front().change, "removed");
  EXPECT_EQ(report_of(less, open).services.front().change, "added");
  EXPECT_TRUE(report_of(open, less, "a").services.empty()) << "only a was asked about";
}

TEST(DiffReport, NamesWhatCouldNotBeCompared) {
  Catalogue before = edition(from_18);
  before.services[1].stated_at = "plugin bus, services[0]";
  Catalogue after = edition(from_18, "");
  after.providers.push_back({.name = "plugin bus",
                             .version = "",
                             .state = Provider::State::unread,
                             .reason = "it ended early"});
  EXPECT_EQ(text_of(before, after),
            "As of 22 November 2026: 200 made-up people at the edges of the rules, not a forecast "
            "(seed 1).\nCould not check plugin bus of the new edition: it ended early\n"
            "Not compared: b (plugin bus: it ended early)\nSo this comparison is incomplete.\n"
            "Nothing changed for anybody.\n");
  EXPECT_TRUE(differs(report_of(before, after)));
}

TEST(DiffReport, ListsQuestionsAndNeedsThatReadOtherwise) {
  const Catalogue before = edition(from_18);
  Catalogue after = before;
  after.vocabulary.questions[0].ask = "What age are they?";
  std::erase_if(after.vocabulary.questions,
                [](const Question& row) { return row.id == "savings"; });
  after.vocabulary.needs.push_back({.id = "food", .label = "Food", .area = "Finances"});
  after.vocabulary.implications.pop_back();
  after.scope.assured_by = "Editors";
  EXPECT_EQ(text_of(before, after),
            "As of 22 November 2026: 200 made-up people at the edges of the rules, not a forecast "
            "(seed 1).\nNothing changed for anybody.\n"
            "\nQuestions, needs and what stands beside them\n"
            "  Question age: changed\n"
            "    Asked as: How old are they? -> What age are they?\n"
            "  Question savings: removed\n"
            "    Type: number (taken out)\n    Unit: pence (taken out)\n"
            "    Label: Savings (taken out)\n    Protection: P1 (taken out)\n"
            "    Range: 0 to 100000000 (taken out)\n"
            "  Need food: added\n"
            "    Label: Food (added)\n    Area: Finances (added)\n    Urgency: routine (added)\n"
            "  What follows from facts: changed\n"
            "    Rule: Aged 17 or under => Supervision, never: A community order (community orders "
            "are for adults) (taken out)\n"
            "  Scope: changed\n    Looked after by: Editors (added)\n");
}

TEST(DiffReport, IsTheSameAsJson) {
  const DiffReport report =
      report_of(edition(from_18), edition(R"("eligible":{"fact":"gp","is":true})"));
  const auto json = nlohmann::json::parse(diff_json(report));
  EXPECT_EQ(json["as_of"], "2026-11-22");
  EXPECT_EQ(json["people"], 200);
  ASSERT_EQ(json["services"].size(), 1u);
  const auto& service = json["services"][0];
  EXPECT_EQ(service["service"], "a");
  EXPECT_EQ(service["rule"]["before"], nlohmann::json({"Aged 18 or over"}));
  EXPECT_EQ(service["rule"]["after"], nlohmann::json({"Has a GP"}));
  std::size_t lost = 0;
  for (const auto& move : service["moves"]) {
    EXPECT_NE(diff_text(report).find(move["says"].get<std::string>()), std::string::npos);
    const bool open = move["before"] == "yes" || move["before"] == "maybe";
    const bool open_now = move["after"] == "yes" || move["after"] == "maybe";
    if (open && !open_now) lost += move["people"].get<std::size_t>();
  }
  EXPECT_EQ(service["lost"], lost);
  for (const auto& need : json["needs"])
    EXPECT_NE(diff_text(report).find(need["says"].get<std::string>().substr(0, 40)),
              std::string::npos);
}

TEST(FieldChanges, PairWhatIsGoneWithWhatHasCome) {
  const std::vector<Field> before{{"Hours", "9 to 5", {}},  {"Need", "Drugs", {}},
                                  {"Need", "Food", {}},     {"Phone", "1", "self"},
                                  {"Phone", "1", "prison"}, {"Cost", "", {}}};
  const std::vector<Field> after{{"Need", "Food", {}},      {"Need", "Work", {}},
                                 {"Phone", "2", "prison"},  {"Phone", "2", "self"},
                                 {"Language", "Welsh", {}}, {"Language", "Polish", {}}};
  std::string out;
  for (const FieldChange& change : field_changes(before, after)) out += to_text(change) + "\n";
  EXPECT_EQ(out,
            "Hours: 9 to 5 (taken out)\nNeed: Drugs -> Work\nPhone for self and prison: 1 -> 2\n"
            "Language: Welsh (added)\nLanguage: Polish (added)\n");
}

}  // namespace
}  // namespace fingerpost
