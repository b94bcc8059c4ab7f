// A fork bomb, of a size that a broken sandbox would survive.
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  long child = -1;
  for (int i = 0; i < 5; ++i) {
    child = ::fork();
    if (child == 0) ::sleep(60);
  }
  tell(intake, attempt("fork", child));
}
