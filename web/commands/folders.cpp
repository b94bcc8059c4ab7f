#include <filesystem>

#include "web/commands/verbs.h"

namespace fingerpost {

namespace fs = std::filesystem;

namespace {

/// Where things are when nobody says otherwise.
struct Usual {
  fs::path catalogue, plugins, data;
};

/// An installed program (P/bin/fingerpost) has its own; one that was only built has the catalogue
/// of its source.
Usual usual_for(const fs::path& here) {
  const fs::path prefix = here.parent_path();
  if (const fs::path shared = prefix / "share/fingerpost"; fs::is_directory(shared / "catalogue"))
    return {shared / "catalogue", prefix / "lib/fingerpost/plugins", prefix / "var/lib/fingerpost"};
  return {FINGERPOST_CATALOGUE, here / "plugins", here / "data"};
}

}  // namespace

Sources sources_of(const Folders& folders) {
  const fs::path here = fs::read_symlink("/proc/self/exe").parent_path();
  const Usual usual = usual_for(here);
  const auto given = [](const std::string& folder, const fs::path& otherwise) {
    return folder.empty() ? otherwise : fs::path(folder);
  };
  return {.catalogue = given(folders.catalogue, usual.catalogue),
          .plugins = given(folders.plugins, usual.plugins),
          .data = given(folders.data, usual.data),
          .host = {.executable = here / "fingerpost-host", .sandbox = folders.sandbox},
          .with = folders.with};
}

}  // namespace fingerpost
