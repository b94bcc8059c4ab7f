// Calls itself until there is no stack left.
#include "core/provider.h"
using namespace fingerpost;

static int deeper(volatile int* above) {
  volatile int here[256] = {*above};
  return here[0] < 0 ? 0 : deeper(here) + here[255];
}
FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  volatile int top = 1;
  top = deeper(&top);
}
