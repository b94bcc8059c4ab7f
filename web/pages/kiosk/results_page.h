// Who can help, as the person at the kiosk is told: three at first, what to do, and never a reason
// that says something about them.
#pragma once

#include <string>
#include <vector>

#include "web/pages/kiosk/frame.h"
#include "web/pages/kiosk/standpoint.h"

namespace fingerpost {

std::string results_page(const Setting& setting, const Journey& journey, const Standpoint& here);

/// The services on that page, in its order: at first three that together meet as many of the needs
/// as three can be found to, those that they can go to themselves before those that somebody else
/// has to ask for, and a place to go to before a line to call; each time somebody asks for more,
/// ten more.
std::vector<const Match*> shown_matches(const Journey& journey, const Standpoint& here);

}  // namespace fingerpost
