// SPDX-License-Identifier: MIT
#include "core/host/reply.h"

#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "core/host/channels.h"

namespace fingerpost {
namespace {

bool write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(reply_channel, text.data(), text.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

void send(const Reply& reply) {
  const bool good = reply.failure.empty();
  const std::string& body = good ? reply.description : reply.failure;
  const std::string head = good ? "described " : "failed " + std::to_string(reply.line) + ' ';
  const bool sent = write_all(head + std::to_string(body.size()) + '\n') && write_all(body);
  ::_exit(sent ? 0 : 1);
}

}  // namespace fingerpost
