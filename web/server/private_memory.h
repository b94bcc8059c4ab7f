// Keeps what people type inside this process: it is nowhere but in memory, so nobody may be given
// that memory.
#pragma once

namespace fingerpost {

/// From now on no core dump is written of this process, to a file or to a program that collects
/// them, and no other process of the same account can attach to it or read its memory. What it
/// starts is as before, but for a core dump to a file. Throws std::system_error where that fails.
void keep_memory_private();

}  // namespace fingerpost
