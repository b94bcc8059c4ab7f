// Looks a catalogue file over before it is parsed: what makes the parser fall over is refused here.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/host/reply.h"

namespace fingerpost {

inline constexpr int deepest_brackets = 32;  ///< of [ and { inside one another
inline constexpr int longest_key = 17;       ///< parts of a dotted key: a.b has two

/// Nothing (an empty failure) if `text` can be given to the parser; else the first thing in it that
/// cannot: its size, a NUL byte, bytes that are not UTF-8, anything outside quotes and comments
/// that TOML has no use for, brackets too deep, a key too long. A byte order mark is no fault.
Reply look_over(std::string_view text);

}  // namespace fingerpost
