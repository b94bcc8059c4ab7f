#include <algorithm>
#include <iostream>

#include "core/knowledge/check_freshness.h"
#include "web/catalogue_json.h"
#include "web/clock.h"
#include "web/service_view.h"
#include "web/verbs.h"

namespace fingerpost {

int check_catalogue(const CheckOptions& options, const Streams& streams) {
  Problems fatal;
  Loaded loaded = load(sources_of(options.folders), {}, fatal);
  Problems& problems = loaded.catalogue.problems;
  problems.insert(problems.begin(), fatal.begin(), fatal.end());
  check_freshness(loaded.catalogue, today(), problems);
  if (options.format == Format::json) {
    streams.out << catalogue_problems_json(loaded.catalogue, 0) << '\n';
  } else {
    for (const Problem& problem : problems)
      streams.out << to_text(problem)
                  << (problem.severity == Problem::Severity::warning ? " (warning)" : "") << '\n';
    streams.out << counted(loaded.catalogue.services.size(), "service") << ", "
                << counted(problems.size(), "problem") << ".\n";
  }
  const bool wrong = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Problem::Severity::error;
  });
  return wrong ? problems_found : done;
}

}  // namespace fingerpost
