// How many questions a kiosk asks until there is something to do about each need, over people made
// up over the real catalogue: by its own order and by two plainer ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "core/thought/ask.h"
#include "core/thought/cover.h"
#include "core/thought/enough.h"
#include "core/words/has.h"
#include "tests/support/made_up_people.h"
#include "tests/support/real_directory.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr int people = 1000;
constexpr int few = 5;  ///< questions that most people are willing to answer

struct Person {
  Query query{};
  Facts says{};  ///< all that they would tell a screen
};

/// Somebody who asks for themselves, with 1 to 3 needs; of 100 answers they do not know 10, and
/// would rather not give 5.
Person somebody(Chance& chance, const Catalogue& catalogue) {
  Person person;
  person.query.as_of = asked_on;
  person.query.asker = Actor::self;
  for (int i = chance.between(1, 3); i > 0; --i) {
    const std::string& need = chance.pick(catalogue.vocabulary.needs).id;
    if (!has(person.query.needs, need)) person.query.needs.push_back(need);
  }
  person.says = anybody(chance, catalogue);
  std::erase_if(person.says.known, [&](const auto& fact) {
    const bool is_kept_back = chance.percent(10 + 5);
    return is_kept_back || !is_put_to_person(*catalogue.vocabulary.question(fact.first));
  });
  return person;
}

/// The needs that a yes within reach meets.
std::vector<std::string> met(const std::vector<std::string>& needs,
                             const std::vector<Match>& matches) {
  std::vector<std::string> out;
  for (const auto& need : needs)
    if (std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
          return match.standing == Standing::yes && is_within_reach(match) &&
                 has(match.needs_met, need);
        }))
      out.push_back(need);
  return out;
}

/// The undecided matches whose settling could meet an open need, as the plainer orders see them.
std::vector<Match> that_could_meet_an_open_need(const Query& query,
                                                const std::vector<Match>& matches) {
  const auto open = open_needs(query, matches);
  std::vector<Match> out;
  for (const Match& match : matches)
    if (match.standing == Standing::maybe && is_within_reach(match) &&
        std::any_of(open.begin(), open.end(),
                    [&](const auto& need) { return has(match.needs_met, need); }))
      out.push_back(match);
  return out;
}

/// How many questions each person was asked.
struct Tally {
  const char* order;
  std::vector<int> questions{};

  void sort() { std::sort(questions.begin(), questions.end()); }
  double average() const {
    return std::accumulate(questions.begin(), questions.end(), 0.0) / double(questions.size());
  }
  int at(int percent) const {
    return questions[(questions.size() - 1) * std::size_t(percent) / 100];
  }
  double within_few() const {
    const auto in_time =
        std::count_if(questions.begin(), questions.end(), [](int count) { return count <= few; });
    return 100.0 * double(in_time) / double(questions.size());
  }
  void print() const {
    std::printf("%-28s %7.2f %7d %7d %7d %8.1f %%\n", order, average(), at(50), at(90), at(100),
                within_few());
  }
};

class KioskSimulation : public testing::Test {
 protected:
  const Catalogue& catalogue_ = real_directory().catalogue;
  const Pick kiosk_ = [this](const Query& query,
                             const std::vector<Match>& matches) -> std::optional<std::string> {
    const auto next = next_for_open_needs(query, catalogue_, matches);
    const auto could = that_could_meet_an_open_need(query, matches);
    EXPECT_EQ(next.has_value(), !waited_for(query, catalogue_, could).empty());
    if (!next) return std::nullopt;
    EXPECT_NE(next->fact, "consent_to_refer") << "nobody gives their consent to a screen";
    return next->fact;
  };
  const Pick fixed_ = [this](const Query& query, const std::vector<Match>& matches) {
    const auto could = that_could_meet_an_open_need(query, matches);
    return first_of_file(waited_for(query, catalogue_, could), catalogue_);
  };
  const Pick mentions_ = [this](const Query& query, const std::vector<Match>& matches) {
    const auto could = that_could_meet_an_open_need(query, matches);
    return most_mentioned(waited_for(query, catalogue_, could));
  };
};

TEST_F(KioskSimulation, ReachesAnAnswerInFewerQuestionsThanPlainerOrders) {
  Tally kiosk{"The kiosk"}, fixed{"The order of facts.toml"}, mentions{"The most mentioned fact"};
  int can_be_met = 0, met_after_few = 0, met_in_the_end = 0;
  for (int seed = 1; seed <= people; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(static_cast<std::uint64_t>(seed));
    const Person person = somebody(chance, catalogue_);
    const auto run = [&](const Pick& pick, int most) {
      return ask(person.query, person.says, catalogue_, pick, most);
    };
    const Asked asked = run(kiosk_, 1000);
    kiosk.questions.push_back(asked.questions);
    fixed.questions.push_back(run(fixed_, 1000).questions);
    mentions.questions.push_back(run(mentions_, 1000).questions);

    Query told = person.query;
    told.facts = person.says;
    const auto best = met(told.needs, stand_all(told, catalogue_));
    if (best.empty()) continue;
    ++can_be_met;
    met_after_few += met(told.needs, run(kiosk_, few).matches) == best ? 1 : 0;
    met_in_the_end += met(told.needs, asked.matches) == best ? 1 : 0;
  }
  std::printf("%-28s %7s %7s %7s %7s %10s\n", "Questions until enough", "average", "median",
              "90th %", "worst", "within 5");
  for (Tally* tally : {&kiosk, &fixed, &mentions}) {
    tally->sort();
    tally->print();
  }
  std::printf(
      "A yes for every need that their answers could meet: %d of %d people after %d questions, %d "
      "without a stop.\n",
      met_after_few, can_be_met, few, met_in_the_end);
  EXPECT_LT(kiosk.average(), fixed.average());
  EXPECT_LT(kiosk.average(), mentions.average());
  EXPECT_LE(kiosk.at(100), fixed.at(100));
}

}  // namespace
}  // namespace fingerpost
