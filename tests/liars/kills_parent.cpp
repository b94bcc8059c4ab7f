// Tries to take the directory down with it.
#include <fcntl.h>
#include <sys/ptrace.h>
#include <unistd.h>

#include <csignal>

#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  tell(intake, attempt("kill", ::kill(::getppid(), SIGKILL)) + "; " +
                   attempt("tgkill", ::tgkill(::getppid(), ::getppid(), SIGKILL)) + "; " +
                   attempt("own", ::fcntl(3, F_SETOWN, ::getppid())) + "; " +
                   attempt("ptrace", ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr)));
}
