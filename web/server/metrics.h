// Counts and times of what was served, for Prometheus. Nothing in here is about a person: routes
// come from the fixed table, never from an address.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "core/knowledge/directory.h"
#include "web/server/exchange.h"

namespace fingerpost {

/// Safe to use from any thread.
class Metrics {
 public:
  void count(const Served& served);

  /// In Prometheus's text format; `directory` may be null.
  std::string text(const Directory* directory) const;

 private:
  static constexpr std::array<double, 10> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                 0.025,  0.05,  0.1,    0.5,   2.5};  // seconds

  mutable std::mutex mutex_;
  std::map<std::pair<std::string_view, int>, std::uint64_t> by_route_;
  std::array<std::uint64_t, bounds.size()> up_to_{};
  std::uint64_t all_ = 0;
  double seconds_ = 0;
};

/// "POST /api/v1/match 200 1.3 ms": the line of the log for one exchange.
std::string log_line(const Served& served);

}  // namespace fingerpost
