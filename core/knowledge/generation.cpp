#include "core/knowledge/generation.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_starts = "fingerpost-index-";

[[noreturn]] void fail(int error) {
  throw std::runtime_error(std::generic_category().message(error));
}

int open_folder(const fs::path& folder) {
  return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// An open folder, locked for this process alone until the end of the scope.
class Locked {
 public:
  explicit Locked(const fs::path& folder)
      : file_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (file_ < 0) fail(errno);
    while (::flock(file_, LOCK_EX) != 0)
      if (errno != EINTR) {
        const int error = errno;
        ::close(file_);
        fail(error);
      }
  }
  ~Locked() { ::close(file_); }
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;

 private:
  int file_;
};

/// Removes a generation that no living process holds.
void remove_if_abandoned(const fs::path& folder) {
  const int file = open_folder(folder);
  if (file < 0) return;
  std::error_code ignored;  // what cannot be removed now is tried again at the next load
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) fs::remove_all(folder, ignored);
  ::close(file);
}

void remove_abandoned(const fs::path& data) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(data, error), end; !error && at != end; at.increment(error))
    if (at->path().filename().string().starts_with(name_starts)) found.push_back(at->path());
  for (const auto& folder : found) remove_if_abandoned(folder);
}

}  // namespace

Generation::Generation(const fs::path& data) {
  std::error_code error;
  fs::create_directories(data, error);
  if (error) fail(error.value());
  const Locked whole(data);  // nobody sweeps between the making of the folder and its lock
  remove_abandoned(data);
  std::string name = (data / name_starts).string() + "XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) fail(errno);
  lock_ = open_folder(name);
  if (lock_ < 0 || ::flock(lock_, LOCK_SH) != 0) {
    const int reason = errno;
    if (lock_ >= 0) ::close(lock_);
    fs::remove_all(name, error);
    fail(reason);
  }
  folder_ = name;
}

Generation::Generation(Generation&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

Generation::~Generation() {
  if (lock_ < 0) return;
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  ::close(lock_);
}

}  // namespace fingerpost
