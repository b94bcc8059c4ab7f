#include "web/server/connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace fingerpost {
namespace {

constexpr std::size_t most_taken_in_vain = 16 * 1024 * 1024;

/// Milliseconds to wait, rounded up; 0 once it has passed.
int left(Connection::Deadline deadline) {
  const auto left = deadline - std::chrono::steady_clock::now();
  if (left <= left.zero()) return 0;
  return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count());
}

/// True when `event` happens on the socket by the deadline.
bool ready(int socket, short event, Connection::Deadline deadline) {
  for (;;) {
    pollfd wanted{socket, event, 0};
    const int found = ::poll(&wanted, 1, left(deadline));
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

}  // namespace

Connection::~Connection() { ::close(socket_); }

bool Connection::wait(int wake, Deadline deadline) {
  if (!unread_.empty()) return true;
  for (;;) {
    std::array<pollfd, 2> wanted{pollfd{socket_, POLLIN, 0}, pollfd{wake, POLLIN, 0}};
    const int found = ::poll(wanted.data(), wanted.size(), left(deadline));
    if (found > 0) return wanted[0].revents != 0;
    if (found == 0 || errno != EINTR) return false;
  }
}

Connection::Got Connection::receive(Deadline deadline) {
  if (!ready(socket_, POLLIN, deadline)) return Got::too_slow;
  std::array<char, 4096> buffer;
  const ssize_t size = ::recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EINTR || errno == EAGAIN)) return Got::all;
  if (size <= 0) return Got::nothing;
  unread_.append(buffer.data(), static_cast<std::size_t>(size));
  return Got::all;
}

Connection::Got Connection::read_head(std::size_t longest, Deadline deadline, std::string& head) {
  for (;;) {
    const auto end = unread_.find("\r\n\r\n");
    const auto size = end == std::string::npos ? unread_.size() : end + 4;
    for (auto at = unread_.find('\n'); at < size; at = unread_.find('\n', at + 1))
      if (at == 0 || unread_[at - 1] != '\r') return Got::garbled;
    if (size > longest) return Got::too_long;
    if (end != std::string::npos) {
      head = unread_.substr(0, size);
      unread_.erase(0, size);
      return Got::all;
    }
    const Got got = receive(deadline);
    if (got != Got::all) return got;
  }
}

Connection::Got Connection::read_body(std::size_t size, Deadline deadline, std::string& body) {
  while (unread_.size() < size) {
    const Got got = receive(deadline);
    if (got != Got::all) return got;
  }
  body = unread_.substr(0, size);
  unread_.erase(0, size);
  return Got::all;
}

bool Connection::write(std::string_view text, Deadline deadline) {
  while (!text.empty()) {
    if (!ready(socket_, POLLOUT, deadline)) return false;
    const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (sent <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Connection::finish(Deadline deadline) {
  ::shutdown(socket_, SHUT_WR);
  std::size_t taken = 0;
  while (taken < most_taken_in_vain) {
    unread_.clear();
    if (receive(deadline) != Got::all) return;
    taken += std::max<std::size_t>(unread_.size(), 1);
  }
}

bool Connection::from_loopback() const {
  sockaddr_storage peer{};
  socklen_t size = sizeof peer;
  if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&peer), &size) != 0) return false;
  if (peer.ss_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &peer, sizeof four);
    return (ntohl(four.sin_addr.s_addr) >> 24) == 127;
  }
  if (peer.ss_family != AF_INET6) return false;
  sockaddr_in6 six{};
  std::memcpy(&six, &peer, sizeof six);
  const bool mapped = IN6_IS_ADDR_V4MAPPED(&six.sin6_addr) && six.sin6_addr.s6_addr[12] == 127;
  return mapped || IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
}

}  // namespace fingerpost
