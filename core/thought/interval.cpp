#include "core/thought/interval.h"

#include <algorithm>
#include <cmath>

namespace fingerpost {

Interval interval_of(Sample sample) {
  constexpr double z = 1.959963984540054;
  const double n = static_cast<double>(sample.base);
  const double p = sample.share();
  const double middle = 2 * n * p + z * z;
  const double reach = z * std::sqrt(z * z + 4 * n * p * (1 - p));
  const double whole = 2 * (n + z * z);
  return {std::max(0.0, (middle - reach) / whole), std::min(1.0, (middle + reach) / whole)};
}

Interval difference_interval(Sample one, Sample other) {
  const double p = one.share(), q = other.share();
  const Interval of_one = interval_of(one), of_other = interval_of(other);
  return {p - q - std::hypot(p - of_one.low, of_other.high - q),
          p - q + std::hypot(of_one.high - p, q - of_other.low)};
}

Interval difference_interval(Sample one, double known) {
  const Interval of_one = interval_of(one);
  return {of_one.low - known, of_one.high - known};
}

}  // namespace fingerpost
