// Words to the person that are too hard, and services without any.
#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

std::string found_in(const Catalogue& catalogue) {
  Problems found;
  check_reading(catalogue, day("2026-11-22"), found);
  return lines(found);
}

TEST(CheckReading, MeasuresWhatTheKioskSays) {
  Catalogue catalogue;
  catalogue.vocabulary.questions = {
      {.id = "age", .ask_self = "How old are you?", .stated_at = "facts.toml:1"},
      {.id = "order",
       .ask_self = "Is that so? Does documentation demonstrate eligibility?",
       .stated_at = "facts.toml:9"}};
  catalogue.vocabulary.needs = {
      {.id = "food", .label = "Food", .stated_at = "needs.toml:1"},
      {.id = "neuro", .label = "Neurodevelopmental considerations", .stated_at = "needs.toml:9"}};
  catalogue.vocabulary.safety = {
      {.id = "call", .says = "If a life is at risk, call 999.", .stated_at = "needs.toml:20"},
      {.id = "contact",
       .says = "Immediately contact emergency services.",
       .stated_at = "needs.toml:30"}};
  const std::string plainer = "\"; use shorter words and sentences, for 11 at most";
  EXPECT_EQ(
      found_in(catalogue),
      "facts.toml:9: 'order' has an ask_self for a reading age of 17, hardest in \"Does "
      "documentation demonstrate eligibility?" +
          plainer +
          "\nneeds.toml:9: the need 'neuro' has a label for a reading age of 18, hardest in "
          "\"You want help with Neurodevelopmental considerations" +
          plainer +
          "\nneeds.toml:30: 'contact' has words for a crisis for a reading age of 18, hardest "
          "in \"Immediately contact emergency services." +
          plainer);
}

TEST(CheckReading, AServiceThatPeopleGoToSpeaksToThem) {
  const auto service = [](const std::string& fields) {
    Catalogue catalogue = world_with(
        R"([{"id":"a","@line":7,"name":"N","sources":["s"],"confidence":"A","assured_date":"2026-11-22",)" +
        fields + "}]");
    catalogue.vocabulary = {};
    return found_in(catalogue);
  };
  const std::string self = R"("route":[{"who":["self"],"channel":"walk_in"}])";
  const std::string none =
      "test:7: 'a' can be reached by people themselves, but has no summary_self; say to them in a "
      "sentence or two what it does";
  EXPECT_EQ(service(self), none);
  EXPECT_EQ(service(self + R"(,"contract":{"end":"2026-11-22"})"), none);
  EXPECT_EQ(service(self + R"(,"contract":{"end":"2026-11-21"})"), "");
  EXPECT_EQ(service(R"("route":[{"who":["practitioner"],"channel":"walk_in"}])"), "");
  EXPECT_EQ(service(self + R"(,"summary_self":"Tea and a chat with us.")"), "");
  EXPECT_EQ(service(self + R"(,"summary_self":"Comprehensive multidisciplinary rehabilitation.")"),
            "test:7: 'a' has a summary_self for a reading age of 18, hardest in \"Comprehensive "
            "multidisciplinary rehabilitation.\"; use shorter words and sentences, for 11 at most");
}

}  // namespace
}  // namespace fingerpost
