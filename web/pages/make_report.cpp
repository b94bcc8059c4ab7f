#include "web/pages/make_report.h"

#include "core/knowledge/read_achievements.h"
#include "core/knowledge/read_group_figures.h"
#include "core/knowledge/starts_a_year.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"
#include "web/reports/closure_report.h"
#include "web/reports/cohort_report.h"
#include "web/reports/coverage_report.h"
#include "web/reports/equality_report.h"
#include "web/reports/figure_files.h"
#include "web/reports/outcomes_report.h"
#include "web/reports/overlap_report.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using Of = ReportKind::Of;

/// Figures as text, and what problems call it.
struct Figures {
  std::string file{};
  std::string csv{};
  std::string service{};  ///< its name, for the title
};

/// A reader of the page is told of files as the catalogue has them, not where that lies here.
Problems without_folder(Problems problems, const fs::path& folder) {
  const std::string start = folder.string() + "/";
  for (Problem& problem : problems)
    if (problem.where.starts_with(start)) problem.where.erase(0, start.size());
  return problems;
}

MadeReport report_of_figures(const ReportKind& kind, const ReportAsked& asked,
                             const Figures& figures, const fs::path& folder) {
  Problems problems;
  if (kind.of == Of::outcomes) {
    const auto rows = read_achievements(figures.file, figures.csv, problems);
    if (!problems.empty()) return {{}, std::move(problems), {}};
    return {outcomes_report(rows), {}, {}};
  }
  EqualityQuestion question{.service = figures.service};
  question.rules.assumed_base = asked.base;
  if (asked.rounds_to_5) question.rules.rounding = TakeUpRules::Rounding::to_5;
  question.take_up = read_take_up(figures.file, figures.csv, problems);
  question.comparators = comparators_in((folder / "comparators").string(), problems);
  if (!problems.empty()) return {{}, without_folder(std::move(problems), folder), {}};
  return {equality_report(question), {}, {}};
}

MadeReport report_of_closure(const ReportAsked& asked, const Study& study, const fs::path& folder) {
  ClosureQuestion question{.closing = {asked.services, asked.on},
                           .groups = asked.groups,
                           .starts_a_year = asked.starts,
                           .starts_source = "as entered."};
  Problems problems;
  if (!asked.starts && !folder.empty())
    if (auto stated = starts_a_year(asked.services, folder, problems)) {
      question.starts_a_year = stated->people;
      question.starts_source = stated->source;
    }
  if (!problems.empty()) return {{}, without_folder(std::move(problems), folder), {}};
  std::vector<Offer> offers = study.offers;
  let_run_on(question.closing, study.caseload, study.catalogue, offers);
  return {closure_report(question, study, offers), {}, {}};
}

MadeReport report_of_people(Of of, const ReportAsked& asked, const Study& study,
                            const fs::path& folder) {
  const Catalogue& catalogue = study.catalogue;
  if (of == Of::closure) return report_of_closure(asked, study, folder);
  if (of == Of::coverage)
    return {
        coverage_report(study, coverage(study.counted, study.offers, study.cut, Work{})), {}, {}};
  return {overlap_report(*catalogue.service(asked.services[0]),
                         *catalogue.service(asked.services[1]), study),
          {},
          {}};
}

const char* folder_of(const ReportKind& kind) {
  return kind.of == Of::equality ? "take_up" : "outcomes";
}

MadeReport report_of_file(const ReportKind& kind, const ReportAsked& asked, const Call& call) {
  const fs::path& folder = call.site.figures;
  const auto files = figure_files(kind, call.site);
  if (!has(files, asked.file))  // so it leads nowhere else
    return {{},
            {{"file", asked.file.empty() ? "choose the figures"
                                         : "there are no figures called '" + asked.file + "'" +
                                               did_you_mean(asked.file, files)}},
            {}};
  Problems problems;
  const std::string name = std::string(folder_of(kind)) + "/" + asked.file + ".csv";
  const auto text = read_file((folder / name).string(), problems);
  if (!text) return {{}, without_folder(std::move(problems), folder), {}};
  const Service* service = call.directory->catalogue.service(asked.file);
  return report_of_figures(kind, asked, {name, *text, service == nullptr ? "" : service->name},
                           folder);
}

}  // namespace

MadeReport make_report(const ReportKind& kind, const ReportAsked& asked, const Call& call,
                       std::chrono::milliseconds patience) {
  if (kind.of == Of::cohort)
    return {cohort_report(*asked.cohort, call.directory->catalogue), {}, {}};
  if (!counts_people(kind)) return report_of_file(kind, asked, call);
  StudyAnswer answer = call.site.studies->ask(study_for(asked, call), patience);
  if (answer.study == nullptr) return {{}, {}, std::move(answer)};
  return report_of_people(kind.of, asked, *answer.study, call.site.figures);
}

MadeReport make_report(const ReportKind& kind, const ReportAsked& asked, const Call& call,
                       const PastedFigures& pasted) {
  return report_of_figures(kind, asked, {"pasted", pasted.csv, pasted.service}, call.site.figures);
}

StudyWanted study_for(const ReportAsked& asked, const Call& call) {
  return {call.directory, asked.cohort->id, {asked.people, asked.seed, asked.on}};
}

std::vector<std::string> figure_files(const ReportKind& kind, const Site& site) {
  std::vector<std::string> names;
  const fs::path folder = site.figures / folder_of(kind);
  std::error_code none;
  if (site.figures.empty() || !fs::is_directory(folder, none)) return names;
  Problems ignored;  // an empty folder has no names
  for (const std::string& file : csv_files(folder.string(), ignored))
    names.push_back(fs::path(file).stem().string());
  return names;
}

}  // namespace fingerpost
