// Wants 2 GB, and uses them.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) {
  intake.add({.id = "liar", .summary = std::string(2u << 30, 'x')});
}
