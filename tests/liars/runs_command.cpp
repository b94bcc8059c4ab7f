// Runs a program.
#include <unistd.h>

#include <cstdlib>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  const bool ran = std::system("id > /dev/null") == 0;
  tell(intake, (ran ? "a shell ran; " : "no shell ran; ") +
                   attempt("exec", ::execl("/bin/true", "true", nullptr)));
}
