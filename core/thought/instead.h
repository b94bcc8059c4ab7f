// What stands beside a service whose details are old or only partly checked, so that it is never
// the only thing offered.
#pragma once

#include <vector>

#include "core/thought/inquiry.h"
#include "core/words/plan.h"

namespace fingerpost {

/// Of a match of confidence C that is offered, at most 3 services of A or B; of any other, none.
/// For each need that it meets: the first of `matches`, which are in the order of the answer, that
/// meets it and can be used or might be, by a way in of its own for the asker; what the service
/// names in see_also goes first. Where there is none for a need: the first in see_also, else in the
/// scope's fallback, that is not ruled out and has such a way in.
std::vector<Instead> instead_of(const Match& match, const std::vector<Match>& matches,
                                Inquiry& inquiry);

/// The ids of services to show beside one, whoever asks: its see_also; of confidence C without
/// anything of A or B there, the scope's fallback as well. Those that are not there are left out.
std::vector<std::string> shown_beside(const Service& service, const Catalogue& catalogue);

}  // namespace fingerpost
