// What is said about a service once it stands: why, until when, what would change it, how to reach
// it and what to know first.
#pragma once

#include "core/thought/inquiry.h"
#include "core/words/plan.h"

namespace fingerpost {

/// Fills the rest of a match that stand() made. A provider that could not be read stays as it is.
void tell(Match& match, Inquiry& inquiry);

}  // namespace fingerpost
