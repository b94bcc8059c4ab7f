#include <iostream>

#include "core/words/nearest_word.h"
#include "web/commands/verbs.h"
#include "web/reports/cohort_report.h"
#include "web/reports/report_json.h"
#include "web/reports/report_text.h"

namespace fingerpost {
namespace {

/// Cohorts with a mistake are left out, so what is wrong is said before anybody looks for one.
void tell_problems(const Catalogue& catalogue, std::ostream& err) {
  for (const Problem& problem : catalogue.problems)
    if (problem.where.starts_with("cohorts/")) err << to_text(problem) << '\n';
}

}  // namespace

int print_cohort(const CohortOptions& options, const Streams& streams) {
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Catalogue& catalogue = loaded.catalogue;
  tell_problems(catalogue, streams.err);
  if (options.cohort.empty()) {
    for (const Cohort& cohort : catalogue.cohorts)
      streams.out << cohort.id << '\t' << cohort.people << '\t' << cohort.name << '\n';
    return done;
  }
  const Cohort* cohort = catalogue.cohort(options.cohort);
  if (cohort == nullptr) {
    streams.err << "no cohort '" << options.cohort << "'"
                << did_you_mean(options.cohort, ids_of(catalogue.cohorts)) << '\n';
    return problems_found;
  }
  const Report report = cohort_report(*cohort, catalogue);
  streams.out << (options.format == Format::json ? report_json(report) : report_text(report));
  return done;
}

}  // namespace fingerpost
