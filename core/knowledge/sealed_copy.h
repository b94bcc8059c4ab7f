// A file as it is at one moment, in memory, that nobody can change any more.
#pragma once

#include <filesystem>
#include <string>

#include "core/knowledge/descriptor.h"

namespace fingerpost {

/// Copies a plain file of at most 256 MB into memory and seals the copy against writing, growing
/// and shrinking. Empty if that fails: then `error` says why, in a few words.
Descriptor sealed_copy(const std::filesystem::path& file, std::string& error);

}  // namespace fingerpost
