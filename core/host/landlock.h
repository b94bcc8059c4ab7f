// Landlock: a process gives up the files, ports and other processes that it will not need.
// SPDX-License-Identifier: MIT
#pragma once

namespace fingerpost {

/// The version of Landlock that this kernel offers; 0 for none.
int landlock_version();

/// Draws up, as a descriptor, a set of rules in which only the system's libraries and the folder
/// open as `data` (-1 for none) can be read, and nothing written; -1 where there is no Landlock.
int make_landlock(int data);

/// Holds this process to `rules` for good and closes them; needs no_new_privs. False if the kernel
/// refuses, with its reason in errno.
bool close_landlock(int rules);

}  // namespace fingerpost
