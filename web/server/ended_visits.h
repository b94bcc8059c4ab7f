// Visits: what one person types, from the first page of a form to "Start again".
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <set>
#include <string>

namespace fingerpost {

/// A name for a visit that nobody can guess: 128 random bits as 32 hexadecimal digits. It says
/// nothing of a person, and no other page than those of its visit ever holds it.
std::string new_visit();

/// True for what new_visit() may have given; everything else is no visit at all.
bool is_visit(const std::string& text);

/// The visits that somebody has ended, so that a browser which still holds one of their pages gets
/// no answer to it. It lives in memory alone. Its functions may be called from many threads.
class EndedVisits {
 public:
  /// Remembers `most` visits; the oldest is forgotten for one more.
  explicit EndedVisits(std::size_t most = 10'000) : most_(most) {}

  /// Nothing happens for what is no visit, or has ended before.
  void end(const std::string& visit);
  bool has(const std::string& visit) const;

 private:
  const std::size_t most_;
  mutable std::mutex mutex_;  // for both of these, which hold the same visits
  std::set<std::string> visits_;
  std::deque<std::string> order_;  // the oldest first
};

}  // namespace fingerpost
