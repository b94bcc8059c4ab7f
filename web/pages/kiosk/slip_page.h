// The paper that somebody takes away from the kiosk: a small sheet or a strip of a till roll.
#pragma once

#include <string>

#include "web/pages/kiosk/frame.h"
#include "web/pages/kiosk/standpoint.h"

namespace fingerpost {

/// The services that the page of results shows, with a code that names them and nothing else. What
/// is there for abuse at home is left off, unless somebody ticks that it may stand there.
std::string slip_page(const Setting& setting, const Journey& journey, const Standpoint& here);

}  // namespace fingerpost
