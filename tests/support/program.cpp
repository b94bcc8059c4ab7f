#include "tests/support/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <regex>

extern char** environ;

namespace fingerpost::test {

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Words serving(const SmallCatalogue& where) {
  Words words{"serve", "--listen", "127.0.0.1:0"};
  const Words options = where.options();
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

}  // namespace

SmallCatalogue::SmallCatalogue() {
  fs::create_directories(catalogue() / "services");
  fs::create_directories(plugins());
  fs::create_directory_symlink(FINGERPOST_SOURCE_DIR "/catalogue/areas", catalogue() / "areas");
  write("facts.toml", R"([[fact]]
id = "age"
type = "number"
unit = "years"
label = "Age"
ask = "How old is the person?"
ask_self = "How old are you?"
protection = "P1"
least = 0
most = 120
phrases.amount = "Aged {}"
)");
  write("needs.toml", R"([[need]]
id = "loneliness"
label = "Company"
area = "Personal relationships and community"
)");
  write("services/tea.toml", service("eligible = { fact = \"age\", at_least = 60 }"));
}

std::string SmallCatalogue::service(const std::string& rule) {
  return R"([[service]]
id = "tea-and-chat"
name = "Tea and a chat"
provider = "The Hall"
needs = ["loneliness"]
assured_date = 2026-11-22
confidence = "A"
sources = ["https://hall.example/"]
)" + rule +
         R"(
[[service.route]]
who = ["self"]
channel = "walk_in"
)";
}

void SmallCatalogue::write(const std::string& name, const std::string& text) const {
  std::ofstream(catalogue() / name) << text;
}

Program::Program(const SmallCatalogue& where, Words words)
    : out_(where.file("out")), err_(where.file("err")) {
  words.insert(words.begin(), FINGERPOST_BINARY_DIR "/fingerpost");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  const int flags = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, out_.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&files, 2, err_.c_str(), flags, 0600);
  posix_spawn_file_actions_addchdir_np(&files, where.folder().c_str());
  EXPECT_EQ(::posix_spawn(&process_, arguments[0], &files, nullptr, arguments.data(), environ), 0)
      << arguments[0];
  posix_spawn_file_actions_destroy(&files);
}

Program::~Program() {
  if (process_ > 0) ::kill(process_, SIGKILL);
  wait();
}

int Program::wait() {
  if (process_ <= 0) return status_;
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = 0;
  return status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Program::signal(int number) const { ::kill(process_, number); }
std::string Program::out() const { return text_of(out_); }
std::string Program::err() const { return text_of(err_); }

std::string Program::printed(const fs::path& where, const char* pattern) const {
  for (;;) {
    const std::string so_far = text_of(where);
    std::smatch found;
    if (std::regex_search(so_far, found, std::regex(pattern))) return found[1];
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid != 0) return {};
    ::poll(nullptr, 0, 10);
  }
}

ServingProgram::ServingProgram(const SmallCatalogue& where) : Program(where, serving(where)) {}

int ServingProgram::port() const {
  const std::string port = printed(out_file(), "\nhttp://127\\.0\\.0\\.1:([0-9]+)\n$");
  return port.empty() ? 0 : std::stoi(port);
}

}  // namespace fingerpost::test
