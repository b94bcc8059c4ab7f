// Opens a plugin, holds its stamps against ours, and lets it describe its services.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/host/reply.h"

namespace fingerpost {

/// `library` is a path to the plugin and `data` to its own folder. Runs the plugin's code, so that
/// only a process that can be lost may call it; may throw std::bad_alloc. The description is
/// {"provider": {"name", "version"}, "services": [..]}.
Reply read_plugin(const std::string& library, const std::string& data);

}  // namespace fingerpost
