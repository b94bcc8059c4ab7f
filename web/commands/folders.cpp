#include <filesystem>

#include "web/commands/verbs.h"

namespace fingerpost {

namespace fs = std::filesystem;

Sources sources_of(const Folders& folders) {
  const fs::path here = fs::read_symlink("/proc/self/exe").parent_path();
  const auto given = [](const std::string& folder, const fs::path& usual) {
    return folder.empty() ? usual : fs::path(folder);
  };
  return {.catalogue = given(folders.catalogue, FINGERPOST_CATALOGUE),
          .plugins = given(folders.plugins, here / "plugins"),
          .data = given(folders.data, here / "data"),
          .host = {.executable = here / "fingerpost-host", .sandbox = folders.sandbox}};
}

}  // namespace fingerpost
