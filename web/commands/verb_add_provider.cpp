#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/knowledge/check.h"
#include "web/commands/check_report.h"
#include "web/commands/provider_files.h"
#include "web/commands/verbs.h"
#include "web/server/ask_reload.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// What the kit's made-up services name. Nobody can own the address (RFC 2606).
constexpr std::string_view sample_source = "https://example.org/";
constexpr std::string_view sample_provider = "Nobody: this service is made up";

/// A made-up service is never put in front of people.
void refuse_sample(const Service& service, Problems& found) {
  if (service.provider == sample_provider)
    found.push_back({service.stated_at, "'" + service.id +
                                            "' is still the sample's: write who provides it, and "
                                            "what else is theirs"});
  for (const std::string& source : service.sources)
    if (source.starts_with(sample_source))
      found.push_back({service.stated_at, "'" + service.id + "' still has the sample's source " +
                                              source + "; write where it is really stated"});
}

Problems samples(const Catalogue& catalogue) {
  Problems found;
  for (const Provider& provider : catalogue.providers)
    for (const Service& service : catalogue.services)
      if (provider.origin == Provider::Origin::added && stated_by(service, provider))
        refuse_sample(service, found);
  return found;
}

/// A live provider of the same name, where nobody has said that it is to be replaced.
Problems in_the_way(const std::vector<Placing>& placings) {
  Problems found;
  for (const Placing& placing : placings)
    if (fs::exists(placing.to))
      found.push_back({placing.to.string(),
                       "is live already; give --replace to put the new one in its place, or "
                       "give the new one another file name"});
  return found;
}

Problems what_is_wrong(const AddProviderOptions& options, const Loaded& loaded,
                       const std::vector<Placing>& placings) {
  Problems found = added_problems(loaded.catalogue);
  const auto add = [&found](const Problems& more) {
    found.insert(found.end(), more.begin(), more.end());
  };
  add(samples(loaded.catalogue));
  if (options.replace == AddProviderOptions::Replace::refused) add(in_the_way(placings));
  return found;
}

int reload(const std::string& address, const Streams& streams) {
  if (address.empty()) {
    streams.out << "A server that runs reads it after kill -HUP PID, or, on this machine, curl -X "
                   "POST http://127.0.0.1:8080/api/v1/reload (its own port).\n";
    return done;
  }
  const std::string why = ask_reload(address);
  if (why.empty()) {
    streams.out << "The server at " << address << " has read it.\n";
    return done;
  }
  streams.err << "fingerpost: the files are in place, but the server at " << address
              << " has not read them: " << why << '\n';
  return problems_found;
}

}  // namespace

int add_provider(const AddProviderOptions& options, const Streams& streams) {
  const Sources sources = sources_of(options.folders);
  Problems fatal;
  Loaded loaded = load(sources, {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Problems closely = check_closely(loaded.catalogue, today());
  Problems& problems = loaded.catalogue.problems;
  problems.insert(problems.end(), closely.begin(), closely.end());
  const std::vector<Placing> files = placings(sources);
  const Problems found = what_is_wrong(options, loaded, files);
  streams.out << problems_text(found, services_added(loaded.catalogue));
  if (has_error(found)) {
    streams.out << "Nothing was written. Mend the errors, and try again.\n";
    return problems_found;
  }
  put_in_place(files);
  for (const Placing& file : files) streams.out << "Put in place: " << file.to.string() << '\n';
  return reload(options.reload, streams);
}

}  // namespace fingerpost
