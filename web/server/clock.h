// What day and time it is. The one place that reads the clock.
#pragma once

#include "core/words/date.h"
#include "core/words/moment.h"

namespace fingerpost {

/// Today's civil date in Europe/London, whatever the machine's time zone.
Date today();

/// The wall clock in Europe/London now, whatever the machine's time zone.
Moment now();

}  // namespace fingerpost
