// Accepted connections that wait for a thread: at most so many, and those who idle on a thread are
// told when somebody waits.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

namespace fingerpost {

/// Safe to use from any thread.
class SocketQueue {
 public:
  explicit SocketQueue(std::size_t longest);
  ~SocketQueue();
  SocketQueue(const SocketQueue&) = delete;
  SocketQueue& operator=(const SocketQueue&) = delete;

  /// False if the queue is full: the socket is still the caller's.
  bool push(int socket);
  /// Waits for a socket; nothing once the queue is closed and empty.
  std::optional<int> pop();
  /// Lets those who wait go once the queue is empty. Nothing may be pushed afterwards.
  void close();

  /// A file descriptor that can be read while connections wait for which no thread is free, and
  /// for good once the queue is closed.
  int wake() const { return wake_; }
  /// The same, asked.
  bool somebody_waits() const;

 private:
  void update_wake();

  const std::size_t longest_;
  const int wake_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<int> sockets_;
  std::size_t free_threads_ = 0;
  bool closed_ = false;
  bool signalled_ = false;
};

}  // namespace fingerpost
