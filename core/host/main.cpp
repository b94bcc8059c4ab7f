// fingerpost-host: reads one provider's file in a process of its own and says what it found.
// Fingerpost starts it, once for each file; channels.h says how the two talk.
// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <new>
#include <optional>
#include <string_view>

#include "core/host/channels.h"
#include "core/host/landlock.h"
#include "core/host/plugin_reader.h"
#include "core/host/sandbox.h"
#include "core/host/toml_reader.h"
#include "core/words/provider_limits.h"

#ifdef FINGERPOST_SANITIZED
// A fault ends the host as it would without the sanitizer, so that both say the same of it; and
// the search for leaks, which starts a thread, cannot run in here.
// NOLINTBEGIN(bugprone-reserved-identifier): the names are the sanitizers' own.
extern "C" const char* __asan_default_options();
extern "C" const char* __tsan_default_options();
extern "C" const char* __asan_default_options() {
  return "handle_segv=0:handle_sigbus=0:detect_leaks=0";
}
extern "C" const char* __tsan_default_options() { return "handle_segv=0:handle_sigbus=0"; }
// NOLINTEND(bugprone-reserved-identifier)
#endif

namespace fingerpost {
namespace {

enum class Task { plugin, toml, probe };

struct Order {
  Task task = Task::probe;
  std::string name{};  ///< of the provider: the stem of the file's name
  const char* data = nullptr;
  bool sandboxed = true;
  int landlock = landlock_version();  ///< asked before the sandbox, which hides it
};

std::optional<Order> read_arguments(int count, char** arguments) {
  Order order;
  const std::string_view task = count > 1 ? arguments[1] : "";
  if (task == "plugin" || task == "toml") {
    if (count < 3) return std::nullopt;
    order.task = task == "plugin" ? Task::plugin : Task::toml;
    order.name = arguments[2];
  } else if (task != "probe") {
    return std::nullopt;
  }
  for (int i = task == "probe" ? 2 : 3; i < count; ++i) {
    const std::string_view option = arguments[i];
    if (option == "--no-sandbox")
      order.sandboxed = false;
    else if (option == "--data" && i + 1 < count)
      order.data = arguments[++i];
    else
      return std::nullopt;
  }
  return order;
}

// From here on the only open descriptors are the two channels, and three that lead nowhere.
void keep_only_the_channels() {
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (int fd = 0; fd <= 2; ++fd)
    if (::dup2(nowhere, fd) < 0) ::close(fd);
  ::close_range(input_channel + 1, ~0u, 0);
}

std::string path_of(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

Reply read(const Order& order, int data) {
  try {
    switch (order.task) {
      case Task::plugin:
        return read_plugin(path_of(input_channel), path_of(data));
      case Task::toml:
        return read_toml(input_channel, order.name);
      case Task::probe:
        return described(std::to_string(order.landlock));
    }
  } catch (const std::bad_alloc&) {
  }
  return failed("ran out of memory (its limit is " + std::to_string(memory_megabytes) + " MB)");
}

}  // namespace
}  // namespace fingerpost

int main(int count, char** arguments) {
  using namespace fingerpost;
  const auto order = read_arguments(count, arguments);
  if (!order || ::fcntl(reply_channel, F_GETFD) < 0) {
    std::fputs("fingerpost-host is started by fingerpost, not by hand\n", stderr);
    return 2;
  }
  keep_only_the_channels();
  const int data =
      order->data == nullptr ? -1 : ::open(order->data, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (order->sandboxed) {
    const std::string hole = enter_sandbox(data);
    if (!hole.empty()) send(failed("cannot be sandboxed here: " + hole));
  }
  send(read(*order, data));
}
