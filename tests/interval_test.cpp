// Intervals against the worked examples of the papers that gave the formulas.
#include "core/thought/interval.h"

#include <gtest/gtest.h>

#include "core/thought/rounding.h"

namespace fingerpost {
namespace {

std::string text(Interval interval) {
  return half_up(interval.low, 4) + " to " + half_up(interval.high, 4);
}

// R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
TEST(Interval, OfOneShareAsWilsonHasIt) {
  const struct {
    Sample sample;
    const char* interval;
  } rows[] = {{{81, 263}, "0.2553 to 0.3662"},
              {{15, 148}, "0.0624 to 0.1605"},
              {{0, 20}, "0.0000 to 0.1611"},
              {{1, 29}, "0.0061 to 0.1718"}};
  for (const auto& row : rows) EXPECT_EQ(text(interval_of(row.sample)), row.interval);
}

// R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
TEST(Interval, OfTheDifferenceOfTwoAsNewcombeHasIt) {
  const struct {
    Sample one, other;
    const char* interval;
  } rows[] = {{{56, 70}, {48, 80}, "0.0524 to 0.3339"}, {{9, 10}, {3, 10}, "0.1705 to 0.8090"},
              {{6, 7}, {2, 7}, "0.0582 to 0.8062"},     {{5, 56}, {0, 29}, "-0.0381 to 0.1926"},
              {{0, 10}, {0, 20}, "-0.1611 to 0.2775"},  {{0, 10}, {0, 10}, "-0.2775 to 0.2775"},
              {{10, 10}, {0, 20}, "0.6791 to 1.0000"},  {{10, 10}, {0, 10}, "0.6075 to 1.0000"}};
  for (const auto& row : rows)
    EXPECT_EQ(text(difference_interval(row.one, row.other)), row.interval);
}

TEST(Interval, AgainstEverybodyIsThatOfTheSampleAlone) {
  EXPECT_EQ(text(difference_interval({20, 120}, 0.11)), "0.0006 to 0.1335");
  const Sample nearly_everybody{110'000'000, 1'000'000'000};
  EXPECT_EQ(text(difference_interval({20, 120}, nearly_everybody)), "0.0006 to 0.1335");
}

}  // namespace
}  // namespace fingerpost
