// Long work in many pieces: on several cores, telling how far it is, and stopping when asked.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>
#include <vector>

namespace fingerpost {

/// How long work is done, and who hears of it.
struct Work {
  unsigned threads = 1;  ///< at least 1
  /// Told now and then how many pieces of how many are done, and of what; from one thread at a
  /// time. Empty: nobody listens.
  std::function<void(std::string_view what, std::size_t done, std::size_t of)> progress{};
  std::stop_token stop{};  ///< once it is asked for, no further piece is begun
};

/// Calls `piece(i)` once for each i below `pieces`, in no order, from several threads at once; what
/// they write must not meet. False if it was stopped: then some were never called. A piece must not
/// throw.
template <class Piece>
bool in_parallel(std::string_view what, std::size_t pieces, const Work& work, const Piece& piece) {
  std::atomic<std::size_t> next{0};
  std::size_t called = 0;
  std::mutex counting;  // and telling, so that what is told never goes back
  const auto run = [&] {
    for (std::size_t i = next++; i < pieces && !work.stop.stop_requested(); i = next++) {
      piece(i);
      const std::lock_guard lock(counting);
      ++called;
      if (work.progress) work.progress(what, called, pieces);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < work.threads && i < pieces; ++i) others.emplace_back(run);
  run();
  for (std::thread& other : others) other.join();
  return called == pieces;
}

}  // namespace fingerpost
