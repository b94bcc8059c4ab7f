// Directions without a map.
#include "web/says/directions.h"

#include <gtest/gtest.h>

#include <optional>

namespace fingerpost {
namespace {

constexpr Point leicester{52.6369, -1.1398};

TEST(Directions, AreOneOfEight) {
  const struct {
    double north, east;
    const char* says;
  } rows[] = {{1, 0, "north"},        {1, 1, "north-east"},  {0, 1, "east"},
              {-1, 1, "south-east"},  {-1, 0, "south"},      {-1, -1, "south-west"},
              {0, -1, "west"},        {1, -1, "north-west"}, {1, 0.3, "north"},
              {1, 0.5, "north-east"}, {-1, -0.01, "south"},  {-1, 0.01, "south"}};
  constexpr double degree = 0.01, width = 0.6069;  // of a degree of longitude at this latitude
  for (const auto& row : rows) {
    const Point there{leicester.latitude + row.north * degree,
                      leicester.longitude + row.east * degree / width};
    EXPECT_EQ(compass(leicester, there), row.says) << row.north << " " << row.east;
  }
}

TEST(Directions, SayHowFarAndFromWhere) {
  const struct {
    const char *home, *settle_with, *caveat;
    std::optional<Point> at;
    Point to;
    const char* says;
  } rows[] = {
      {"LE2 7LB",
       "",
       "",
       leicester,
       {52.6469, -1.1248},
       "1.5 km (0.9 miles) north-east of LE2 7LB"},
      {"LE2",
       "a full postcode",
       "",
       leicester,
       {52.6369, -1.4398},
       "20 km (13 miles) west of the middle of LE2"},
      {"LE2 7ZZ",
       "",
       "LE2 7ZZ is in no list.",
       leicester,
       {52.5369, -1.1398},
       "11 km (6.9 miles) south of the middle of LE2 7ZZ"},
      {"LE2 7LB", "", "", leicester, {52.6389, -1.1398}, "Within 300 metres of LE2 7LB"},
      {"Leicester", "", "", {}, leicester, ""},
  };
  for (const auto& row : rows) {
    const Place home{row.home, {}, {}, row.at, row.settle_with, row.caveat};
    EXPECT_EQ(way_says(home, row.to), row.says);
  }
}

}  // namespace
}  // namespace fingerpost
