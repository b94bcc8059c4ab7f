// Reads every catalogue file and plugin, each in a sandboxed process of its own, into one
// catalogue.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/knowledge/gazetteer.h"
#include "core/knowledge/host_process.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Where everything is found.
struct Sources {
  /// Folder with facts.toml, needs.toml, names.toml, scope.toml, areas/, services/ and cohorts/.
  std::filesystem::path catalogue{};
  std::filesystem::path plugins{};  ///< folder with *.so
  /// Folder for the index, made if absent; and with the postcodes that were imported, if any were.
  std::filesystem::path data{};
  Host host{};  ///< the sandboxed reader
  /// Folder of one provider that is read as if it were live: see inputs.h; empty: none.
  std::filesystem::path with{};
};

/// What each provider wrote when it was last read well, by its name.
using Descriptions = std::map<std::string, std::string>;

struct Loaded {
  Catalogue catalogue{};
  Gazetteer gazetteer{};
  Descriptions descriptions{};
};

/// Reads and checks everything. A provider that fails falls back to its description in `last_good`
/// and is stale, or without one is unread; either way it is a problem of the catalogue and the rest
/// is read. Only what leaves no directory at all goes to `fatal`: no catalogue folder, no
/// vocabulary, nothing to read in the folder of Sources::with.
Loaded load(const Sources& sources, const Descriptions& last_good, Problems& fatal);

}  // namespace fingerpost
