// The comparison of two editions as text or JSON, with the same content.
#pragma once

#include <string>

#include "web/commands/diff_report.h"

namespace fingerpost {

/// Ordered by what matters most: what could not be compared, needs that nothing is left for,
/// services most people lose, the rest, and the vocabulary last.
std::string diff_text(const DiffReport& report);

/// The same content; absent where there is nothing of a kind.
std::string diff_json(const DiffReport& report);

}  // namespace fingerpost
