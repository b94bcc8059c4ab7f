#include "web/server/private_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <system_error>

namespace fingerpost {

void keep_memory_private() {
  // Not dumpable: prctl(2), ptrace(2), "Ptrace access mode checking". The limit alone would not
  // hold for a core dump that goes to a program: core(5).
  constexpr rlimit none{0, 0};
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || ::setrlimit(RLIMIT_CORE, &none) != 0)
    throw std::system_error(errno, std::generic_category(),
                            "core dumps, which would hold what people type, cannot be turned off");
}

}  // namespace fingerpost
