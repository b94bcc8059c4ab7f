// Gives up.
#include <cstdlib>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) { std::abort(); }
