// Its data were in Latin-1.
#include "tests/liars/attempt.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("liar", "1")(Intake& intake) { tell(intake, "caf\xE9"); }
