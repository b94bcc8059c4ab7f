// What a liar tried and what came of it, told in the summary of its one service.
#pragma once

#include <cerrno>
#include <cstring>
#include <string>

#include "core/provider.h"

namespace fingerpost {

/// "socket: Operation not permitted", from what a system call returned and left in errno.
inline std::string attempt(const char* what, long result) {
  return std::string(what) + ": " + (result < 0 ? std::strerror(errno) : "it worked");
}

inline void tell(Intake& intake, std::string summary) {
  intake.add({.id = "liar", .name = "Liar", .summary = std::move(summary)});
}

}  // namespace fingerpost
