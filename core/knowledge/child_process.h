// Runs a program that may not be trusted to end, to be brief, or to survive.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/knowledge/descriptor.h"

namespace fingerpost {

/// The program gets an empty environment, a pipe to write to as descriptor 3, and `input` (if any)
/// as descriptor 4.
struct Child {
  std::filesystem::path program{};
  std::vector<std::string> arguments{};
  Descriptor input{};
  std::chrono::milliseconds deadline{};
  std::size_t most_bytes = 0;  ///< that it may write
};

/// How it ended.
struct Ending {
  enum class How : std::uint8_t { exited, killed, too_slow, too_much, never_began };
  How how = How::never_began;
  int code = 0;          ///< exited: its status; killed: the signal
  std::string output{};  ///< exited, killed: all that it wrote
  std::string error{};   ///< never_began: the system's reason
};

/// Returns when the program has ended or has been stopped, with everything that it started in its
/// own process group. Leaves no zombie and no descriptor. Safe from any thread.
Ending run_child(const Child& child);

}  // namespace fingerpost
