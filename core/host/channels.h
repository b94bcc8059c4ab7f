// The descriptors that the caller opens for the host, and the first line of what it sends back.
// SPDX-License-Identifier: MIT
#pragma once

namespace fingerpost {

inline constexpr int reply_channel = 3;  ///< a pipe, written once
inline constexpr int input_channel = 4;  ///< a sealed memory file: the plugin, or the TOML text

// A reply is one line, "described BYTES\n" or "failed LINE BYTES\n", and then exactly that many
// bytes: a JSON document, or the sentence that says what went wrong (at LINE of the file; 0 where
// no line is to blame). Whatever else arrives was written by the plugin itself.

}  // namespace fingerpost
