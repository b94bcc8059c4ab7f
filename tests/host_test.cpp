// The provider host against plugins that lie and files that are broken: each becomes one sentence,
// and nothing of it is left behind.
#include <gtest/gtest.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/knowledge/host_process.h"
#include "core/provider.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path liars = FINGERPOST_LIARS;

// With time enough for a machine that is busy: only one test is about the deadline.
Host host() {
  return {.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(2)}};
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A file that is gone when the test is over.
class TestFile {
 public:
  TestFile(const std::string& name, const std::string& bytes)
      : path_(fs::temp_directory_path() / ("fingerpost-" + std::to_string(::getpid()) + name)) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TestFile() { fs::remove(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The failure with its line; or else, of a plugin, what it put into its summary.
std::string outcome(const HostReply& reply) {
  EXPECT_NE(reply.json.empty(), reply.failure.empty());
  const std::string line = reply.line == 0 ? "" : "line " + std::to_string(reply.line) + ": ";
  if (!reply.failure.empty()) return line + reply.failure;
  const json services = json::parse(reply.json)["services"];
  return services.size() == 1 ? services[0].value("summary", "no summary") : services.dump();
}

std::string outcome_of(const std::string& liar) {
  return outcome(run_host(host(), HostInput::plugin, liars / (liar + ".so")));
}

// What `work` says in a process of its own, which may then be spoilt.
std::string in_child(const std::function<std::string()>& work) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string said = work();
    ::_exit(::write(ends[1], said.data(), said.size()) < 0);
  }
  ::close(ends[1]);
  std::string said(4096, '\0');
  said.resize(std::size_t(std::max<ssize_t>(::read(ends[0], said.data(), said.size()), 0)));
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return said;
}

// From now on this process and its children are told that the kernel has no such calls.
void refuse(const std::vector<int>& calls) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  for (const int call : calls) seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
  const scmp_arg_cmp old_way_to_seccomp{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(prctl), 1, old_way_to_seccomp);
  seccomp_load(filter);
  seccomp_release(filter);
}

int open_descriptors() {
  const fs::directory_iterator open("/proc/self/fd");
  return static_cast<int>(std::distance(begin(open), end(open)));
}

constexpr const char* honest_words =
    R"({"provider":{"name":"honest","version":"1.2"},"services":[{"eligible":{"at_least":60,)"
    R"("fact":"age"},"hours":"kettle on at ten\n","id":"tea-and-chat","name":"Tea and a chat"}]})";

struct Row {
  const char* liar;
  std::string outcome;
};

