#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <stdexcept>

#include "web/commands/verbs.h"
#include "web/server/clock.h"
#include "web/server/embedded.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// What stands for itself in the files of plugins/template.
struct Filling {
  std::string name, id, today;
};

/// `text` with every `mark` replaced.
std::string with_each(std::string text, std::string_view mark, const std::string& by) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
  return text;
}

std::string filled(std::string_view text, const Filling& filling) {
  std::string out = with_each(std::string(text), "@NAME@", filling.name);
  out = with_each(std::move(out), "@ID@", filling.id);
  return with_each(std::move(out), "@TODAY@", filling.today);
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  if (!(out << text).flush()) throw std::runtime_error("cannot write " + file.string());
}

/// The files of plugins/template/KIND, in `folder`.
void write_kit(const fs::path& folder, const std::string& kind, const Filling& filling) {
  const std::string prefix = "kit/" + kind + "/";
  for (const EmbeddedFile& file : embedded_files())
    if (file.name.starts_with(prefix)) {
      const std::string name(file.name.substr(prefix.size()));
      write_file(folder / with_each(name, "NAME", filling.name), filled(file.content, filling));
    }
}

/// What stands in the way of making `folder`; empty: nothing.
std::string why_not(const std::string& name, const fs::path& folder) {
  static const std::regex form("[a-z][a-z0-9]*([-_][a-z0-9]+)*");
  if (!std::regex_match(name, form))
    return "NAME must be lower-case words joined by hyphens or underscores, like tea-hall, not '" +
           name + "'";
  if (fs::exists(folder))
    return folder.string() + " is there already, and is left as it is: choose another name";
  return {};
}

}  // namespace

int make_provider(const NewProviderOptions& options, const Streams& streams) {
  const fs::path folder = fs::path(options.into) / options.name;
  if (const std::string why = why_not(options.name, folder); !why.empty()) {
    streams.err << "fingerpost: " << why << '\n';
    return wrong_usage;
  }
  Filling filling{options.name, options.name, to_text(today())};
  std::replace(filling.id.begin(), filling.id.end(), '_', '-');
  const bool plugin = options.kind == NewProviderOptions::Kind::plugin;
  fs::create_directories(folder);
  write_kit(folder, plugin ? "plugin" : "toml", filling);
  const fs::path first = folder / (options.name + (plugin ? ".cpp" : ".toml"));
  streams.out << "Made " << folder.string() << ", with a made-up service to write over in "
              << first.string() << ".\nWhat to do next stands in "
              << (folder / "README.md").string() << ".\n";
  return done;
}

}  // namespace fingerpost
