// Long work in pieces: each is done once, and it tells how far it is, and stops.
#include "core/thought/in_parallel.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

namespace fingerpost {
namespace {

TEST(InParallel, DoesEachPieceOnce) {
  for (const unsigned threads : {1u, 2u, 3u, 8u})
    for (const std::size_t pieces : {0u, 1u, 2u, 7u, 1000u}) {
      std::vector<int> done(pieces);  // pieces write to places of their own
      EXPECT_TRUE(in_parallel("Work", pieces, {.threads = threads},
                              [&](std::size_t piece) { ++done[piece]; }));
      EXPECT_EQ(done, std::vector<int>(pieces, 1)) << threads << " threads, " << pieces;
    }
}

TEST(InParallel, TellsHowFarItIsAndNeverGoesBack) {
  for (const unsigned threads : {1u, 4u}) {
    constexpr std::size_t pieces = 500;
    std::vector<std::size_t> told;
    std::string what;
    const auto progress = [&](std::string_view of, std::size_t done, std::size_t all) {
      what = of;
      told.push_back(done);
      EXPECT_EQ(all, pieces);
    };
    const Work work{.threads = threads, .progress = progress, .stop = {}};
    EXPECT_TRUE(in_parallel("Counting", pieces, work, [](std::size_t) {}));
    EXPECT_EQ(what, "Counting");
    std::vector<std::size_t> each(pieces);
    std::iota(each.begin(), each.end(), 1);
    EXPECT_EQ(told, each);
  }
}

TEST(InParallel, BeginsNothingOnceItIsStopped) {
  std::stop_source stop;
  std::atomic<std::size_t> begun{0};
  const Work work{.threads = 2, .progress = {}, .stop = stop.get_token()};
  EXPECT_FALSE(in_parallel("Work", 1000, work, [&](std::size_t) {
    if (++begun == 10) stop.request_stop();
  }));
  EXPECT_LT(begun, 20u);
  const std::size_t before = begun;
  EXPECT_FALSE(in_parallel("Work", 1000, work, [&](std::size_t) { ++begun; }));
  EXPECT_EQ(begun, before);
}

/// Asked to stop in the last piece: all was done.
TEST(InParallel, IsWholeWhereNothingWasLeftToStop) {
  std::stop_source stop;
  const Work work{.threads = 1, .progress = {}, .stop = stop.get_token()};
  EXPECT_TRUE(in_parallel("Work", 3, work, [&](std::size_t piece) {
    if (piece == 2) stop.request_stop();
  }));
}

}  // namespace
}  // namespace fingerpost
