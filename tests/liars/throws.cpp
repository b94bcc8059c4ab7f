// Says why it cannot go on.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake&) { throw std::runtime_error("the feed has no\nservices"); }
