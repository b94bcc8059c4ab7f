// SPDX-License-Identifier: MIT
#include "core/host/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <initializer_list>

namespace fingerpost {
namespace {

// Debian 12's header ends with version 2, its kernels and those of newer systems do not: the
// structure and the rights are spelt out here as linux/landlock.h has them today.
struct Ruleset {
  std::uint64_t files;
  std::uint64_t ports;      ///< from version 4: bind and connect, TCP
  std::uint64_t processes;  ///< from version 6: abstract sockets and signals to others
};

constexpr std::uint64_t bits(int count) { return (std::uint64_t{1} << count) - 1; }

Ruleset all_rights(int version) {
  const int files = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return {bits(files), version >= 4 ? bits(2) : 0, version >= 6 ? bits(2) : 0};
}

std::size_t size_of_ruleset(int version) {
  return version >= 6 ? sizeof(Ruleset) : version >= 4 ? 16 : 8;
}

void allow_reading(int rules, int place, std::uint64_t rights) {
  const landlock_path_beneath_attr rule{rights, place};
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

int landlock_version() {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? static_cast<int>(version) : 0;
}

int make_landlock(int data) {
  const int version = landlock_version();
  if (version == 0) return -1;
  const Ruleset wanted = all_rights(version);
  const int rules = static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &wanted, size_of_ruleset(version), 0));
  constexpr std::uint64_t read_file = LANDLOCK_ACCESS_FS_READ_FILE;
  constexpr std::uint64_t read_folder = read_file | LANDLOCK_ACCESS_FS_READ_DIR;
  for (const char* library : {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"}) {
    const int place = ::open(library, O_PATH | O_CLOEXEC);
    if (place < 0) continue;
    allow_reading(rules, place, read_folder);
    ::close(place);
  }
  if (const int cache = ::open("/etc/ld.so.cache", O_PATH | O_CLOEXEC); cache >= 0) {
    allow_reading(rules, cache, read_file);
    ::close(cache);
  }
  if (data >= 0) allow_reading(rules, data, read_folder);
  return rules;
}

bool close_landlock(int rules) {
  const bool good = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  ::close(rules);
  return good;
}

}  // namespace fingerpost
