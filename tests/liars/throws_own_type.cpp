// Throws what nobody else knows.
#include "core/provider.h"
using namespace fingerpost;

struct Tantrum {};
FINGERPOST_PROVIDER("liar", "1")(Intake&) { throw Tantrum{}; }
