// How many questions a kiosk asks until there is something to do about each need and something to
// choose from, over people made up over the real catalogue: by its own order and by two plainer
// ones.
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
    return is_kept_back || !may_be_asked(*catalogue.vocabulary.question(fact.first), person.query);
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

/// The undecided matches that there is still something to ask about, as the plainer orders see
/// them.
std::vector<Match> to_ask_about(const Query& query, const Catalogue& catalogue,
                                const std::vector<Match>& matches) {
  const auto about = needs_to_ask_about(query, catalogue, matches);
  std::vector<Match> out;
  for (const Match& match : matches)
    if (match.standing == Standing::maybe && is_within_reach(match) &&
        std::any_of(about.begin(), about.end(),
                    [&](const auto& need) { return has(match.needs_met, need); }))
      out.push_back(match);
  return out;
}

/// What came of one order.
struct Tally {
  const char* order;
  Pick pick;
  std::vector<int> questions{};  ///< how many each person was asked; sorted in the end
  int met_after_few = 0;         ///< people with all the yeses that they could have, by then
  int met_in_the_end = 0;

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
    std::printf("%-24s %8.2f %8d %8d %8d %8.1f%% %10d %10d\n", order, average(), at(50), at(90),
                at(100), within_few(), met_after_few, met_in_the_end);
  }
};

class KioskSimulation : public testing::Test {
 protected:
  std::optional<std::string> by_kiosk(const Query& query, const std::vector<Match>& matches) const {
    const auto next = next_to_ask(query, catalogue_, matches);
    EXPECT_TRUE(!next || waited_for_there(query, matches).contains(next->fact));
    if (!next) return std::nullopt;
    EXPECT_NE(next->fact, "consent_to_refer") << "nobody gives their consent to a screen";
    return next->fact;
  }

  WaitedFor waited_for_there(const Query& query, const std::vector<Match>& matches) const {
    return waited_for(query, catalogue_, to_ask_about(query, catalogue_, matches));
  }

  const Catalogue& catalogue_ = real_directory().catalogue;
  Tally kiosk_{"The kiosk", [this](const Query& query, const std::vector<Match>& matches) {
                 return by_kiosk(query, matches);
               }};
  Tally fixed_{"The order of facts.toml",
               [this](const Query& query, const std::vector<Match>& matches) {
                 return first_of_file(waited_for_there(query, matches), catalogue_);
               }};
  Tally mentions_{"The most mentioned fact",
                  [this](const Query& query, const std::vector<Match>& matches) {
                    return most_mentioned(waited_for_there(query, matches));
                  }};
};

TEST_F(KioskSimulation, ReachesAnAnswerInFewerQuestionsThanPlainerOrders) {
  int could_be_met = 0;
  for (int seed = 1; seed <= people; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(static_cast<std::uint64_t>(seed));
    const Person person = somebody(chance, catalogue_);
    const auto& needs = person.query.needs;
    Query told = person.query;
    told.facts = person.says;
    const auto could_be = met(needs, stand_all(told, catalogue_));
    could_be_met += could_be.empty() ? 0 : 1;
    for (Tally* tally : {&kiosk_, &fixed_, &mentions_}) {
      const auto run = [&](int most) {
        return ask(person.query, person.says, catalogue_, tally->pick, most);
      };
      const Asked to_the_end = run(1000);
      tally->questions.push_back(to_the_end.questions);
      if (could_be.empty()) continue;
      const Asked stopped = to_the_end.questions > few ? run(few) : to_the_end;
      tally->met_after_few += met(needs, stopped.matches) == could_be ? 1 : 0;
      tally->met_in_the_end += met(needs, to_the_end.matches) == could_be ? 1 : 0;
    }
  }
  std::printf(
      "%d people. Of %d whose answers could give a yes, the last columns count those who had one "
      "for every need that could have one, after %d questions and in the end.\n"
      "%-24s %8s %8s %8s %8s %9s %10s %10s\n",
      people, could_be_met, few, "Questions until enough", "average", "median", "90th %", "worst",
      "within 5", "yes by 5", "yes at end");
  for (Tally* tally : {&kiosk_, &fixed_, &mentions_}) {
    std::sort(tally->questions.begin(), tally->questions.end());
    tally->print();
  }
  for (const Tally* plainer : {&fixed_, &mentions_}) {
    EXPECT_LT(kiosk_.average(), plainer->average());
    EXPECT_LE(kiosk_.at(100), plainer->at(100));
    EXPECT_GT(kiosk_.met_after_few, plainer->met_after_few);
  }
  EXPECT_EQ(kiosk_.met_in_the_end, could_be_met);
}

}  // namespace
}  // namespace fingerpost
