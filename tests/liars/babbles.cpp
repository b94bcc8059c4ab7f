// Has more to say than anyone will hear: services for 1 GB.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  for (int i = 0; i < 1'000'000; ++i) intake.add({.id = "liar", .summary = std::string(1000, 'x')});
}
