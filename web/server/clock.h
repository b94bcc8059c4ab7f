// What day it is. The one place that reads the clock.
#pragma once

#include "core/words/date.h"

namespace fingerpost {

/// Today's civil date in Europe/London, whatever the machine's time zone.
Date today();

}  // namespace fingerpost
