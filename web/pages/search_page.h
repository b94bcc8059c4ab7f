// The search over everything: its box, and what it found.
#pragma once

#include <string>
#include <string_view>

#include "core/knowledge/directory.h"

namespace fingerpost {

/// The box with `text` in it, and what was found for it, each with what kind it is. Of many
/// services the best are shown, or `all`. Without a text: the box, and what may be typed.
enum class Shown : std::uint8_t { best, all };
std::string search_page(const Directory& directory, std::string_view text, Date today, Shown shown);

}  // namespace fingerpost
