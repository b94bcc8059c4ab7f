// Never ends, and works hard at it.
#include "core/provider.h"
using namespace fingerpost;

static volatile int turns = 0;
FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  while (true) turns = (turns + 1) % 1000;
}
