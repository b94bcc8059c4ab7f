#include "web/commands/run_study.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <thread>

#include "core/thought/day_known.h"
#include "core/words/nearest_word.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

void ask_to_stop(int) { asked_to_stop = 1; }

const Cohort* cohort_called(const std::string& id, const Catalogue& catalogue, Problems& problems) {
  std::vector<std::string> ids;
  for (const Cohort& cohort : catalogue.cohorts) {
    if (cohort.id == id) return &cohort;
    ids.push_back(cohort.id);
  }
  problems.push_back({"cohort", "unknown cohort '" + id + "'" + did_you_mean(id, ids) +
                                    "; 'fingerpost cohort' lists those that there are"});
  return nullptr;
}

}  // namespace

Work work_here(const Streams& streams) {
  asked_to_stop = 0;
  std::signal(SIGINT, ask_to_stop);
  auto stop = std::make_shared<std::stop_source>();
  const bool tells = ::isatty(STDERR_FILENO) == 1;
  return {.threads = std::max(1u, std::thread::hardware_concurrency()),
          .progress =
              [stop, tells, &err = streams.err](std::string_view what, std::size_t piece,
                                                std::size_t of) {
                if (asked_to_stop != 0) stop->request_stop();
                if (!tells) return;
                err << '\r' << what << ": " << piece << " of " << of << "\x1b[K";
                err << (piece == of ? "\r\x1b[K" : "") << std::flush;
              },
          .stop = stop->get_token()};
}

std::unique_ptr<const Studied> run_study(const StudyOptions& options, const CheckStudy& check,
                                         const Streams& streams) {
  auto made = std::make_unique<Studied>();
  const auto day = options.as_of.empty() ? today() : parse_date(options.as_of);
  if (!day) {
    streams.err << "fingerpost: the day must be a date that exists, like 2026-11-22, not '"
                << options.as_of << "'\n";
    made->status = wrong_usage;
    return made;
  }
  Problems problems;
  made->loaded = load(sources_of(options.folders), {}, problems);
  if (!problems.empty()) made->status = cannot_start;
  const Catalogue& catalogue = made->loaded.catalogue;
  const Cohort* cohort = nullptr;
  if (problems.empty()) {
    cohort = cohort_called(options.cohort.empty() ? catalogue.scope.cohort : options.cohort,
                           catalogue, problems);
    for (auto& problem : check(*day, catalogue)) problems.push_back(std::move(problem));
    if (!problems.empty()) made->status = problems_found;
  }
  for (const Problem& problem : problems) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!problems.empty()) return made;
  made->study = study(*cohort, {options.people, options.seed, *day}, catalogue, work_here(streams));
  if (made->study != nullptr) return made;
  streams.err << "\nfingerpost: stopped; nothing was written\n";
  made->status = stopped_early;
  return made;
}

}  // namespace fingerpost
