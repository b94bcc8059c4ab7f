// Whether the next best question is the best: people made up over the real catalogue are asked
// until nothing more can be settled, by our order and by two plainer ones.
#include <gtest/gtest.h>

#include <cstdio>

#include "core/thought/ask.h"
#include "tests/support/made_up_people.h"
#include "tests/support/real_directory.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr int people = 3000;

TEST(AskSimulation, SettlesAnAnswerInFewerQuestionsThanPlainerOrders) {
  const Catalogue& catalogue = real_directory().catalogue;
  const Pick best = [&](const Query& query,
                        const std::vector<Match>& matches) -> std::optional<std::string> {
    const auto next = next_question(query, catalogue, matches);
    EXPECT_EQ(next.has_value(), !waited_for(query, catalogue, matches).empty());
    if (!next) return std::nullopt;
    return next->fact;
  };
  const Pick fixed = [&](const Query& query, const std::vector<Match>& matches) {
    return first_of_file(waited_for(query, catalogue, matches), catalogue);
  };
  const Pick by_most = [&](const Query& query, const std::vector<Match>& matches) {
    return most_mentioned(waited_for(query, catalogue, matches));
  };
  double by_best = 0, by_fixed = 0, by_mentions = 0;
  for (int seed = 1; seed <= people; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(static_cast<std::uint64_t>(seed));
    Query query{.as_of = asked_on};
    query.asker = chance.percent(50) ? Actor::self : Actor::practitioner;
    for (int i = chance.between(1, 4); i > 0; --i)
      query.needs.push_back(chance.pick(catalogue.vocabulary.needs).id);
    const Facts truth = anybody(chance, catalogue);
    by_best += ask(query, truth, catalogue, best).questions;
    by_fixed += ask(query, truth, catalogue, fixed).questions;
    by_mentions += ask(query, truth, catalogue, by_most).questions;
  }
  std::printf(
      "Questions until nothing more can be settled, on average over %d people: %.2f by the next "
      "best question, %.2f by the most mentioned fact, %.2f in the order of facts.toml.\n",
      people, by_best / people, by_mentions / people, by_fixed / people);
  EXPECT_LT(by_best, by_mentions);
  EXPECT_LT(by_best, by_fixed);
}

}  // namespace
}  // namespace fingerpost
