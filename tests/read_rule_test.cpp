// The whole message of every way to get a rule wrong.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_criterion.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string problems_of(std::string_view json) {
  Problems problems;
  const auto value = parse_json(json, "rule", problems);
  if (problems.empty())
    read_criterion(value, {.source = "housing.toml", .line = 12}, world(), problems);
  return lines(problems);
}

TEST(ReadRule, SaysWhatIsWrongAndWhatToDo) {
  const struct {
    const char *rule, *message;
  } rows[] = {
      {R"({"fact":"agee","at_least":18})",
       "housing.toml:12: unknown fact 'agee'; did you mean 'age'?"},
      {R"({"fact":"shoe_size","at_least":18})", "housing.toml:12: unknown fact 'shoe_size'"},
      {R"({"fact":"age"})", "housing.toml:12: 'age' is a number: write at_least, at_most or both"},
      {R"({"fact":"age","at_least":"18"})", "housing.toml:12: 'at_least' must be a whole number"},
      {R"({"fact":"age","at_least":18.5})", "housing.toml:12: 'at_least' must be a whole number"},
      {R"({"fact":"age","at_least":180})",
       "housing.toml:12: 'at_least' is 180, but 'age' runs from 0 to 120"},
      {R"({"fact":"age","at_least":25,"at_most":18})",
       "housing.toml:12: at_least is more than at_most: this can never hold"},
      {R"({"fact":"age","at_leest":18})",
       "housing.toml:12: 'age' is a number: write at_least, at_most or both\n"
       "housing.toml:12: unknown key 'at_leest' in a rule; did you mean 'at_least'?"},
      {R"({"fact":"health_need","is":"yes"})",
       "housing.toml:12: 'health_need' is a yes/no fact: write is = true or is = false"},
      {R"({"fact":"sex","one_of":["femal"]})",
       "housing.toml:12: 'femal' is not a choice of 'sex'; did you mean 'female'?"},
      {R"({"fact":"sex"})",
       "housing.toml:12: 'sex' is a choice: write one_of = [...] with some of female, male, other"},
      {R"({"fact":"home","within":"E0600016"})",
       "housing.toml:12: unknown area 'E0600016'; did you mean 'E06000016'?"},
      {R"({"fact":"home"})", "housing.toml:12: 'home' is a place: write within = \"E06000016\""},
      {R"({"fact":"release_date"})",
       "housing.toml:12: 'release_date' is a date: write window_days = [-84, 28], window_months or "
       "window"},
      {R"({"fact":"release_date","window_days":[28,-84]})",
       "housing.toml:12: the window ends before it begins: this can never hold"},
      {R"({"fact":"release_date","window_days":[1]})",
       "housing.toml:12: 'window_days' must have two ends, like [-84, 28]"},
      {R"({"fact":"release_date","window":["6 weeks","open"]})",
       "housing.toml:12: an end of a window must be a number of days or months, like \"-6 "
       "months\", or "
       "\"open\"\nhousing.toml:12: 'release_date' is a date: write window_days = [-84, 28], "
       "window_months "
       "or window"},
      {R"({"at_least":3,"of":[{"fact":"health_need","is":true}]})",
       "housing.toml:12: 'at_least' is 3 of 1 parts; it must be between 1 and their number"},
      {R"({"everyone":true})",
       "housing.toml:12: 'everyone' needs a 'because' that says who says it is open to all"},
      {R"({"everyone":false,"because":"x"})",
       "housing.toml:12: 'everyone' can only be true; leave the rule out if nobody has said"},
      {R"({"becuase":"x"})",
       "housing.toml:12: a rule needs one of: fact, all, any, not, at_least with of, eligible_for, "
       "needs_first, everyone\n"
       "housing.toml:12: unknown key 'becuase' in a rule; did you mean 'because'?"},
      {R"([])", "housing.toml:12: expected a table of keys and values here, found something else"},
      {R"({"all":{}})", "housing.toml:12: 'all' must be a list"},
      {R"({"fact":"age","at_least":18,"because":7})",
       "housing.toml:12: 'because' must be text in quotes"},
      {R"({"fact":"age","fact":"sex"})",
       "rule: has the key 'fact' twice in one object; keep one of them"},
      {R"({"fact":)", "rule: is not valid JSON: see line 1, column 8"},
  };
  for (const auto& row : rows) EXPECT_EQ(problems_of(row.rule), row.message) << row.rule;
}

TEST(ReadRule, RefusesWhatIsTooDeepOrTooLarge) {
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += R"({"not":)";
  deep += "{}" + std::string(20, '}');
  EXPECT_EQ(problems_of(deep),
            "housing.toml:12: the rule is nested deeper than 16 levels or has more than 500 parts; "
            "split it");
  std::string wide = R"({"any":[{})";
  for (int i = 0; i < 600; ++i) wide += ",{}";
  EXPECT_EQ(problems_of(wide + "]}"),
            "housing.toml:12: the rule is nested deeper than 16 levels or has more than 500 parts; "
            "split it");
  EXPECT_EQ(problems_of(std::string(40, '[') + std::string(40, ']')),
            "rule: is nested deeper than 32 levels; flatten it");
}

TEST(ReadRule, ABrokenPartIsUnknownNeverYes) {
  Problems problems;
  const auto value =
      parse_json(R"({"any":[{"fact":"agee","at_least":18},{"not":{"fact":"nope","is":true}}]})",
                 "rule", problems);
  const Criterion broken = read_criterion(value, {.source = "x"}, world(), problems);
  const Criterion expected{.rule = Any{{Criterion{}, {.rule = Not{{Criterion{}}}}}}};
  EXPECT_TRUE(broken == expected);
}

/// What one half of a rule lets in, the other half may keep out.
TEST(ReadRule, HalfARuleSaysNothing) {
  for (const char* half :
       {R"({"fact":"age","at_leest":18,"at_most":25})",
        R"({"fact":"age","at_least":"18","at_most":25})", R"({"fact":"age","at_least":180})",
        R"({"fact":"release_date","window":["12 weeks","28 days"]})",
        R"({"all":[{"fact":"age","at_most":25}],"any":[{"fact":"sex","one_of":["female"]}]})"}) {
    Problems problems;
    const auto read =
        read_criterion(parse_json(half, "rule", problems), {.source = "rule"}, world(), problems);
    EXPECT_FALSE(problems.empty()) << half;
    EXPECT_TRUE(says_nothing(read)) << half;
  }
  Problems problems;
  const char* sound =
      R"({"all":[{"fact":"age","at_least":"18"},{"fact":"sex","one_of":["male"]}]})";
  const auto read =
      read_criterion(parse_json(sound, "rule", problems), {.source = "rule"}, world(), problems);
  ASSERT_EQ(parts(read)->size(), 2u);
  EXPECT_TRUE(says_nothing(parts(read)->front()));
  EXPECT_FALSE(says_nothing(parts(read)->back())) << "only the part that is wrong";
}

}  // namespace
}  // namespace fingerpost
