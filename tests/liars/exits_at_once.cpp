// Ends its process as if all had gone well, while it is being loaded.
#include <unistd.h>

#include "core/provider.h"
using namespace fingerpost;

static const bool ended = (::_exit(0), true);
FINGERPOST_PROVIDER("liar", "1")(Intake&) { static_cast<void>(ended); }
