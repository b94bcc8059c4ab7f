// The real catalogue and plugins, read once for all tests of a process.
#pragma once

#include "core/knowledge/load.h"

namespace fingerpost::test {

/// A problem that leaves no directory fails the test.
const Loaded& real_directory();

}  // namespace fingerpost::test
