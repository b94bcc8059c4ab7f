#include "core/knowledge/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace fingerpost {
namespace {

constexpr int reply_number = 3;
constexpr int input_number = 4;

/// A started program, from which nothing remains when this is gone.
class Process {
 public:
  explicit Process(pid_t id) : id_(id) {}
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process() {
    if (id_ > 0) end();
  }

  // Until it is waited for, nobody else can be given its number: the signal cannot go astray.
  // One that has ended already keeps its own status.
  int end() {
    int status = 0;
    ::kill(-id_, SIGKILL);
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return status;
  }

 private:
  pid_t id_;
};

// Out of the way of the numbers that the child wants them to have.
Descriptor moved_up(const Descriptor& from) {
  return Descriptor(::fcntl(from.number(), F_DUPFD_CLOEXEC, input_number + 1));
}

// Its own process group, and no signal held back or ignored whatever this process does with them.
void set_attributes(posix_spawnattr_t& attributes) {
  sigset_t every, none;
  sigfillset(&every);
  sigemptyset(&none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigdefault(&attributes, &every);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

// An errno, or 0 with the number of the process in `id`.
int start(const Child& child, const Descriptor& pipe, pid_t& id) {
  const Descriptor output = moved_up(pipe), input = moved_up(child.input);
  if (!output || (child.input && !input)) return errno;
  std::vector<char*> arguments{const_cast<char*>(child.program.c_str())};
  for (const std::string& argument : child.arguments)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  char* environment[] = {nullptr};

  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  set_attributes(attributes);
  posix_spawn_file_actions_adddup2(&actions, output.number(), reply_number);
  if (input) posix_spawn_file_actions_adddup2(&actions, input.number(), input_number);
  const int error = ::posix_spawn(&id, child.program.c_str(), &actions, &attributes,
                                  arguments.data(), environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

// What tells of a program: its output, its end, and the time that it has.
struct Ears {
  Descriptor pipe{};
  Descriptor process{};
  Descriptor timer{};
};

Descriptor timer_of(std::chrono::milliseconds deadline) {
  Descriptor timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  if (!timer) return timer;
  itimerspec at{};
  at.it_value.tv_sec = deadline.count() / 1000;
  at.it_value.tv_nsec = deadline.count() % 1000 * 1'000'000;
  ::timerfd_settime(timer.number(), 0, &at, nullptr);
  return timer;
}

// Takes in what the program writes until it has ended (`exited`) or must be stopped.
Ending::How listen(const Ears& ears, std::size_t most_bytes, std::string& output) {
  std::array<pollfd, 3> on{{{ears.pipe.number(), POLLIN, 0},
                            {ears.process.number(), POLLIN, 0},
                            {ears.timer.number(), POLLIN, 0}}};
  std::array<char, 1 << 16> part;
  while (true) {
    if (::poll(on.data(), on.size(), -1) < 0) continue;  // a signal came in between
    if (on[2].revents != 0) return Ending::How::too_slow;
    if (on[0].revents != 0) {
      const ssize_t size = ::read(ears.pipe.number(), part.data(), part.size());
      if (size > 0) output.append(part.data(), static_cast<std::size_t>(size));
      if (size == 0) on[0].fd = -1;  // nobody can write to it any more
      if (output.size() > most_bytes) return Ending::How::too_much;
    } else if (on[1].revents != 0) {
      return Ending::How::exited;  // and has left nothing unread
    }
  }
}

Ending never_began(int error) {
  return {.how = Ending::How::never_began, .error = std::strerror(error)};
}

}  // namespace

Ending run_child(const Child& child) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return never_began(errno);
  Ears ears{.pipe = Descriptor(ends[0]), .timer = timer_of(child.deadline)};
  Descriptor output(ends[1]);
  if (!ears.timer) return never_began(errno);
  pid_t id = 0;
  if (const int error = start(child, output, id); error != 0) return never_began(error);
  output = {};

  Process process(id);
  // By its number: the header of glibc 2.36 declares pidfd_open for C alone.
  ears.process = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, id, 0)));
  if (!ears.process) return never_began(errno);
  Ending ending;
  ending.how = listen(ears, child.most_bytes, ending.output);
  const int status = process.end();
  if (ending.how != Ending::How::exited) return ending;
  if (WIFSIGNALED(status)) ending.how = Ending::How::killed;
  ending.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return ending;
}

}  // namespace fingerpost
