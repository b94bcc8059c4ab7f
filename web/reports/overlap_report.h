// How far two services are for the same people, both ways, and who is outside.
#pragma once

#include "core/thought/overlap.h"
#include "web/reports/report.h"
#include "web/reports/study_words.h"

namespace fingerpost {

/// Its tables: "cells", "outside-first", "barriers-first", "outside-second", "barriers-second",
/// "besides".
Report overlap_report(const Service& first, const Service& second, const Study& study);

}  // namespace fingerpost
