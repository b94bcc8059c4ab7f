// The files of a provider that is made live: written beside their places first, then put there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/knowledge/load.h"

namespace fingerpost {

/// One file or folder, and where it goes.
struct Placing {
  std::filesystem::path from{};
  std::filesystem::path to{};
};

/// What makes the provider in Sources::with live: a plugin's data before the plugin, so that no
/// reload between the two reads one without the other.
std::vector<Placing> placings(const Sources& sources);

/// Writes everything beside its place and then puts it there, each in one step; what was there is
/// removed. Throws std::runtime_error, with the reason; where it could not be written, nothing has
/// changed.
void put_in_place(const std::vector<Placing>& placings);

}  // namespace fingerpost
