// Locks this process in for good: it can compute, read its own inputs, and write its reply.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fingerpost {

/// Gives up every right that reading a provider's file does not need: no network, no other
/// process, no thread, no file to write, no file to read but the system's libraries and the folder
/// open as `data` (-1 for none), and the limits of provider_limits.h. Ends with its parent.
///
/// Returns what stands in the way and what to do about it, or nothing when every fence is up.
/// Landlock is the one fence that may be missing (before Linux 5.13): then any file that this user
/// can read can be read.
std::string enter_sandbox(int data);

}  // namespace fingerpost
