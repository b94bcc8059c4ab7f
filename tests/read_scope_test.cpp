// What the directory sets out to cover, and the whole message of every way to get it wrong.
#include "core/knowledge/read_scope.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

struct Read {
  Scope scope;
  std::string problems;
};

Read read(const char* json) {
  Catalogue catalogue = world();
  Problems problems;
  const auto value = parse_json(json, "scope.toml", problems);
  read_scope(value, "scope.toml", catalogue, problems);
  return {catalogue.scope, lines(problems)};
}

TEST(ReadScope, TakesWhatIsThere) {
  const Read all = read(
      R"({"@line":1,"provider":{"name":"scope"},"serves":["llr","E06000016"],"assured_by":"The editors",
          "check_after":{"@line":5,"A":"12 months","C":"90 days"}})");
  EXPECT_EQ(all.problems, "");
  EXPECT_EQ(all.scope.serves, (std::vector<std::string>{"llr", "E06000016"}));
  EXPECT_EQ(all.scope.assured_by, "The editors");
  ASSERT_EQ(all.scope.check_after.size(), 2u);
  EXPECT_EQ(to_text(all.scope.check_after.at("A")), "12 months");
  EXPECT_EQ(to_text(all.scope.check_after.at("C")), "90 days");
  const Read none = read("{}");
  EXPECT_EQ(none.problems, "");
  EXPECT_TRUE(none.scope.serves.empty() && none.scope.check_after.empty());
}

TEST(ReadScope, SaysWhatIsWrongAndLeavesItOut) {
  const struct {
    const char *json, *message;
  } rows[] = {
      {R"({"@line":1,"serves":["lr"]})",
       "scope.toml:1: 'lr' in 'serves' is no area of areas/areas.csv; did you mean 'llr'?"},
      {R"({"@line":1,"serves":"llr"})", "scope.toml:1: 'serves' must be a list"},
      {R"({"@line":1,"assured_by":7})", "scope.toml:1: 'assured_by' must be text in quotes"},
      {R"({"@line":1,"check_after":{"@line":5,"A":"a year"}})",
       "scope.toml:5: 'A' is 'a year', which is not a length of time; write it as \"90 days\" or "
       "\"6 months\""},
      {R"({"@line":1,"check_after":{"@line":5,"B":"-6 months"}})",
       "scope.toml:5: 'B' is '-6 months', which is not a length of time; write it as \"90 days\" "
       "or "
       "\"6 months\""},
      {R"({"@line":1,"check_after":{"@line":5,"D":"6 months"}})",
       "scope.toml:5: unknown key 'D' in check_after; did you mean 'A'?"},
      {R"({"@line":1,"check_after":3})",
       "scope.toml:1: expected a table of keys and values here, found something else"},
      {R"({"@line":1,"serve":["llr"]})",
       "scope.toml:1: unknown key 'serve' in the scope; did you mean 'serves'?"},
  };
  for (const auto& row : rows) {
    const Read found = read(row.json);
    EXPECT_EQ(found.problems, row.message) << row.json;
    EXPECT_TRUE(found.scope.serves.empty() && found.scope.check_after.empty()) << row.json;
  }
}

}  // namespace
}  // namespace fingerpost
