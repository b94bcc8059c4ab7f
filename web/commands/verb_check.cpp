#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/knowledge/check.h"
#include "web/commands/check_report.h"
#include "web/commands/verbs.h"
#include "web/json/catalogue_json.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

void append(Problems& problems, const Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

}  // namespace

int check_catalogue(const CheckOptions& options, const Streams& streams) {
  const Sources sources = sources_of(options.folders);
  Problems fatal;
  Loaded loaded = load(sources, {}, fatal);
  Problems& problems = loaded.catalogue.problems;
  append(problems, fatal);
  append(problems, check_closely(loaded.catalogue, today()));
  problems = in_file_order(std::move(problems));
  if (options.format == Format::json)
    streams.out << catalogue_problems_json(loaded.catalogue, 0) << '\n';
  else if (options.format == Format::github)
    streams.out << problems_github(problems, std::filesystem::proximate(sources.catalogue));
  else
    streams.out << problems_text(problems, loaded.catalogue.services.size());
  const bool wrong = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Problem::Severity::error;
  });
  return wrong ? problems_found : done;
}

}  // namespace fingerpost
