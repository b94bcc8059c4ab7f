// Starts the provider host, a process that can be lost, over one plugin or one catalogue file, and
// takes in what it says. No provider's code or file is ever read in this process.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace fingerpost {

enum class HostInput : std::uint8_t { plugin, toml };

/// `off` is for development: the provider's code then has every right that this process has.
enum class Sandbox : std::uint8_t { required, off };

/// The limits of one run that the caller sees to; provider_limits.h has those of the host itself.
struct HostLimits {
  std::chrono::milliseconds deadline{3000};
  std::size_t most_bytes = 8u << 20;  ///< of what the host sends back
};

struct Host {
  std::filesystem::path executable{};  ///< fingerpost-host
  Sandbox sandbox = Sandbox::required;
  HostLimits limits{};
};

/// Exactly one of `json` and `failure` is empty.
struct HostReply {
  std::string json{};     ///< still hostile: it may be anything but cut short
  std::string failure{};  ///< one sentence without its subject: "took longer than 3 s and ..."
  int line = 0;           ///< of the file, where `failure` is about one line of it
};

/// Runs the host once over `file` as it is now: the host works on a sealed copy, so that nobody can
/// swap it half way. A plugin gp_dental.so may read the folder gp_dental/ beside it. Every failure,
/// whether the file's or the system's, is a sentence. Takes milliseconds, and never much longer
/// than the deadline; leaves no process and no descriptor behind. Safe from any thread.
HostReply run_host(const Host& host, HostInput kind, const std::filesystem::path& file);

/// What the sandbox is made of on this machine.
struct SandboxReport {
  int landlock = 0;       ///< its version; 0 for none
  std::string missing{};  ///< what is not there and what follows from it; empty if all of it is
};

/// Has the host put itself into the sandbox, which takes a millisecond: for start-up.
SandboxReport probe_sandbox(const Host& host);

}  // namespace fingerpost
