// SPDX-License-Identifier: MIT
#include "core/host/sandbox.h"

#include <fcntl.h>
#include <grp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "core/host/landlock.h"
#include "core/words/provider_limits.h"

namespace fingerpost {
namespace {

constexpr unsigned nobody = 65534;

std::string because_of(int error) { return std::string(" (") + std::strerror(error) + ")"; }

std::string drop_root() {
  if (::geteuid() != 0) return {};
  if (::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0 &&
      ::setresuid(nobody, nobody, nobody) == 0)
    return {};
  return "it runs as root and could not become user 65534" + because_of(errno) +
         "; start fingerpost as an ordinary user";
}

// Or less, where this process has been given less.
bool limit(__rlimit_resource what, rlim_t soft, rlim_t hard) {
  rlimit now{};
  if (::getrlimit(what, &now) != 0) return false;
  const rlim_t most = std::min(hard, now.rlim_max);
  const rlimit wanted{std::min(soft, most), most};
  return ::setrlimit(what, &wanted) == 0;
}

std::string set_limits() {
  constexpr rlim_t megabyte = 1u << 20;
  // One second between the signal that says why and the one that cannot be ignored.
  bool good = limit(RLIMIT_CPU, processor_seconds, processor_seconds + 1) &&
              limit(RLIMIT_STACK, stack_megabytes * megabyte, stack_megabytes * megabyte) &&
              limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NPROC, 0, 0) &&
              limit(RLIMIT_NOFILE, open_files, open_files);
#ifndef FINGERPOST_SANITIZED  // a sanitizer maps terabytes of shadow memory
  good = good && limit(RLIMIT_AS, memory_megabytes * megabyte, memory_megabytes * megabyte);
#endif
  return good ? ""
              : "its limits could not be set" + because_of(errno) + "; use Linux 5.13 or later";
}

// After the change of user, which would undo the first two.
std::string cut_ties() {
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
      ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    return {};
  return "it could not give up its privileges" + because_of(errno) + "; use Linux 5.13 or later";
}

// Everything that loading a library, computing, allocating, reading a file and ending takes. The
// rest (socket, clone, execve, kill, ptrace, unlink, ioctl, prctl, the clocks and some 250 more) is
// refused with EPERM.
constexpr int allowed[] = {
#ifdef FINGERPOST_SANITIZED  // a sanitizer writes to a pipe of its own to see if memory is there
    SCMP_SYS(pipe),
    SCMP_SYS(pipe2),
#endif
    SCMP_SYS(access),
    SCMP_SYS(brk),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(close),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(fstat),
    SCMP_SYS(fstatfs),
    SCMP_SYS(futex),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents64),
    SCMP_SYS(getegid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrlimit),
    SCMP_SYS(getrusage),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(lseek),
    SCMP_SYS(lstat),
    SCMP_SYS(madvise),
    SCMP_SYS(mmap),
    SCMP_SYS(mprotect),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(nanosleep),
    SCMP_SYS(newfstatat),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(pread64),
    SCMP_SYS(read),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(readv),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(stat),
    SCMP_SYS(statx),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(write),
    SCMP_SYS(writev)};

/// Holds for a call whose argument `index`, under `mask`, is `value`.
scmp_arg_cmp argument(unsigned index, scmp_datum_t value, scmp_datum_t mask = ~scmp_datum_t{0}) {
  return {index, SCMP_CMP_MASKED_EQ, mask, value};
}

// What is allowed with these arguments only.
int allow_in_part(scmp_filter_ctx filter) {
  constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
  const auto own_id = static_cast<scmp_datum_t>(::getpid());
  const auto allow = [filter](int call, std::initializer_list<scmp_arg_cmp> when) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(when.size()),
                                  when.begin());
  };
  for (const int error : {
           allow(SCMP_SYS(openat), {argument(2, O_RDONLY, writing)}),
           allow(SCMP_SYS(tgkill), {argument(0, own_id)}),  // which is how abort works
           allow(SCMP_SYS(prlimit64), {argument(0, 0), argument(2, 0)}),  // to read, not to set
           // not F_SETOWN, which has the kernel signal another process
           allow(SCMP_SYS(fcntl), {argument(1, F_GETFD)}),
           allow(SCMP_SYS(fcntl), {argument(1, F_SETFD)}),
           allow(SCMP_SYS(fcntl), {argument(1, F_GETFL)}),
       })
    if (error != 0) return error;
  return 0;
}

std::string filter_system_calls() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  int error = filter == nullptr ? -ENOMEM : allow_in_part(filter);
  for (const int call : allowed)
    if (call >= 0 && error == 0)  // negative: not a call of this processor
      error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
  if (error == 0) error = seccomp_load(filter);
  seccomp_release(filter);
  if (error == 0) return {};
  return "this kernel takes no seccomp filter; use one built with CONFIG_SECCOMP_FILTER, and a "
         "container that allows it";
}

}  // namespace

std::string enter_sandbox(int data) {
  const int rules = make_landlock(data);
  for (const auto step : {drop_root, set_limits, cut_ties})
    if (std::string hole = step(); !hole.empty()) return hole;
  if (landlock_version() > 0 && !close_landlock(rules))
    return "Landlock could not be put up" + because_of(errno) + "; use Linux 5.13 or later";
  return filter_system_calls();
}

}  // namespace fingerpost
