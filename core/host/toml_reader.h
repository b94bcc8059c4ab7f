// A catalogue file, written in TOML, as the JSON description that plugins give too.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/host/reply.h"

namespace fingerpost {

/// Reads the file open as `descriptor` from its beginning; `name` becomes the provider's name.
/// Keys pass through as they are, known or not, but for the five kinds of table at the top:
/// [[service]] becomes "services", and so with fact, need, implication and name. Every table has
/// its line as "@line", and a date is a text, "2026-11-22". May throw std::bad_alloc.
Reply read_toml(int descriptor, const std::string& name);

}  // namespace fingerpost
