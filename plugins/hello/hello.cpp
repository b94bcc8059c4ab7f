// A sample, so that tests and newcomers have one: it is never put in front of people.
// SPDX-License-Identifier: MIT
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("hello", "1.0")(Intake& intake) {
  intake.add({.id = "sample-tea-and-chat",
              .name = "Sample: tea and a chat",
              .provider = "Nobody: this service is made up",
              .needs = {"loneliness"},
              .eligible = at_least("age", 60)});
}
