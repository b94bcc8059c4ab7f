// Leaves something behind on the disk.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  tell(intake, attempt("create", ::open("/tmp/fingerpost-liar", O_WRONLY | O_CREAT, 0600)) + "; " +
                   attempt("unlink", ::unlink("/tmp")) + "; " +
                   attempt("mkdir", ::mkdir("/tmp/fingerpost-liar", 0700)));
}
