// Asks for its rights back.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
  tell(intake, attempt("limits", ::setrlimit(RLIMIT_CPU, &none)) + "; " +
                   attempt("dumpable", ::prctl(PR_SET_DUMPABLE, 1)) + "; " +
                   attempt("survive", ::prctl(PR_SET_PDEATHSIG, 0)) + "; " +
                   attempt("user", ::setuid(0)) + "; " + attempt("group", ::setpgid(0, 0)));
}
