// The files of web/templates and web/assets, built into the program.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace fingerpost {

struct EmbeddedFile {
  std::string_view name{};     ///< "templates/form.html", "assets/page.0f1e2d3c.js.gz"
  std::string_view content{};  ///< compressed where its name ends with ".gz"
};

std::span<const EmbeddedFile> embedded_files();

/// The content of the file of that name; nothing for one that was not built in.
std::optional<std::string_view> embedded(std::string_view name);

}  // namespace fingerpost
