#include "web/commands/provider_files.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "core/knowledge/inputs.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// Beside its place, where no load looks: ".tea-hall.toml.new"
fs::path beside(const fs::path& place) {
  return place.parent_path() / ("." + place.filename().string() + ".new");
}

void remove_beside(const std::vector<Placing>& placings) {
  std::error_code ignored;
  for (const Placing& placing : placings) fs::remove_all(beside(placing.to), ignored);
}

/// What is written survives a power cut before it is put in its place.
void keep(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const std::error_code error(errno, std::generic_category());
    if (descriptor >= 0) ::close(descriptor);
    throw fs::filesystem_error("cannot be kept on disk", file, error);
  }
  ::close(descriptor);
}

void write_beside(const Placing& placing) {
  const fs::path made = beside(placing.to);
  fs::create_directories(placing.to.parent_path());
  fs::remove_all(made);
  fs::copy(placing.from, made, fs::copy_options::recursive);
  keep(made);
}

/// In one step: whoever reads at the same time finds the old or the new.
void put(const Placing& placing) {
  const fs::path made = beside(placing.to);
  if (!fs::is_directory(placing.to)) return fs::rename(made, placing.to);
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, placing.to.c_str(), RENAME_EXCHANGE) != 0)
    throw fs::filesystem_error("cannot be put in place", placing.to,
                               std::error_code(errno, std::generic_category()));
  fs::remove_all(made);
}

}  // namespace

std::vector<Placing> placings(const Sources& sources) {
  std::vector<Placing> out;
  for (const Input& input : inputs_of_provider(sources.with)) {
    if (input.kind == HostInput::toml) {
      out.push_back({input.file, sources.catalogue / "services" / input.file.filename()});
      continue;
    }
    const fs::path data = fs::path(input.file).replace_extension();
    if (fs::is_directory(data)) out.push_back({data, sources.plugins / data.filename()});
    out.push_back({input.file, sources.plugins / input.file.filename()});
  }
  return out;
}

void put_in_place(const std::vector<Placing>& placings) {
  try {
    for (const Placing& placing : placings) write_beside(placing);
    for (const Placing& placing : placings) put(placing);
  } catch (const fs::filesystem_error& error) {
    remove_beside(placings);
    throw std::runtime_error("cannot write " + error.path1().string() + ": " +
                             error.code().message());
  }
}

}  // namespace fingerpost
