// The files that describe services: which there are, what each is called, which take whose place.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/knowledge/load.h"

namespace fingerpost {

/// One file to read: a plugin or a catalogue file.
struct Input {
  std::string name{};  ///< as in Provider::name
  HostInput kind = HostInput::toml;
  std::filesystem::path file{};
  Provider::Origin origin = Provider::Origin::live;
  std::string instead_of{};  ///< as in Provider::instead_of
};

/// The files of a folder with the ending of their kind, sorted; a file of the catalogue is called
/// by `called` and its own name, "services/housing.toml". None where there is no such folder.
std::vector<Input> inputs_in(const std::filesystem::path& folder, HostInput kind,
                             const std::string& called);

/// What the folder of a provider is called, however it was given: "tea-hall" for "./tea-hall/".
std::string provider_name(const std::filesystem::path& folder);

/// The files of one provider's folder that is not live: its *.toml, and its *.so or else those of
/// its build/. A file is called by the folder's name and its own, "tea-hall/tea-hall.toml". Sorted.
std::vector<Input> inputs_of_provider(const std::filesystem::path& folder);

/// What describes services in `sources`, in the order in which it is read: catalogue files,
/// plugins, then what is new in Sources::with. A file there of the same name takes the place of the
/// live one. A folder that cannot be read is `fatal`.
std::vector<Input> inputs_of(const Sources& sources, Problems& fatal);

}  // namespace fingerpost
