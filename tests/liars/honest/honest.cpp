// Tells the truth: everything else here is held against it.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("honest", "1.2")(Intake& intake) {
  intake.add({.id = "tea-and-chat",
              .name = "Tea and a chat",
              .eligible = at_least("age", 60),
              .hours = intake.read("hours.txt")});
}
