// Writes to the pipe and then lets its host answer: two documents in one.
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  tell(intake, attempt("write", ::write(3, "{}\n", 3)));
}