TEST(Host, EveryLiarBecomesOneSentence) {
  const std::string size = std::to_string(sizeof(Service));
  const Row rows[] = {
      {"wrong_abi", "was built for provider ABI " + std::to_string(provider_abi + 1) +
                        " and this fingerpost has ABI " + std::to_string(provider_abi) +
                        ": build it again with the core/provider.h of this fingerpost"},
      {"wrong_size",
       "was built with a Service of " + std::to_string(sizeof(Service) + 8) +
           " bytes and this one has " + size +
           ": build it again with the core/provider.h and the compiler options of fingerpost"},
      {"wrong_compiler", "was built with compiler 4.0.1 and fingerpost with " __VERSION__
                         ": rebuild it with the same"},
      {"no_door",
       "is not a Fingerpost plugin: it has no fingerpost_door; build it with core/provider.h and "
       "FINGERPOST_PROVIDER"},
      {"door_to_nowhere",
       "has a fingerpost_door that leads nowhere: make it with FINGERPOST_PROVIDER"},
      {"throws", "could not describe its services: the feed has no services"},
      {"throws_own_type",
       "threw something that is not a std::exception: throw one, so that its words can be shown"},
      {"throws_at_load", "was killed by SIGABRT: it called abort, or threw where nothing catches"},
      {"aborts", "was killed by SIGABRT: it called abort, or threw where nothing catches"},
      {"segfaults", "was killed by SIGSEGV: it has a fault"},
      {"overflows_stack", "was killed by SIGSEGV: it has a fault"},
      {"writes_itself", "was killed by SIGXFSZ: it tried to write to a file"},
      {"exits", "ended with exit status 0 without describing its services"},
      {"exits_at_once", "ended with exit status 0 without describing its services"},
      {"loops", "used more than 2 s of processor time and was stopped"},
      {"says_too_much", "wrote more than 8 MB and was stopped"},
      {"floods", "wrote more than 8 MB and was stopped"},
      {"not_utf8", "gave text that is not UTF-8: convert it before it is added"},
      {"forges",
       "wrote to the channel of its host: a plugin hands its services to the intake and writes "
       "nothing itself"},
      {"interrupts",
       "wrote to the channel of its host: a plugin hands its services to the intake and writes "
       "nothing itself"},
      {"stops_half_way",
       "wrote to the channel of its host: a plugin hands its services to the intake and writes "
       "nothing itself"},
      {"starts_thread", "could not describe its services: Operation not permitted"},
#ifndef FINGERPOST_SANITIZED  // which cannot live within the limit on memory
      {"hoards", "ran out of memory (its limit is 512 MB)"},
      {"babbles", "ran out of memory (its limit is 512 MB)"},
#endif
  };
  const int descriptors = open_descriptors();
  for (const auto& [liar, expected] : rows) EXPECT_EQ(outcome_of(liar), expected) << liar;
  // After all that an honest one is heard, and no descriptor or process is left.
  EXPECT_EQ(run_host(host(), HostInput::plugin, liars / "honest.so").json, honest_words);
  EXPECT_EQ(open_descriptors(), descriptors);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

TEST(Host, WhatIsForbiddenIsDenied) {
  const Row rows[] = {
      {"prints", "printed"},  // to nowhere
      {"forks", "fork: Operation not permitted"},
      {"opens_socket", "internet: Operation not permitted; local: Operation not permitted"},
      {"runs_command", "no shell ran; exec: Operation not permitted"},
      {"writes_files",
       "create: Operation not permitted; unlink: Operation not permitted; mkdir: Operation not "
       "permitted"},
      {"kills_parent",
       "kill: Operation not permitted; tgkill: Operation not permitted; own: Operation not "
       "permitted; ptrace: Operation not permitted"},
      {"loosens_limits",
       "limits: Operation not permitted; dumpable: Operation not permitted; survive: Operation "
       "not permitted; user: Operation not permitted; group: Operation not permitted"},
  };
  for (const auto& [liar, expected] : rows) EXPECT_EQ(outcome_of(liar), expected) << liar;
}

TEST(Host, OnlyItsOwnFolderCanBeRead) {
  if (probe_sandbox(host()).landlock == 0) GTEST_SKIP() << "this kernel has no Landlock";
  EXPECT_EQ(outcome_of("reads_files"),
            "passwd: Permission denied; environment: Permission denied; memory: Permission denied; "
            "top folder: Permission denied");
}

TEST(Host, SleepersAreStoppedAtTheDeadline) {
  Host hasty = host();
  hasty.limits.deadline = std::chrono::milliseconds(250);
  EXPECT_EQ(outcome(run_host(hasty, HostInput::plugin, liars / "sleeps.so")),
            "took longer than 0.25 s and was stopped");
}

TEST(Host, FilesThatAreNoPlugin) {
  const std::string whole = bytes_of(liars / "honest.so");
  const struct {
    std::string bytes, outcome;
  } rows[] = {
      {"", "cannot be loaded as a plugin: file too short"},
      {"services = none, as this is only a text that somebody has given a plugin's name\n",
       "cannot be loaded as a plugin: invalid ELF header"},
      {whole.substr(0, 40), "cannot be loaded as a plugin: file too short"},
      {whole.substr(0, 4096),
       "was killed by SIGBUS: the file is cut short or damaged; copy it again"},
  };
  for (const auto& [bytes, expected] : rows) {
    const TestFile file("broken.so", bytes);
    EXPECT_EQ(outcome(run_host(host(), HostInput::plugin, file.path())), expected) << bytes.size();
  }
}

TEST(Host, FilesThatCannotBeRead) {
  EXPECT_EQ(outcome(run_host(host(), HostInput::plugin, "/nowhere/at-all.so")),
            "could not be read: No such file or directory");
  EXPECT_EQ(outcome(run_host(host(), HostInput::plugin, "/")),
            "could not be read: it is not a plain file");
  EXPECT_EQ(
      outcome(run_host({.executable = "/nowhere/host"}, HostInput::plugin, liars / "honest.so")),
      "could not be read: /nowhere/host could not be started: No such file or directory");
}

TEST(Host, RunsFromManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([] {
      for (int turn = 0; turn < 5; ++turn) {
        EXPECT_EQ(run_host(host(), HostInput::plugin, liars / "honest.so").json, honest_words);
        EXPECT_EQ(outcome_of("segfaults"), "was killed by SIGSEGV: it has a fault");
      }
    });
  for (auto& thread : threads) thread.join();
}

TEST(Host, SaysWhatTheSandboxLacks) {
  EXPECT_EQ(probe_sandbox({.executable = "/nowhere/host"}).missing,
            "could not be read: /nowhere/host could not be started: No such file or directory");
  const auto lacking = [](std::vector<int> calls) {
    return in_child([&] {
      refuse(calls);
      const auto reply = run_host(host(), HostInput::plugin, liars / "honest.so");
      return probe_sandbox(host()).missing + " / " + (reply.json.empty() ? reply.failure : "read");
    });
  };
  const std::string no_filter =
      "cannot be sandboxed here: this kernel takes no seccomp filter; use one built with "
      "CONFIG_SECCOMP_FILTER, and a container that allows it";
  EXPECT_EQ(lacking({SCMP_SYS(seccomp)}), no_filter + " / " + no_filter);
  EXPECT_EQ(lacking({SCMP_SYS(landlock_create_ruleset)}),
            "this kernel has no Landlock (Linux 5.13 or later has): a provider can read every file "
            "that its user can / read");
  const std::string no_change =
      "cannot be sandboxed here: it runs as root and could not become user 65534 (Function not "
      "implemented); start fingerpost as an ordinary user";
  if (::geteuid() == 0) {
    EXPECT_EQ(lacking({SCMP_SYS(setresuid)}), no_change + " / " + no_change);
  }
}

TEST(Host, WithoutASandboxForDevelopment) {
  Host open = host();
  open.sandbox = Sandbox::off;
  EXPECT_EQ(run_host(open, HostInput::plugin, liars / "honest.so").json, honest_words);
}

}  // namespace
}  // namespace fingerpost
