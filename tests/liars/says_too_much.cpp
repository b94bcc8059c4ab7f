// Fits into its memory, and not into the reply.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  intake.add({.id = "liar", .summary = std::string(9u << 20, 'x')});
}
