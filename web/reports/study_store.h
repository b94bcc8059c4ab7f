// The last few studies, so that the pages, CSVs and JSON of a report are counted from one; and the
// making of new ones, one at a time, so that whatever else this machine answers stays quick.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "core/knowledge/directory.h"
#include "core/thought/study.h"

namespace fingerpost {

/// Which study. The directory is held for as long as the study lives.
struct StudyWanted {
  std::shared_ptr<const Directory> directory{};  ///< never null
  std::string cohort{};                          ///< an id that the directory has
  Drawing drawing{};                             ///< `people` above 0
};

/// How far the making is: "Making up people", 12 of 48. No pieces before it has begun.
struct StudyProgress {
  std::string what{};
  std::size_t done = 0, of = 0;
};

struct StudyAnswer {
  enum class State : std::uint8_t {
    ready,
    being_made,  ///< or waiting for another one to be made
    stopped,     ///< by somebody who asked for that
    refused,     ///< too many wait already, or the server is closing
  } state = State::refused;
  std::shared_ptr<const Study> study{};  ///< null unless ready
  StudyProgress progress{};              ///< while it is being made
};

/// Safe to use from any thread.
class StudyStore {
 public:
  /// `threads`: how many make a study together.
  explicit StudyStore(unsigned threads = threads_to_spare());
  ~StudyStore();  ///< stops what is being made, and waits for that
  StudyStore(const StudyStore&) = delete;
  StudyStore& operator=(const StudyStore&) = delete;

  /// The study, if it is ready within `patience`; else it goes on being made. Whoever asks for the
  /// same one waits for the same making.
  StudyAnswer ask(const StudyWanted& wanted, std::chrono::milliseconds patience);
  /// Ends the making of that one; whoever waits for it is told. False if nobody was making it.
  bool stop(const StudyWanted& wanted);
  /// No more studies from now on: what is being made is stopped, and whoever waits is refused.
  void close();

  /// Studies that are kept; the one that nobody asked for the longest goes first.
  static constexpr std::size_t most_kept = 3;
  /// Studies that may wait to be made.
  static constexpr std::size_t most_waiting = 8;
  /// All cores of this machine but one, which is left to other answers; at least 1.
  static unsigned threads_to_spare();

 private:
  struct Making;
  struct Kept;
  std::shared_ptr<const Study> find(const StudyWanted& wanted);
  std::shared_ptr<Making> begin(const StudyWanted& wanted);
  void run();
  std::shared_ptr<const Study> make(Making& making);
  void keep(const StudyWanted& wanted, std::shared_ptr<const Study> study);

  const unsigned threads_;
  std::mutex mutex_;  // for all below
  std::condition_variable changed_;
  bool closed_ = false;
  std::list<Kept> kept_;                         // the last asked for first
  std::deque<std::shared_ptr<Making>> makings_;  // the first is being made
  std::thread maker_;                            // begun with the first study
};

}  // namespace fingerpost
