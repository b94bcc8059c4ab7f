// Draws from a seed: the same seed gives the same draws with every compiler.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/words/date.h"

namespace fingerpost {

/// Where every draw comes from.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  /// 0 to `count` - 1; `count` is 1 or more.
  int below(int count) { return int(engine_() % std::uint64_t(count)); }
  /// Both ends inclusive.
  int between(int least, int most) { return least + below(most - least + 1); }
  bool percent(int of_hundred) { return below(100) < of_hundred; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[std::size_t(below(int(from.size())))];
  }
  /// One to `most` of them, with spaces between.
  std::string some_words(const std::vector<std::string>& from, int most);
  /// A day at most `most_days` away from 22 November 2026.
  Date near_middle(int most_days);

 private:
  std::mt19937_64 engine_;
};

}  // namespace fingerpost
