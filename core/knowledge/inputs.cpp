#include "core/knowledge/inputs.h"

#include <algorithm>

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// What the names of catalogue files begin with, where they are live.
constexpr const char* services = "services";

void append(std::vector<Input>& to, std::vector<Input> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Puts a file that is not live in the place of the live one of its name, or after them all.
void put(Input input, std::vector<Input>& live) {
  const auto same = std::find_if(live.begin(), live.end(), [&](const Input& row) {
    return row.kind == input.kind && row.file.filename() == input.file.filename();
  });
  if (same == live.end()) return live.push_back(std::move(input));
  input.instead_of = same->name;
  *same = std::move(input);
}

void put_with(const fs::path& folder, std::vector<Input>& live, Problems& fatal) {
  if (!fs::is_directory(folder))
    return fatal.push_back({folder.string(), "there is no such folder; name that of the provider"});
  std::vector<Input> added = inputs_of_provider(folder);
  if (added.empty())
    return fatal.push_back({folder.string(),
                            "has no *.toml, and no *.so in it or in its build/; if it is a plugin, "
                            "build it first, as its README.md says"});
  for (Input& input : added) put(std::move(input), live);
}

}  // namespace

std::vector<Input> inputs_in(const fs::path& folder, HostInput kind, const std::string& called) {
  const char* extension = kind == HostInput::plugin ? ".so" : ".toml";
  std::vector<Input> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path& file = entry.path();
    if (file.extension() != extension) continue;
    const std::string name = kind == HostInput::plugin ? "plugin " + file.stem().string()
                                                       : called + "/" + file.filename().string();
    out.push_back({.name = name, .kind = kind, .file = file});
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return out;
}

std::string provider_name(const fs::path& folder) {
  return fs::weakly_canonical(folder).filename().string();
}

std::vector<Input> inputs_of_provider(const fs::path& folder) {
  const std::string called = provider_name(folder);
  std::vector<Input> out = inputs_in(folder, HostInput::toml, called);
  std::vector<Input> plugins = inputs_in(folder, HostInput::plugin, called);
  if (plugins.empty()) plugins = inputs_in(folder / "build", HostInput::plugin, called);
  append(out, std::move(plugins));
  for (Input& input : out) input.origin = Provider::Origin::added;
  return out;
}

std::vector<Input> inputs_of(const Sources& sources, Problems& fatal) {
  std::vector<Input> out = inputs_in(sources.catalogue / services, HostInput::toml, services);
  append(out, inputs_in(sources.plugins, HostInput::plugin, {}));
  if (!sources.with.empty()) put_with(sources.with, out, fatal);
  return out;
}

}  // namespace fingerpost
