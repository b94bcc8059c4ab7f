// Leaving the kiosk: a visit ends, and nothing of it is answered any more.
#pragma once

#include <string_view>

#include "web/server/site.h"

namespace fingerpost {

/// True for an address of the kiosk.
bool is_kiosk(std::string_view path);

/// Leads to the first page.
Reply to_first_page();

}  // namespace fingerpost
