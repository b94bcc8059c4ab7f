// The sentences of `fingerpost diff`: who moved, who they are, and what they are left without.
#pragma once

#include <string>

#include "web/commands/diff_report.h"

namespace fingerpost {

/// In words, with the first of the people as an example.
MoveWords move_words(const Move& move, const std::string& service, const Comparison& comparison);

/// "12 of 2,000 people lose their only service for Drugs in Rutland."
NeedWords need_words(const NeedMoves& moves, const Comparison& comparison);

}  // namespace fingerpost
