#include "web/server/socket_queue.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace fingerpost {

SocketQueue::SocketQueue(std::size_t longest)
    : longest_(longest), wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (wake_ < 0) throw std::system_error(errno, std::generic_category(), "cannot make an eventfd");
}

SocketQueue::~SocketQueue() {
  for (const int socket : sockets_) ::close(socket);
  ::close(wake_);
}

bool SocketQueue::push(int socket) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || sockets_.size() >= longest_) return false;
    sockets_.push_back(socket);
    update_wake();
  }
  changed_.notify_one();
  return true;
}

std::optional<int> SocketQueue::pop() {
  std::unique_lock lock(mutex_);
  ++free_threads_;
  update_wake();
  changed_.wait(lock, [this] { return closed_ || !sockets_.empty(); });
  --free_threads_;
  std::optional<int> socket;
  if (!sockets_.empty()) {
    socket = sockets_.front();
    sockets_.pop_front();
  }
  update_wake();
  return socket;
}

void SocketQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    update_wake();
  }
  changed_.notify_all();
}

bool SocketQueue::somebody_waits() const {
  const std::lock_guard lock(mutex_);
  return signalled_;
}

void SocketQueue::update_wake() {
  const bool wanted = closed_ || sockets_.size() > free_threads_;
  if (wanted == signalled_) return;
  eventfd_t value = 0;
  if (wanted ? ::eventfd_write(wake_, 1) == 0 : ::eventfd_read(wake_, &value) == 0)
    signalled_ = wanted;
}

}  // namespace fingerpost
