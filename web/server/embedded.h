// The files of web/templates and web/assets, built into the program.
#pragma once

#include <optional>
#include <string_view>

namespace fingerpost {

/// "templates/form.html", "assets/fingerpost.css"; nothing for a file that was not built in.
std::optional<std::string_view> embedded(std::string_view name);

}  // namespace fingerpost
