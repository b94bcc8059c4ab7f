// Never ends, and takes no processor time.
#include <unistd.h>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  while (true) ::sleep(60);
}
