// What a closure means besides who is eligible: what no rule tells, what hangs on it, when, and the
// people in the middle of their support.
#pragma once

#include "web/reports/closure_report.h"

namespace fingerpost {

/// What the services that end give that nobody can be eligible for, and whether what remains for
/// the same needs states the same.
Section strengths_lost(const Closing& closing, const Closure& closure, const Study& study);

/// From the notice to the first day without, and on to the next contract among what remains.
Section timeline(const ClosureQuestion& question, const Closure& closure, const Study& study);

/// Whose support would be cut short.
Section in_support(const ClosureQuestion& question, const Study& study);

}  // namespace fingerpost
