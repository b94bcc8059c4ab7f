#include <filesystem>
#include <future>
#include <iostream>

#include "core/words/nearest_word.h"
#include "web/commands/diff_text.h"
#include "web/commands/verbs.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

/// A catalogue, or what stopped it from being read. A folder of plugins that is not there would
/// look like services taken out.
Loaded load_edition(const Folders& folders, Problems& fatal) {
  const Sources sources = sources_of(folders);
  Loaded loaded = load(sources, {}, fatal);
  if (fatal.empty() && !std::filesystem::is_directory(sources.plugins))
    fatal.push_back({"plugins", "there is no folder at " + sources.plugins.string() +
                                    "; name the right one with --plugins or --old-plugins"});
  return loaded;
}

/// What is compared: two catalogues, or what is live and the same with a provider.
struct Compared {
  Folders before, after;
  std::string name_before, name_after;
};

Compared compared(const DiffOptions& options) {
  if (options.after.with.empty())
    return {options.before, options.after, options.before.catalogue, options.after.catalogue};
  Compared both{options.before, options.after, "what is live", options.after.with};
  both.before.catalogue = both.after.catalogue = options.live;
  return both;
}

/// What cannot be read of either, each with its name.
bool could_load(const Compared& options, Loaded& before, Loaded& after, std::ostream& err) {
  Folders old = options.before;
  if (old.plugins.empty()) old.plugins = options.after.plugins;
  Problems wrong_before, wrong_after;
  auto reading =
      std::async(std::launch::async, [&] { return load_edition(options.after, wrong_after); });
  before = load_edition(old, wrong_before);
  after = reading.get();
  for (const Problem& problem : wrong_before)
    err << "fingerpost: " << options.name_before << ": " << to_text(problem) << '\n';
  for (const Problem& problem : wrong_after)
    err << "fingerpost: " << options.name_after << ": " << to_text(problem) << '\n';
  return wrong_before.empty() && wrong_after.empty();
}

/// An entry that is partly wrong is read without what is wrong, which looks like a change. `option`
/// is what has 'fingerpost check' list it.
void tell_of_errors(const Catalogue& catalogue, const std::string& name, const std::string& option,
                    std::ostream& err) {
  std::size_t errors = 0;
  for (const Problem& problem : catalogue.problems)
    errors += problem.severity == Problem::Severity::error;
  if (errors > 0)
    err << "fingerpost: " << name << " has " << errors << (errors == 1 ? " error" : " errors")
        << ", which may look like changes; see 'fingerpost check" << option << "'\n";
}

void tell_of_errors(const Editions& editions, const Compared& both, std::ostream& err) {
  const auto option = [&](const std::string& name) {
    return both.after.with.empty()   ? " --catalogue " + name
           : name == both.after.with ? " --with " + name
                                     : std::string();
  };
  tell_of_errors(editions.before, both.name_before, option(both.name_before), err);
  tell_of_errors(editions.after, both.name_after, option(both.name_after), err);
}

bool is_known(const std::string& service, const Editions& editions, std::ostream& err) {
  if (service.empty() || editions.before.service(service) || editions.after.service(service))
    return true;
  std::vector<std::string> ids;
  for (const auto& [id, position] : editions.after.positions) ids.push_back(id);
  err << "fingerpost: --service: unknown service '" << service << "'" << did_you_mean(service, ids)
      << '\n';
  return false;
}

}  // namespace

int compare_catalogues(const DiffOptions& options, const Streams& streams) {
  const auto as_of = options.as_of.empty() ? today() : parse_date(options.as_of);
  if (!as_of) {
    streams.err << "fingerpost: --as-of must be a date that exists, like 2026-11-22, not '"
                << options.as_of << "'\n";
    return wrong_usage;
  }
  if (options.after.with.empty() && options.after.catalogue.empty()) {
    streams.err << "fingerpost: diff needs two catalogues, or one provider's folder with --with\n";
    return wrong_usage;
  }
  const Compared both = compared(options);
  Loaded before, after;
  if (!could_load(both, before, after, streams.err)) return cannot_start;
  const Editions editions{before.catalogue, after.catalogue, *as_of};
  if (!is_known(options.service, editions, streams.err)) return wrong_usage;
  tell_of_errors(editions, both, streams.err);
  const Making making{.people = options.people, .seed = options.seed};
  const DiffReport report = diff_report(compare(editions, making), options.service);
  streams.out << (options.format == Format::json ? diff_json(report) + "\n" : diff_text(report));
  return differs(report) ? differences_found : done;
}

}  // namespace fingerpost
