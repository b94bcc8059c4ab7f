// Wants to call home.
#include <sys/socket.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  tell(intake, attempt("internet", ::socket(AF_INET, SOCK_STREAM, 0)) + "; " +
                   attempt("local", ::socket(AF_UNIX, SOCK_STREAM, 0)));
}
