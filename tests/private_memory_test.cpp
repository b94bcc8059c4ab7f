// The real server dies in the middle of its work: what somebody typed is left nowhere.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/program.h"
#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;

constexpr const char* word = "qqdistinctiveqq";

/// Whatever is started meanwhile may leave a core dump as large as it likes.
class CoreDumpsAllowed {
 public:
  CoreDumpsAllowed() {
    ::getrlimit(RLIMIT_CORE, &before_);
    const rlimit all{before_.rlim_max, before_.rlim_max};
    ::setrlimit(RLIMIT_CORE, &all);
  }
  ~CoreDumpsAllowed() { ::setrlimit(RLIMIT_CORE, &before_); }
  CoreDumpsAllowed(const CoreDumpsAllowed&) = delete;
  CoreDumpsAllowed& operator=(const CoreDumpsAllowed&) = delete;

 private:
  rlimit before_{};
};

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string post_form(const std::string& path, const std::string& body) {
  return "POST " + path +
         " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
         "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// The files under a folder that hold the word, or are called like a core dump.
std::string traces_in(const fs::path& folder) {
  std::string found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().filename();
    if (name.starts_with("core") || has(text_of(entry.path()), word)) found += " " + name;
  }
  return found;
}

/// The files by which other programs see a process (ps, top) that hold the word.
std::string shown_of(pid_t process) {
  const fs::path about = "/proc/" + std::to_string(process);
  std::string found;
  for (const char* name : {"cmdline", "environ", "comm", "status", "stat", "wchan"})
    if (has(text_of(about / name), word)) found += std::string(" ") + name;
  for (const auto& thread : fs::directory_iterator(about / "task"))
    if (has(text_of(thread.path() / "comm"), word)) found += " the name of a thread";
  return found;
}

TEST(PrivateMemory, IsReadByNobodyElse) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything; start this as an ordinary user";
  const SmallCatalogue small;
  ServingProgram server(small);
  ASSERT_NE(server.port(), 0) << server.err();
  for (const char* name : {"mem", "maps", "environ"})
    EXPECT_FALSE(std::ifstream("/proc/" + std::to_string(server.process()) + "/" + name)) << name;
}

TEST(PrivateMemory, LeavesNothingOfWhatWasTypedWhenTheServerDies) {
  const CoreDumpsAllowed allowed;
  // A program that was built with a sanitizer would catch the signal, and end in its own way.
  ::setenv("ASAN_OPTIONS", "handle_segv=0:handle_abort=0", 1);
  for (const int number : {SIGSEGV, SIGABRT}) {
    const SmallCatalogue small;
    ServingProgram server(small);
    const int port = server.port();
    ASSERT_NE(port, 0) << server.err();
    const std::string page =
        test::exchange(port, post_form("/results", std::string("text=") + word));
    EXPECT_EQ(status_of(page), "200");
    EXPECT_TRUE(has(page, word)) << "it has not been in the server's memory";
    EXPECT_EQ(shown_of(server.process()), "");
    const std::string limits = text_of("/proc/" + std::to_string(server.process()) + "/limits");
    EXPECT_TRUE(has(limits, "Max core file size        0                    0   ")) << limits;
    server.signal(number);
    EXPECT_EQ(server.wait(), 128 + number);
    EXPECT_EQ(traces_in(small.folder()), "");
  }
}

}  // namespace
}  // namespace fingerpost
