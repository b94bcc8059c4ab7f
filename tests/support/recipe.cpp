#include "tests/support/recipe.h"

#include <gtest/gtest.h>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_cohort.h"
#include "tests/support/world.h"

namespace fingerpost::test {

Cohort recipe(const std::vector<std::string>& draws, double clustering) {
  const std::string assumed = R"("says":"So","basis":"assumption","source":"A guess")";
  std::string rows;
  for (const auto& draw : draws) rows += (rows.empty() ? "{" : ",{") + draw + "," + assumed + "}";
  const std::string json = R"({"name":"People","about":"Made up.","people":1000,"size":{)" +
                           assumed + R"(},"clustering":)" + std::to_string(clustering) +
                           R"(,"clustering_figure":{)" + assumed +
                           R"(},"trait":[
        {"id":"hat","label":"Hat","choice":[{"id":"on","label":"a hat"},{"id":"off","label":"no hat"}]},
        {"id":"shoe","label":"Shoe","choice":[{"id":"left","label":"left"},{"id":"right","label":"right"}]}],
        "draw":[)" + rows + "]}";
  Catalogue catalogue = world();
  Problems problems;
  read_cohorts({{"cohorts/made.toml", parse_json(json, "made", problems)}}, catalogue, problems);
  EXPECT_EQ(lines(problems), "");
  return catalogue.cohorts.empty() ? Cohort{} : catalogue.cohorts.front();
}

}  // namespace fingerpost::test
