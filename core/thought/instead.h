// What stands beside a service whose details are old or only partly checked, so that it is never
// the only thing offered.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/thought/inquiry.h"
#include "core/words/plan.h"

namespace fingerpost {

/// Matches of A or B that can be used or might be, and that the asker has a way into, in the order
/// of the answer, by each need that they meet.
using Doors = std::map<std::string, std::vector<const Match*>, std::less<>>;

/// `matches` are in the order of the answer, and must outlive what this gives.
Doors doors_in(const std::vector<Match>& matches);

/// Of a match of confidence C that is offered, at most 3 services of A or B; of any other, none.
/// For each need that it meets: the first of `doors` that is not its own; what the service names in
/// see_also goes first. Where there is none for a need: the first in see_also, else in the
/// scope's fallback, that is not ruled out and has such a way in.
std::vector<Instead> instead_of(const Match& match, const Doors& doors, Inquiry& inquiry);

/// Of confidence A or B, and takes people on `day`, or may.
bool can_stand_beside(const Service& service, Date day);

/// The ids of services to show beside one, whoever asks: its see_also; of confidence C without
/// anything there that can stand beside it on `day`, the scope's fallback as well. Those that are
/// not there are left out.
std::vector<std::string> shown_beside(const Service& service, const Catalogue& catalogue, Date day);

}  // namespace fingerpost
