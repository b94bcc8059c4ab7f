// A made-up report that has everything a report can have: nothing in it is a fact about anywhere.
#pragma once

#include "web/reports/report.h"

namespace fingerpost::test {

/// Long names, forty rows, numbers that are not shown, differences below nothing, a table of many
/// columns, one without rows, and words that would be markup or a formula elsewhere.
Report sample_report();

}  // namespace fingerpost::test
