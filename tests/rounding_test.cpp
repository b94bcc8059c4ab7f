// Rounding as people read it, and what a printed percentage says of the numbers behind it.
#include "core/thought/rounding.h"

#include <gtest/gtest.h>

namespace fingerpost {
namespace {

TEST(Rounding, IsHalfUp) {
  const struct {
    double value;
    int decimals;
    const char* text;
  } rows[] = {{47.45, 1, "47.5"},  {47.44, 1, "47.4"}, {0.05, 1, "0.1"},
              {0.04, 1, "0.0"},    {-0.04, 1, "0.0"},  {-33.62, 1, "-33.6"},
              {99.95, 1, "100.0"}, {17, 0, "17"},      {0.0524, 4, "0.0524"}};
  for (const auto& row : rows) EXPECT_EQ(half_up(row.value, row.decimals), row.text);
  EXPECT_EQ(points_say(0.192), "+19.2 points");
  EXPECT_EQ(points_say(-0.336), "-33.6 points");
  EXPECT_EQ(points_say(0), "0.0 points");
}

TEST(Rounding, PoundsForEach) {
  const struct {
    std::int64_t pence, of;
    const char* text;
  } rows[] = {{6750000, 40, "£1,688"},
              {6750000, 119, "£567"},
              {6750000, 19, "£3,553"},
              {6750000, 88, "£767"},
              {16750000, 119, "£1,408"},
              {16750000, 88, "£1,903"},
              {150, 1, "£2"},
              {149, 1, "£1"}};
  for (const auto& row : rows) EXPECT_EQ(pounds_each(row.pence, row.of), row.text);
}

TEST(Rounding, SaysHowAPercentageWasPrinted) {
  const struct {
    const char* printed;
    std::int64_t count, base;
    const char* says;
  } rows[] = {{"47", 19, 40, "cut off; rounded it is 48 %"},
              {"74", 88, 119, "rounded"},
              {"78", 38, 49, "rounded"},
              {"50", 1, 2, "exact"},
              {"33", 1, 3, "the same whether rounded or cut off"},
              {"33.3", 1, 3, "the same whether rounded or cut off"},
              {"66.6", 2, 3, "cut off; rounded it is 66.7 %"},
              {"49", 19, 40, "not what the numbers give; rounded they give 48 %"}};
  for (const auto& row : rows)
    EXPECT_EQ(fit_says(parse_percent(row.printed).value(), row.count, row.base), row.says);
}

TEST(Rounding, ReadsPercentages) {
  for (const char* wrong : {"", "x", "101", "-1", "1,5", "1.", ".5", "1e1", "1.2345"})
    EXPECT_FALSE(parse_percent(wrong)) << wrong;
  EXPECT_EQ(percent_says(parse_percent("91.7").value()), "91.7 %");
  EXPECT_EQ(percent_says(parse_percent("100").value()), "100 %");
}

TEST(Rounding, FindsTheSmallestBase) {
  const auto base_of = [](const std::vector<std::string>& texts) {
    std::vector<Printed> printed;
    for (const auto& one : texts) printed.push_back(parse_percent(one).value());
    return smallest_base(printed).value_or(0);
  };
  EXPECT_EQ(base_of({"17", "91.7", "7.5", "46"}), 120);
  EXPECT_EQ(base_of({"50"}), 2);
  EXPECT_EQ(base_of({"33.3"}), 3);
  EXPECT_EQ(base_of({}), 0);
}

}  // namespace
}  // namespace fingerpost
