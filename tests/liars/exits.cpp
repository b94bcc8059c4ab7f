// Ends its process as if all had gone well.
#include <cstdlib>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) { std::exit(0); }
