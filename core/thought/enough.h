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
/// reach helps with whose rule waits for some answer. Where no need was asked for: none once
/// anything within reach is a yes, else all that such maybes help with, in the order of `matches`.
/// A need may stay open though nothing more can be asked: all was declined, or is not for the
/// asker.
std::vector<std::string> open_needs(const Query& query, const std::vector<Match>& matches);

/// The next best question about an open need, weighed by the open needs alone; nothing where none
/// is open, or nothing may be asked. First come the maybes that answers could make a yes. Once none
/// of those is left, the rest are asked about, to leave out what does not fit: no answer makes them
/// a yes, since they wait as well for what was declined, is not for the asker, or nobody knows.
std::optional<AskNext> next_for_open_needs(const Query& query, const Catalogue& catalogue,
                                           const std::vector<Match>& matches);

}  // namespace fingerpost
