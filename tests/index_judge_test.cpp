// The index against the judge: for random directories and people, what the index drops is a no, and
// the answer is that of a plain loop over everything.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "core/knowledge/index.h"
#include "core/thought/match.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

using test::TemporaryFolder;

/// Everything that a reader of the plan sees of its matches and counts.
std::string lines(const Plan& plan) {
  std::string out;
  for (const Match& m : plan.matches) {
    out +=
        (m.service == nullptr ? m.unread : m.service->id) + " " + std::string(to_text(m.standing));
    if (m.from) out += " from " + to_text(*m.from);
    if (m.until) out += " until " + to_text(*m.until);
    for (const auto& fact : m.missing) out += " ?" + fact;
    for (const auto& need : m.needs_met) out += " +" + need;
    out += " " + std::to_string(m.text_score) + " " + m.why.says + "\n";
    for (const Change& step : m.change) out += "  change: " + step.says + "\n";
  }
  for (const Service* service : plan.cover.services) out += "cover: " + service->id + "\n";
  for (const Uncovered& row : plan.not_covered)
    for (const auto& why : row.why) out += "not covered: " + row.need + ": " + why.says + "\n";
  if (plan.ask_next)
    out +=
        "ask " + plan.ask_next->fact + " settles " + std::to_string(plan.ask_next->settles) + "\n";
  const Totals& t = plan.totals;
  for (const int total : {t.yes, t.maybe, t.not_now, t.no, t.unchecked})
    out += std::to_string(total) + " ";
  return out;
}

/// The services, each with its text score, as if there were nothing to rule out by.
std::vector<Candidate> everything(const Index& index, Query query) {
  query.include_no = true;
  return index.candidates(query);
}

/// How many services the index dropped for `query`; each must be a no, and the plan the same as
/// from a plain loop over everything.
std::size_t check_against_plain_loop(const Catalogue& catalogue, const Index& index, Query query) {
  query.limit = std::min(query.limit, 10);  // all are counted; explaining each is what takes long
  const auto all = everything(index, query);
  const auto some = index.candidates(query);
  EXPECT_EQ(all.size(), catalogue.services.size());
  EXPECT_EQ(lines(match(query, catalogue, some)), lines(match(query, catalogue, all)));
  auto kept = some.begin();
  for (const Candidate& candidate : all) {
    if (kept != some.end() && kept->service == candidate.service) {
      EXPECT_EQ(kept->text_score, candidate.text_score);
      ++kept;
      continue;
    }
    Inquiry inquiry(query, catalogue);
    EXPECT_EQ(stand(candidate, inquiry).standing, Standing::no)
        << catalogue.services[candidate.service].id;
  }
  EXPECT_TRUE(kept == some.end()) << "candidates are not in the order of the catalogue";
  return all.size() - some.size();
}

TEST(Index, DropsOnlyWhatTheJudgeRefuses) {
  std::size_t dropped = 0;
  for (const auto rules : {Shape::Rules::wild, Shape::Rules::plain})
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      Chance chance(seed);
      const Catalogue catalogue = random_catalogue(chance, {.services = 30, .rules = rules});
      const TemporaryFolder data;
      const auto index = Index::build(data.path(), catalogue);
      for (int person = 0; person < 30; ++person) {
        SCOPED_TRACE((rules == Shape::Rules::wild ? "wild rules, seed " : "plain rules, seed ") +
                     std::to_string(seed) + ", person " + std::to_string(person));
        dropped += check_against_plain_loop(catalogue, *index, random_query(chance, catalogue));
        if (testing::Test::HasFailure()) return;
      }
    }
  EXPECT_GT(dropped, 24'000u) << "of 72,000: an index that drops nothing proves nothing";
}

std::string lines(const std::vector<Candidate>& candidates) {
  std::string out;
  for (const Candidate& candidate : candidates)
    out += std::to_string(candidate.service) + " " + std::to_string(candidate.text_score) + "\n";
  return out;
}

TEST(Index, AnswersManyThreadsWhileItIsReplaced) {
  Chance chance(7);
  const Catalogue catalogue = random_catalogue(chance, {});
  const TemporaryFolder data;
  std::vector<Query> queries;
  for (int i = 0; i < 50; ++i) queries.push_back(random_query(chance, catalogue));
  std::shared_ptr<const Index> now = Index::build(data.path(), catalogue);
  std::vector<std::string> expected;
  for (const Query& query : queries) expected.push_back(lines(now->candidates(query)));

  std::mutex swap;
  const auto current = [&] {
    const std::lock_guard lock(swap);
    return now;
  };
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int round = 0; round < 4; ++round)
        for (std::size_t i = 0; i < queries.size(); ++i)
          wrong += lines(current()->candidates(queries[i])) != expected[i];
    });
  for (int generation = 0; generation < 10; ++generation) {
    std::shared_ptr<const Index> next = Index::build(data.path(), catalogue);
    const std::lock_guard lock(swap);
    now.swap(next);
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace fingerpost
