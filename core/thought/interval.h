// How far chance alone could move a share, or the difference of two: 95 % intervals that hold for
// small numbers and for shares near 0 and 100 %.
//
// One share: Wilson's score interval without continuity correction. With p = x / n and z
// = 1.959964,
//   (2np + z^2 -+ z sqrt(z^2 + 4np(1 - p))) / (2(n + z^2)).
//   E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212; method 3 of
//   R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872.
// The difference d = p1 - p2 of two independent samples: Newcombe's hybrid score interval, with l
// and u as Wilson's ends of each,
//   d - sqrt((p1 - l1)^2 + (u2 - p2)^2)  to  d + sqrt((u1 - p1)^2 + (p2 - l2)^2).
//   Method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890.
// Against a population of which everybody was counted, l2 = u2 = p2: Wilson's interval less p2.
#pragma once

#include <cstdint>

namespace fingerpost {

struct Interval {
  double low = 0, high = 0;
};

/// `count` of `base` people; 0 <= count <= base, base above 0.
struct Sample {
  std::int64_t count = 0, base = 1;
  double share() const { return static_cast<double>(count) / static_cast<double>(base); }
};

Interval interval_of(Sample sample);

/// Of the share of `one` less that of `other`.
Interval difference_interval(Sample one, Sample other);

/// Of the share of `one` less `known`, a share that chance has no part in.
Interval difference_interval(Sample one, double known);

}  // namespace fingerpost
