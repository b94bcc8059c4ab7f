// What a provider may use up while it describes its services.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace fingerpost {

inline constexpr int processor_seconds = 2;
inline constexpr int memory_megabytes = 512;  ///< of address space, its libraries included
inline constexpr int stack_megabytes = 8;
inline constexpr int open_files = 32;
inline constexpr std::size_t toml_bytes = 1u << 20;  ///< the largest catalogue file: 1 MB

}  // namespace fingerpost
