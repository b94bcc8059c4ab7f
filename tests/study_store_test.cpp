// Studies kept, made one at a time, shared by whoever asks for the same, and stopped.
#include "web/reports/study_store.h"

#include <gtest/gtest.h>

#include <future>

#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;
using namespace std::chrono_literals;
using State = StudyAnswer::State;

std::shared_ptr<const Directory> directory(int generation) {
  auto made = std::make_shared<Directory>();
  made->catalogue = real_directory().catalogue;
  made->generation = generation;
  return made;
}

StudyWanted wanted(std::size_t people, std::uint64_t seed = 1) {
  static const auto first = directory(1);
  return {first, first->catalogue.scope.cohort, {people, seed, day("2025-04-01")}};
}

std::string words_of(const StudyAnswer& answer) {
  const char* state = answer.state == State::ready        ? "ready"
                      : answer.state == State::being_made ? "being made"
                      : answer.state == State::stopped    ? "stopped"
                                                          : "refused";
  const std::string people =
      answer.study == nullptr ? "" : ", " + std::to_string(answer.study->caseload.size);
  return state + people;
}

/// Of so many that nobody is done before the next line of a test.
constexpr std::size_t many = 100'000;

TEST(StudyStore, GivesTheSameStudyToWhoeverAsks) {
  StudyStore store(2);
  auto other = std::async(std::launch::async, [&] { return store.ask(wanted(300), 60s); });
  const StudyAnswer here = store.ask(wanted(300), 60s), there = other.get();
  EXPECT_EQ(words_of(here), "ready, 300");
  EXPECT_EQ(here.study, there.study);
  EXPECT_EQ(here.study, store.ask(wanted(300), 0s).study);
  EXPECT_NE(here.study, store.ask(wanted(300, 2), 60s).study);
}

TEST(StudyStore, KeepsTheLastThreeThatWereAskedFor) {
  StudyStore store(2);
  const auto forgotten = [&](std::uint64_t seed) {
    return store.ask(wanted(50, seed), 0s).state != State::ready;
  };
  for (const std::uint64_t seed : {1, 2, 3, 1, 4}) store.ask(wanted(50, seed), 60s);
  EXPECT_FALSE(forgotten(1));
  EXPECT_FALSE(forgotten(3));
  EXPECT_FALSE(forgotten(4));
  EXPECT_TRUE(forgotten(2));
}

TEST(StudyStore, LetsGoOfADirectoryThatIsNoLongerInUse) {
  StudyStore store(2);
  StudyWanted old = wanted(50);
  old.directory = directory(1);
  const std::weak_ptr<const Directory> held = old.directory;
  store.ask(old, 60s);
  old.directory.reset();
  EXPECT_FALSE(held.expired()) << "its study is kept";
  StudyWanted newer = wanted(50);
  newer.directory = directory(2);
  store.ask(newer, 60s);
  EXPECT_TRUE(held.expired());
}

TEST(StudyStore, SaysThatItIsAtWorkAndStopsWhenAsked) {
  StudyStore store(1);
  EXPECT_EQ(words_of(store.ask(wanted(many), 0s)), "being made");
  auto waits = std::async(std::launch::async, [&] { return store.ask(wanted(many), 60s); });
  auto other = std::async(std::launch::async, [&] { return store.ask(wanted(60), 60s); });
  std::this_thread::sleep_for(20ms);
  EXPECT_TRUE(store.stop(wanted(many)));
  EXPECT_FALSE(store.stop(wanted(many, 9))) << "nobody makes that";
  EXPECT_EQ(words_of(waits.get()), "stopped");
  EXPECT_EQ(words_of(other.get()), "ready, 60");
}

TEST(StudyStore, RefusesWhereTooManyWaitOrItCloses) {
  StudyStore store(1);
  for (std::uint64_t seed = 0; seed <= StudyStore::most_waiting; ++seed)
    EXPECT_EQ(words_of(store.ask(wanted(many, seed), 0s)), "being made") << seed;
  EXPECT_EQ(words_of(store.ask(wanted(many, 99), 60s)), "refused");
  auto waits = std::async(std::launch::async, [&] { return store.ask(wanted(many, 0), 60s); });
  store.close();
  EXPECT_EQ(words_of(waits.get()), "refused");
  EXPECT_EQ(words_of(store.ask(wanted(50), 60s)), "refused");
}

}  // namespace
}  // namespace fingerpost
