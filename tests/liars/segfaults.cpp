// Reads where nothing is.
#include "core/provider.h"
using namespace fingerpost;

static volatile std::uintptr_t nowhere = 8;
FINGERPOST_PROVIDER("liar", "1")(Intake&) { *reinterpret_cast<volatile char*>(nowhere) = 1; }
