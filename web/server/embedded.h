// The files of web/templates, web/assets, web/messages and plugins/template, built into the
// program.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace fingerpost {

struct EmbeddedFile {
  /// "templates/form.html", "templates/kiosk_results.ur.html", "assets/page.0f1e2d3c.js.gz",
  /// "messages/0.json.gz": a number for each language, English first;
  /// "kit/plugin/CMakeLists.txt"
  std::string_view name{};
  std::string_view content{};  ///< compressed where its name ends with ".gz"
};

std::span<const EmbeddedFile> embedded_files();

/// The content of the file of that name; nothing for one that was not built in.
std::optional<std::string_view> embedded(std::string_view name);

}  // namespace fingerpost
