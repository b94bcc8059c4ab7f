// One TCP connection, read and written against deadlines for the whole of a head, a body or an
// answer, so that nobody holds a thread by sending a byte now and then.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace fingerpost {

class Connection {
 public:
  using Deadline = std::chrono::steady_clock::time_point;
  enum class Got {
    all,
    nothing,   ///< the other side closed or broke off
    too_slow,  ///< the deadline came first
    too_long,  ///< more than was allowed
    garbled,   ///< a line feed without a carriage return: not HTTP
  };

  /// Owns `socket` and closes it.
  explicit Connection(int socket) : socket_(socket) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Waits for the first byte of a request. False if none comes by the deadline, or once `wake`
  /// can be read: then somebody else needs the thread.
  bool wait(int wake, Deadline deadline);
  /// Everything up to and including the first empty line.
  Got read_head(std::size_t longest, Deadline deadline, std::string& head);
  /// The next `size` bytes.
  Got read_body(std::size_t size, Deadline deadline, std::string& body);
  /// False if the other side is gone or the deadline came first.
  bool write(std::string_view text, Deadline deadline);
  /// Ends the sending side and takes in what is still coming, so that an answer sent before all of
  /// a request was read is not lost.
  void finish(Deadline deadline);

  /// True for a peer on 127.0.0.0/8 or ::1.
  bool from_loopback() const;
  int socket() const { return socket_; }

 private:
  Got receive(Deadline deadline);

  int socket_;
  std::string unread_;  ///< received and not yet asked for: the start of the next request
};

}  // namespace fingerpost
