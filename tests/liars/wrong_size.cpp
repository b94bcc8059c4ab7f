// Built with options that change the layout of a service.
#include "core/provider.h"
using namespace fingerpost;

static void describe(Intake&) {}
extern "C" __attribute__((visibility("default"))) const Door fingerpost_door;
const Door fingerpost_door{provider_abi, sizeof(Service) + 8, __VERSION__, "liar", "1", describe};
