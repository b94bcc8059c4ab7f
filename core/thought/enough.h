// How much has to be asked before there is something to do about each need: no more than that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// The needs asked for, in that order, that no yes within reach meets yet, but that a maybe within
/// reach could whose rule waits for some answer. Where no need was asked for: none once anything
/// within reach is a yes, else all that such maybes meet, in the order of `matches`. A need may
/// stay open though nothing more can be asked (every fact was declined, or is not for the asker).
std::vector<std::string> open_needs(const Query& query, const std::vector<Match>& matches);

/// The next best question over only those matches that could meet an open need, weighed by the open
/// needs alone; nothing where none is open, or nothing may be asked.
std::optional<AskNext> next_for_open_needs(const Query& query, const Catalogue& catalogue,
                                           const std::vector<Match>& matches);

}  // namespace fingerpost
