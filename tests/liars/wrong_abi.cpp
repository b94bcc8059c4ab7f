// Built against a later door.
#include "core/provider.h"
using namespace fingerpost;

static void describe(Intake&) {}
extern "C" __attribute__((visibility("default"))) const Door fingerpost_door;
const Door fingerpost_door{provider_abi + 1, sizeof(Service), __VERSION__, "liar", "1", describe};
