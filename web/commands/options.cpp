#include "web/commands/options.h"

#include <utility>

namespace fingerpost {

void add_catalogue(CLI::App* verb, Folders& folders) {
  verb->add_option("--catalogue", folders.catalogue,
                   "Folder with facts.toml, needs.toml, areas/ and services/ (usually the one in "
                   "the source tree, or that was installed)");
}

void add_plugins(CLI::App* verb, Folders& folders) {
  verb->add_option(
      "--plugins", folders.plugins,
      "Folder with provider plugins (usually plugins/ beside the program, or installed)");
}

void add_data(CLI::App* verb, Folders& folders) {
  verb->add_option("--data", folders.data,
                   "Folder for the index and imported lists (usually data/ beside the program)");
}

void add_with(CLI::App* verb, Folders& folders) {
  verb->add_option("--with", folders.with,
                   "Folder of a provider that is not live, to be read as if it were");
}

void add_sandbox(CLI::App* verb, std::function<void()> switch_off) {
  verb->add_flag_callback(
      "--unsafe-no-sandbox", std::move(switch_off),
      "Read providers without a sandbox: they can then do whatever you can. For development");
}

void add_folders(CLI::App* verb, Folders& folders) {
  add_catalogue(verb, folders);
  add_plugins(verb, folders);
  add_data(verb, folders);
  add_sandbox(verb, [&folders] { folders.sandbox = Sandbox::off; });
}

void add_format(CLI::App* verb, Format& format, const std::map<std::string, Format>& formats) {
  std::string says = "text (if nothing is said)";
  for (const auto& [name, value] : formats)
    if (value != Format::text) says += ", " + name;
  verb->add_option("--format", format, says)
      ->transform(CLI::CheckedTransformer(formats).description(""));
}

}  // namespace fingerpost
