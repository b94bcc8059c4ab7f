// Whether a service is open at a moment, as far as its hours say.
#pragma once

#include <string>
#include <vector>

#include "core/words/moment.h"
#include "core/words/service.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// By the service's own hours if it has any, else by those of `usable`, the routes that the asker
/// can use: yes if one of them is certainly open, no if all certainly are not. Unknown where nobody
/// states hours, or not in words that read_opening_hours is sure of. Bank holidays are not known: a
/// day that is one is taken for any other. Whether the service runs at all on that day is not asked
/// (see contract.h).
Verdict is_open(const Service& service, const std::vector<const Route*>& usable, Moment moment);

/// "Open now, until 5pm", "Open now, 24 hours a day", "Closed now, opens Monday 9am"; "Open now"
/// where one route is open and the hours of another are not known; empty where it is not known.
std::string opening_says(const Service& service, const std::vector<const Route*>& usable,
                         Moment moment);

}  // namespace fingerpost
