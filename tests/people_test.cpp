// Sets of people, around the ends of a word of 64.
#include "core/words/people.h"

#include <gtest/gtest.h>

#include <array>

namespace fingerpost {
namespace {

constexpr std::array<std::size_t, 8> sizes{0, 1, 63, 64, 65, 127, 128, 1000};

/// Everybody whose place is a multiple of `step`.
People every(std::size_t step, std::size_t of) {
  People out(of);
  for (std::size_t i = 0; i < of; i += step) out.add(i);
  return out;
}

template <class Belongs>
std::size_t how_many(std::size_t of, const Belongs& belongs) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < of; ++i) n += belongs(i);
  return n;
}

/// Holds a set against what each person says.
template <class Belongs>
void check(const People& people, std::size_t of, const Belongs& belongs) {
  ASSERT_EQ(people.of(), of);
  for (std::size_t i = 0; i < of; ++i) ASSERT_EQ(people.has(i), belongs(i)) << i << " of " << of;
  EXPECT_EQ(people.count(), how_many(of, belongs)) << of;
  EXPECT_EQ(people.empty(), people.count() == 0) << of;
  std::size_t bits = 0;
  for (const std::uint64_t word : people.words())
    for (std::uint64_t left = word; left != 0; left &= left - 1) ++bits;
  EXPECT_EQ(bits, people.count()) << "somebody past the last of " << of;
}

TEST(People, HoldWhoIsInThem) {
  for (const std::size_t of : sizes) {
    const People twos = every(2, of), threes = every(3, of);
    const auto two = [](std::size_t i) { return i % 2 == 0; };
    const auto three = [](std::size_t i) { return i % 3 == 0; };
    check(twos, of, two);
    check(twos & threes, of, [&](std::size_t i) { return two(i) && three(i); });
    check(twos | threes, of, [&](std::size_t i) { return two(i) || three(i); });
    check(twos - threes, of, [&](std::size_t i) { return two(i) && !three(i); });
    check(~twos, of, [&](std::size_t i) { return !two(i); });
    check(People(of), of, [](std::size_t) { return false; });
    check(People::everybody(of), of, [](std::size_t) { return true; });
  }
}

TEST(People, AreCountedTogetherWithoutMakingASet) {
  for (const std::size_t of : sizes) {
    const People twos = every(2, of), threes = every(3, of), fives = every(5, of);
    EXPECT_EQ(count_both(twos, threes), (twos & threes).count()) << of;
    EXPECT_EQ(any_both(twos, threes), !(twos & threes).empty()) << of;
    EXPECT_FALSE(any_both(twos, ~twos)) << of;
    const Packed packed(twos, threes);
    EXPECT_EQ(packed.count(), count_both(twos, threes)) << of;
    EXPECT_EQ(packed.count_in(fives), (twos & threes & fives).count()) << of;
    EXPECT_EQ(packed.any_in(fives), !(twos & threes & fives).empty()) << of;
    EXPECT_FALSE(packed.any_in(~twos)) << of;
  }
}

}  // namespace
}  // namespace fingerpost
