// What somebody at the kiosk has said, to look through and change.
#pragma once

#include <string>

#include "web/pages/kiosk/frame.h"
#include "web/pages/kiosk/standpoint.h"

namespace fingerpost {

std::string check_page(const Setting& setting, const Journey& journey, const Standpoint& here);

}  // namespace fingerpost
