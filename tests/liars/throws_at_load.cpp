// Throws before its door is even looked for.
#include "core/provider.h"
using namespace fingerpost;

static int count() { throw std::runtime_error("too early"); }
static const int services = count();
FINGERPOST_PROVIDER("liar", "1")(Intake&) { static_cast<void>(services); }
