// Looks where it has no business.
#include <fcntl.h>
#include <unistd.h>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  const std::string parent = "/proc/" + std::to_string(::getppid()) + "/";
  tell(intake, attempt("passwd", ::open("/etc/passwd", O_RDONLY)) + "; " +
                   attempt("environment", ::open((parent + "environ").c_str(), O_RDONLY)) + "; " +
                   attempt("memory", ::open((parent + "mem").c_str(), O_RDONLY)) + "; " +
                   attempt("top folder", ::open("/", O_RDONLY | O_DIRECTORY)));
}
