// Changes its own file, as the host has it open.
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  tell(intake, attempt("write", ::write(4, "x", 1)));
}
