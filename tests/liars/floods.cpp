// Found the pipe, and writes to it for ever.
#include <unistd.h>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  const std::string text(1u << 16, 'x');
  while (::write(3, text.data(), text.size()) > 0) {
  }
}
