#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/knowledge/check.h"
#include "web/commands/check_report.h"
#include "web/commands/verbs.h"
#include "web/json/catalogue_json.h"
#include "web/pages/service_view.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

void append(Problems& problems, const Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

int cannot_read(const Problems& fatal, std::ostream& err) {
  for (const Problem& problem : fatal) err << "fingerpost: " << to_text(problem) << '\n';
  return cannot_start;
}

/// Its own files stand in the folder that is tried out, the rest in the catalogue.
std::string added_github(const Problems& problems, const Sources& sources) {
  const fs::path beside = fs::weakly_canonical(sources.with).parent_path();
  std::string out;
  for (const Problem& problem : problems) {
    const bool live = fs::exists(sources.catalogue / stated_in(problem).file);
    out += problems_github({problem}, fs::proximate(live ? sources.catalogue : beside));
  }
  return out;
}

/// What concerns the folder that is tried out, and how many others there are.
int check_added(Catalogue& catalogue, const CheckOptions& options, const Streams& streams) {
  const auto others =
      std::count_if(catalogue.problems.begin(), catalogue.problems.end(),
                    [&](const Problem& problem) { return !concerns_added(problem, catalogue); });
  const Problems& problems = catalogue.problems = added_problems(catalogue);
  if (options.format == Format::json)
    streams.out << catalogue_problems_json(catalogue, 0) << '\n';
  else if (options.format == Format::github)
    streams.out << added_github(problems, sources_of(options.folders));
  else
    streams.out << problems_text(problems, services_added(catalogue))
                << "Elsewhere: " << counted(std::size_t(others), "problem")
                << (others == 0 ? ".\n" : ", listed by 'fingerpost check'.\n");
  return has_error(problems) ? problems_found : done;
}

}  // namespace

int check_catalogue(const CheckOptions& options, const Streams& streams) {
  const Sources sources = sources_of(options.folders);
  Problems fatal;
  Loaded loaded = load(sources, {}, fatal);
  if (!fatal.empty() && !sources.with.empty()) return cannot_read(fatal, streams.err);
  append(loaded.catalogue.problems, fatal);
  append(loaded.catalogue.problems, check_closely(loaded.catalogue, today()));
  if (!sources.with.empty()) return check_added(loaded.catalogue, options, streams);
  const Problems& problems = loaded.catalogue.problems =
      in_file_order(std::move(loaded.catalogue.problems));
  if (options.format == Format::json)
    streams.out << catalogue_problems_json(loaded.catalogue, 0) << '\n';
  else if (options.format == Format::github)
    streams.out << problems_github(problems, fs::proximate(sources.catalogue));
  else
    streams.out << problems_text(problems, loaded.catalogue.services.size());
  return has_error(problems) ? problems_found : done;
}

}  // namespace fingerpost
