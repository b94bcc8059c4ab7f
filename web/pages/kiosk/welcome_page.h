// The first page of the kiosk, and the list of languages.
#pragma once

#include <string>

#include "web/pages/kiosk/frame.h"

namespace fingerpost {

/// With a directory. Asked for by its address or sent back to: what it promises is the same.
std::string welcome_page(const Setting& setting, const Journey& journey);

/// Every language in its own script; to go on where one was, in another of them.
std::string languages_page(const Setting& setting, const Journey& journey);

}  // namespace fingerpost
