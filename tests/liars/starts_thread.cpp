// Starts a thread.
#include <thread>

#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) {
  std::thread([] {}).join();
}
