// JSON from outside, taken as hostile: bounded in depth, without repeated keys, in UTF-8.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "core/words/problem.h"

namespace fingerpost {

/// The deepest nesting of objects and lists that is read.
inline constexpr int deepest_json = 32;

/// Parses `text`, or adds one problem at `where` that says what is wrong and on which line and
/// column, and gives a null value.
nlohmann::json parse_json(std::string_view text, const std::string& where, Problems& problems);

}  // namespace fingerpost
