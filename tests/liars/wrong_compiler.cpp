// Built by another compiler.
#include "core/provider.h"
using namespace fingerpost;

static void describe(Intake&) {}
extern "C" __attribute__((visibility("default"))) const Door fingerpost_door;
const Door fingerpost_door{provider_abi, sizeof(Service), "4.0.1", "liar", "1", describe};
