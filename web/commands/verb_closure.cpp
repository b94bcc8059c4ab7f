#include <iostream>

#include "core/knowledge/starts_a_year.h"
#include "web/commands/give_report.h"
#include "web/commands/run_study.h"
#include "web/reports/check_asked.h"
#include "web/reports/closure_report.h"

namespace fingerpost {

int report_closure(const ClosureOptions& options, const Streams& streams) {
  ClosureQuestion question{.closing = {options.services, {}},
                           .groups = options.groups,
                           .starts_a_year = options.starts_a_year,
                           .starts_source = "as entered."};
  const auto check = [&](Date day, const Catalogue& catalogue) {
    question.closing.on = day;
    return cannot_close(question.closing, catalogue);
  };
  const auto studied = run_study(options.study, check, streams);
  if (studied->study == nullptr) return studied->status;
  const Study& study = *studied->study;
  Problems problems = unknown_groups(options.groups, study.cohort);
  if (!question.starts_a_year)
    if (auto stated = starts_a_year(options.services, sources_of(options.study.folders).catalogue,
                                    problems)) {
      question.starts_a_year = stated->people;
      question.starts_source = stated->source;
    }
  for (const Problem& problem : problems) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!problems.empty()) return problems_found;
  std::vector<Offer> offers = study.offers;
  let_run_on(question.closing, study.caseload, study.catalogue, offers);
  return give_report(closure_report(question, study, offers), options.study.giving, streams);
}

}  // namespace fingerpost
