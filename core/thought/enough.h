// How much has to be asked before there is something to do about each need: no more than that.
#pragma once

#include <cstddef>
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

/// So many yeses are something to choose from.
inline constexpr std::ptrdiff_t enough_to_choose_from = 3;

/// The open needs; or all that the maybes help with, as long as one of them waits to hear where
/// somebody lives (help near them is better than a help line), or where no need is open but fewer
/// than `enough_to_choose_from` services are a yes.
std::vector<std::string> needs_to_ask_about(const Query& query, const Catalogue& catalogue,
                                            const std::vector<Match>& matches);

/// The next best question about those needs, weighed by them alone; nothing where there are none,
/// or nothing may be asked. Where somebody lives comes before all else: most of what there is is
/// for one area. Then come the maybes that answers could make a yes. Once none of those is left,
/// and a need is open, the rest are asked about, to leave out what does not fit: no answer makes
/// them a yes, since they wait as well for what was declined, is not for the asker, or nobody
/// knows.
std::optional<AskNext> next_to_ask(const Query& query, const Catalogue& catalogue,
                                   const std::vector<Match>& matches);

}  // namespace fingerpost
