// Its stamps are right and nothing is behind them.
#include "core/provider.h"
using namespace fingerpost;

extern "C" __attribute__((visibility("default"))) const Door fingerpost_door;
const Door fingerpost_door{provider_abi, sizeof(Service), __VERSION__, nullptr, nullptr, nullptr};
