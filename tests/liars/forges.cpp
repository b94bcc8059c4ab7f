// Found the pipe, and answers in place of its host.
#include <unistd.h>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  const std::string text = R"({"provider":{"name":"somebody-else"},"services":[]})";
  if (::write(3, text.data(), text.size()) > 0) ::_exit(0);
}
