// Whether the next best question is the best: people made up over the real catalogue are asked
// until nothing more can be settled, by our order and by two plainer ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

#include "core/thought/ask.h"
#include "core/thought/imply.h"
#include "core/thought/stand.h"
#include "tests/support/chance.h"
#include "tests/support/real_directory.h"

namespace fingerpost {
namespace {

using std::chrono::days;

constexpr int people = 3000;
const Date today = Date{std::chrono::year{2026} / 11 / 22};

/// An answer that somebody might give: any choice as likely as another, ages and dates around those
/// of people on probation. Nothing about its likelihood is known to the orders.
Value any_answer(Chance& chance, const Question& question, const Catalogue& catalogue) {
  switch (question.type) {
    case FactType::yes_no:
      return chance.percent(50);
    case FactType::number:
      if (question.id == "age") return std::int64_t{chance.between(16, 75)};
      return std::int64_t{question.least +
                          chance.below(int(std::min<std::int64_t>(question.most, 2'000'000)) + 1)};
    case FactType::date:
      return question.id == "date_of_birth" ? today - days{chance.between(16 * 366, 75 * 365)}
                                            : today + days{chance.between(-120, 200)};
    case FactType::choice:
      return chance.pick(question.choices).id;
    case FactType::choices:
      return Choices{chance.pick(question.choices).id};
    case FactType::place: {
      static const std::vector<std::string> homes{"E06000016", "E06000017", "E07000130",
                                                  "E07000132", "E07000135", "E06000015"};
      Place place;
      place.given = chance.pick(homes);
      place.certain = place.possible = catalogue.areas.at(place.given).within;
      return place;
    }
  }
  return false;
}

/// Everything about one person that agrees with the rest; what they never had (a release date) is
/// left out.
Facts anybody(Chance& chance, const Catalogue& catalogue) {
  Facts all;
  for (const Question& question : catalogue.vocabulary.questions) {
    if (question.from_services || question.id == "date_of_birth") continue;
    if (question.type == FactType::date && chance.percent(40)) continue;
    Facts more = all;
    more.known.emplace(question.id, any_answer(chance, question, catalogue));
    if (contradictions(more, today, catalogue).empty()) all = std::move(more);
  }
  return all;
}

using Pick = std::function<std::string(const Query&, const std::vector<Match>&)>;

/// The facts that may be asked, each with how many undecided services wait for it.
std::map<std::string, int> waited_for(const Query& query, const Catalogue& catalogue,
                                      const std::vector<Match>& matches) {
  std::map<std::string, int> out;
  for (const Match& match : matches) {
    if (match.standing != Standing::maybe) continue;
    for (const auto& fact : match.missing) {
      const Question& question = *catalogue.vocabulary.question(fact);
      const bool asked_of_staff = question.staff_only() && query.asker == Actor::self;
      if (!query.facts.declined.contains(fact) && !asked_of_staff && !question.from_services)
        ++out[fact];
    }
  }
  return out;
}

/// How many questions it takes until no answer could settle anything more.
int questions(Query query, const Facts& truth, const Catalogue& catalogue, const Pick& pick) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < catalogue.services.size(); ++i)
    if (is_asked_for(catalogue.services[i], 0, query)) candidates.push_back({i, 0});
  for (int asked = 0;; ++asked) {
    Inquiry inquiry(query, catalogue);
    std::vector<Match> matches;
    for (const Candidate& candidate : candidates) matches.push_back(stand(candidate, inquiry));
    if (waited_for(query, catalogue, matches).empty()) return asked;
    const std::string fact = pick(query, matches);
    EXPECT_FALSE(query.facts.known.contains(fact) || query.facts.declined.contains(fact)) << fact;
    const auto answer = truth.known.find(fact);
    if (answer == truth.known.end())
      query.facts.declined.insert(fact);
    else
      query.facts.known.insert(*answer);
  }
}

TEST(AskSimulation, SettlesAnAnswerInFewerQuestionsThanPlainerOrders) {
  const Catalogue& catalogue = test::real_directory().catalogue;
  const Pick best = [&](const Query& query, const std::vector<Match>& matches) {
    return next_question(query, catalogue, matches).value().fact;
  };
  const Pick fixed = [&](const Query& query, const std::vector<Match>& matches) {
    const auto facts = waited_for(query, catalogue, matches);
    const auto& rows = catalogue.vocabulary.questions;
    return std::find_if(rows.begin(), rows.end(),
                        [&](const Question& row) { return facts.contains(row.id); })
        ->id;
  };
  const Pick most_mentioned = [&](const Query& query, const std::vector<Match>& matches) {
    const auto facts = waited_for(query, catalogue, matches);
    return std::max_element(facts.begin(), facts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  };
  double by_best = 0, by_fixed = 0, by_mentions = 0;
  for (int seed = 1; seed <= people; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(static_cast<std::uint64_t>(seed));
    Query query{.as_of = today};
    query.asker = chance.percent(50) ? Actor::self : Actor::practitioner;
    for (int i = chance.between(1, 4); i > 0; --i)
      query.needs.push_back(chance.pick(catalogue.vocabulary.needs).id);
    const Facts truth = anybody(chance, catalogue);
    by_best += questions(query, truth, catalogue, best);
    by_fixed += questions(query, truth, catalogue, fixed);
    by_mentions += questions(query, truth, catalogue, most_mentioned);
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
