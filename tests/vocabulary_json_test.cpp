// What GET /api/v1/vocabulary says of urgency, words for a crisis, and services as choices.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/world.h"
#include "web/json/catalogue_json.h"

namespace fingerpost {
namespace {

using nlohmann::json;
using namespace test;

TEST(VocabularyJson, HoldsUrgencyAndWordsForACrisis) {
  Catalogue catalogue = world();
  catalogue.vocabulary.needs = {
      {.id = "danger", .label = "D", .words = {"w"}, .urgency = Urgency::urgent},
      {.id = "tea", .label = "T"}};
  catalogue.vocabulary.safety = {{.id = "a",
                                  .needs = {"danger"},
                                  .says = "Call 999.",
                                  .phone = "999",
                                  .source = "s",
                                  .assured_date = day("2026-11-22")}};
  const json vocabulary = json::parse(vocabulary_json(catalogue));
  EXPECT_EQ(vocabulary["needs"][0].dump(),
            R"({"area":"","id":"danger","label":"D","urgency":"urgent","words":["w"]})");
  EXPECT_EQ(vocabulary["needs"][1]["urgency"], "routine");
  EXPECT_EQ(vocabulary["safety"].dump(),
            R"([{"assured_date":"2026-11-22","id":"a","needs":["danger"],"phone":"999",)"
            R"("says":"Call 999.","source":"s"}])");
}

TEST(VocabularyJson, SaysThatServicesAreChoices) {
  Catalogue catalogue = world_with(
      R"([{"id":"tea","name":"Tea","eligible":{"everyone":true,"because":"Says so."}}])");
  catalogue.vocabulary.questions = {*catalogue.vocabulary.question(already_with),
                                    {.id = "gp", .label = "GP", .to_yes = "Register with a GP"}};
  const json facts = json::parse(vocabulary_json(catalogue))["facts"];
  EXPECT_EQ(facts[0]["choices_from"], "services");
  EXPECT_EQ(facts[0]["choices"].dump(), R"([{"id":"tea","label":"Tea"}])");
  EXPECT_EQ(facts[1]["to_yes"], "Register with a GP");
}

}  // namespace
}  // namespace fingerpost
