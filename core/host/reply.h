// What the host says to its caller: a description, or one sentence on why there is none.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fingerpost {

struct Reply {
  std::string description{};  ///< a JSON document; empty if it failed
  std::string failure{};      ///< a sentence without its subject: "is not a Fingerpost plugin: ..."
  int line = 0;               ///< of the file, where one line is to blame
};

inline Reply described(std::string json) { return {.description = std::move(json)}; }
inline Reply failed(std::string what, int line = 0) {
  return {.failure = std::move(what), .line = line};
}

/// Writes the reply to the caller's pipe and ends this process at once, so that nothing a plugin
/// has left behind (destructors, atexit) runs.
[[noreturn]] void send(const Reply& reply);

}  // namespace fingerpost
