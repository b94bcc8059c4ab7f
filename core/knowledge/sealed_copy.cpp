#include "core/knowledge/sealed_copy.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace fingerpost {
namespace {

constexpr off_t largest_file = 256 << 20;

// Never to be executed by name; kernels before 6.3 do not know the flag.
Descriptor memory_file() {
  constexpr unsigned never_executed = 8u;  // MFD_NOEXEC_SEAL
  constexpr unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  Descriptor memory(::memfd_create("provider", flags | never_executed));
  return memory ? std::move(memory) : Descriptor(::memfd_create("provider", flags));
}

// Until the end, wherever that is now: the file may be growing.
bool copy_all(int from, int to) {
  off_t size = 0;
  while (size <= largest_file) {
    const ssize_t copied = ::sendfile(to, from, nullptr, 1 << 20);
    if (copied == 0) return true;
    if (copied < 0 && errno != EINTR) return false;
    if (copied > 0) size += copied;
  }
  errno = EFBIG;
  return false;
}

}  // namespace

Descriptor sealed_copy(const std::filesystem::path& file, std::string& error) {
  // Without O_NONBLOCK, opening a named pipe would wait for its writer.
  const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat about {};
  if (source && ::fstat(source.number(), &about) == 0 && !S_ISREG(about.st_mode)) {
    error = "it is not a plain file";
    return {};
  }
  if (source && about.st_size > largest_file) {
    error = "it is larger than 256 MB";
    return {};
  }
  Descriptor copy = source ? memory_file() : Descriptor{};
  if (copy && copy_all(source.number(), copy.number()) &&
      ::fcntl(copy.number(), F_ADD_SEALS,
              F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    return copy;
  error = std::strerror(errno);
  return {};
}

}  // namespace fingerpost
