#include "tests/support/real_directory.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost::test {

const Loaded& real_directory() {
  static const Loaded loaded = [] {
    Problems fatal;
    Loaded read = load(
        {.catalogue = FINGERPOST_SOURCE_DIR "/catalogue",
         .plugins = FINGERPOST_BINARY_DIR "/plugins",
         .data = {},
         .host = {.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(1)}}},
        {}, fatal);
    EXPECT_EQ(lines(fatal), "");
    return read;
  }();
  return loaded;
}

}  // namespace fingerpost::test
