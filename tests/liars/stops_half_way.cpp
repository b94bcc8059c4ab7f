// Copies the host's way of answering, and stops half way through.
#include <unistd.h>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  const std::string text = "described 500\n{\"services\":[";
  if (::write(3, text.data(), text.size()) > 0) ::_exit(0);
}
