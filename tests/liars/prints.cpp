// Talks to standard output and standard error.
#include <cstdio>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  for (int i = 0; i < 10'000; ++i) std::fputs("loading, please wait\n", i % 2 ? stdout : stderr);
  tell(intake, "printed");
}
