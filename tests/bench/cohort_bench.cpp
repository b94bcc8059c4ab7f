// How many people of a made-up cohort are judged a second, over the real catalogue, as a multiple
// of a plain loop over judge on one thread of the same run; and how much memory that takes. Run by
// hand; only the ratios of one run mean anything.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <map>
#include <string>

#include "core/knowledge/load.h"
#include "core/thought/closure.h"
#include "core/thought/contract.h"
#include "core/thought/edge_values.h"
#include "core/thought/first_steps.h"
#include "core/thought/imply.h"
#include "core/thought/overlap.h"
#include "core/thought/study.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t people = 100'000;
constexpr std::size_t sampled = 5'000;  ///< of them, by the plain loop
const Date day = *parse_date("2025-04-01");
const Closing closing{.services = {"probation-health-trainers"}, .on = day};
const Closing another{.services = {"reconnect-llr"}, .on = day};

const Catalogue& catalogue() {
  static const Catalogue made = [] {
    Problems fatal;
    Loaded loaded = load({.catalogue = FINGERPOST_SOURCE_DIR "/catalogue",
                          .plugins = FINGERPOST_BINARY_DIR "/plugins",
                          .data = {},
                          .host = {.executable = FINGERPOST_BINARY_DIR "/fingerpost-host"}},
                         {}, fatal);
    for (const Problem& problem : fatal) std::fprintf(stderr, "%s\n", problem.what.c_str());
    return std::move(loaded.catalogue);
  }();
  return made;
}

const Cohort& cohort() { return *catalogue().cohort("llr"); }

Drawing drawing(std::size_t size) { return {.people = size, .seed = 1, .as_of = day}; }

/// Everybody, drawn and judged once for the rows that begin there.
const Study& studied() {
  static const auto made = study(cohort(), drawing(people), catalogue(), {.threads = 2});
  return *made;
}

// --- The yardstick ------------------------------------------------------------------------------

/// Where one person stands with what meets one need.
struct Best {
  Verdict use = Verdict::no, self = Verdict::no, practitioner = Verdict::no;
  int sure = 0;
};

/// What coverage counts for everybody of one need in one area, number by number.
struct Count {
  std::size_t people = 0, covered = 0, at_most = 0, self = 0, practitioner = 0, only_one = 0;

  void add(const Best& best) {
    ++people;
    covered += best.use == Verdict::yes;
    at_most += best.use != Verdict::no;
    self += best.self == Verdict::yes;
    practitioner += best.practitioner == Verdict::yes;
    only_one += best.sure == 1;
  }
};

/// What does not hang on the person, found once: services and their needs by number.
struct Open {
  const Service* service;
  Verdict contract;
  std::vector<std::size_t> needs;
};

std::vector<Open> open_services() {
  const auto& needs = catalogue().vocabulary.needs;
  std::vector<Open> out;
  for (const Service& service : catalogue().services) {
    const Verdict open = contract_verdict(service.contract, day);
    if (open == Verdict::no) continue;
    out.push_back({&service, open, {}});
    for (std::size_t n = 0; n < needs.size(); ++n)
      if (has(service.needs, needs[n].id)) out.back().needs.push_back(n);
  }
  return out;
}

Verdict door(Actor actor, const Service& service, const Ground& ground) {
  Verdict best = Verdict::no;
  for (const Route& route : service.routes) {
    if (best == Verdict::yes || !has(route.who, actor)) continue;
    best =
        either(best, says_nothing(route.eligible) ? Verdict::yes : verdict(route.eligible, ground));
  }
  return best;
}

std::vector<Best> stand(const std::vector<Open>& services, const Ground& ground) {
  std::vector<Best> out(catalogue().vocabulary.needs.size());
  for (const Open& open : services) {
    if (in_the_way(*open.service, ground) != nullptr) continue;
    const Verdict use = both(open.contract, verdict(open.service->eligible, ground));
    if (use == Verdict::no) continue;
    const Verdict self = both(use, door(Actor::self, *open.service, ground));
    const Verdict practitioner = both(use, door(Actor::practitioner, *open.service, ground));
    for (const std::size_t need : open.needs) {
      Best& best = out[need];
      best.use = either(best.use, use);
      best.self = either(best.self, self);
      best.practitioner = either(best.practitioner, practitioner);
      best.sure += use == Verdict::yes;
    }
  }
  return out;
}

/// The loop that anybody would write first, and not a careless one: what follows from somebody's
/// facts is found once, only services that are open are judged, ways in only where somebody may use
/// the service, verdicts without reasons; then need by area is counted for everybody, without
/// groups and without names of providers, which coverage has besides.
void plain_loop(benchmark::State& state) {
  const Caseload& drawn = studied().drawn;
  const auto services = open_services();
  const auto districts = served_districts(catalogue());
  const auto& needs = catalogue().vocabulary.needs;
  std::vector<const People*> who_need;
  for (const Need& need : needs) {
    const auto at = drawn.needs.find(need.id);
    who_need.push_back(at == drawn.needs.end() ? nullptr : &at->second);
  }
  std::vector<Facts> given;
  for (std::size_t i = 0; i < sampled; ++i) given.push_back(facts_of(drawn, i * people / sampled));
  for (auto _ : state) {
    std::vector<Count> counts(needs.size() * (districts.size() + 1));
    for (std::size_t i = 0; i < sampled; ++i) {
      const Facts facts = with_implied(given[i], day, catalogue());
      const Place* home = facts.find<Place>("home");
      const std::vector<Best> best = stand(services, {facts, day, catalogue()});
      for (std::size_t n = 0; n < needs.size(); ++n) {
        if (who_need[n] != nullptr && !who_need[n]->has(i * people / sampled)) continue;
        Count* const row = &counts[n * (districts.size() + 1)];
        row->add(best[n]);
        for (std::size_t a = 0; a < districts.size(); ++a)
          if (home != nullptr && has(home->certain, districts[a])) row[a + 1].add(best[n]);
      }
    }
    benchmark::DoNotOptimize(counts);
  }
}

// --- What is held against it --------------------------------------------------------------------

void make_people(benchmark::State& state) {
  for (auto _ : state) {
    auto drawn = make_caseload(cohort(), drawing(people), catalogue(), {.threads = 2});
    add_implied(*drawn, catalogue());
    benchmark::DoNotOptimize(drawn);
  }
}

void coverage_on(unsigned threads, benchmark::State& state) {
  const Work work{.threads = threads};
  for (auto _ : state) {
    Caseload caseload = studied().drawn;
    add_implied(caseload, catalogue());
    const auto offers = stand_all(caseload, catalogue(), work);
    const Counted counted = count_all(cohort(), catalogue());
    const Cut cut(counted, caseload, catalogue());
    benchmark::DoNotOptimize(coverage(counted, offers, cut, work));
  }
}
void coverage_on_two(benchmark::State& state) { coverage_on(2, state); }
void coverage_on_one(benchmark::State& state) { coverage_on(1, state); }

Closure close(const Closing& what, const Study& of) {
  auto offers = of.offers;
  let_run_on(what, of.caseload, of.catalogue, offers);
  return closure_of(what, of.counted, offers, of.cut);
}

void first_closure(benchmark::State& state) {
  for (auto _ : state) {
    const auto made = study(cohort(), drawing(people), catalogue(), {.threads = 2});
    benchmark::DoNotOptimize(close(closing, *made));
  }
}

void second_closure(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(close(closing, studied()));
}
void second_closure_of_another(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(close(another, studied()));
}

void overlap_of_two(benchmark::State& state) {
  const Study& of = studied();
  const Service& first = *catalogue().service(closing.services.front());
  const Service& second = *catalogue().service(another.services.front());
  for (auto _ : state)
    benchmark::DoNotOptimize(overlap(first, second, of.counted, of.caseload, of.cut));
}

struct Row {
  const char* name;
  void (*run)(benchmark::State&);
  std::size_t people;
  double at_least = 0;  ///< times the plain loop, where that is asked for
};
constexpr Row rows[] = {{"plain loop over judge", plain_loop, sampled},
                        {"make people", make_people, people},
                        {"coverage", coverage_on_two, people, 10},
                        {"coverage on one thread", coverage_on_one, people},
                        {"first closure", first_closure, people},
                        {"second closure", second_closure, people, 50},
                        {"  of RECONNECT", second_closure_of_another, people, 50},
                        {"overlap", overlap_of_two, people}};

/// Prints as usual, and keeps the seconds of each row for the table.
class Table : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
      if (!run.error_occurred)
        seconds_[run.run_name.function_name] = run.real_accumulated_time / double(run.iterations);
  }

  void print() const {
    if (!seconds_.contains(rows[0].name)) return;
    std::printf("\nPeople a second, and how many times the plain loop of this run\n");
    const double plain = double(rows[0].people) / seconds_.at(rows[0].name);
    for (const Row& row : rows) {
      const auto at = seconds_.find(row.name);
      if (at == seconds_.end()) continue;
      const double own = double(row.people) / at->second;
      std::printf("%-24s%12.0f%10.1fx", row.name, own, own / plain);
      if (row.at_least > 0) std::printf("   (asked for: %.0f)", row.at_least);
      std::printf("\n");
    }
  }

 private:
  std::map<std::string, double> seconds_;
};

/// The most memory that a process of its own takes for a study of so many people and its coverage,
/// the catalogue included; in megabytes.
double peak_memory(std::size_t size) {
  const pid_t child = fork();
  if (child == 0) {
    const auto made = study(cohort(), drawing(size), catalogue(), {.threads = 2});
    const auto cells = coverage(made->counted, made->offers, made->cut, {.threads = 2});
    _exit(cells.empty() ? 1 : 0);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0) return 0;
  return double(used.ru_maxrss) / 1024;
}

}  // namespace
}  // namespace fingerpost

int main(int argc, char** argv) {
  using namespace fingerpost;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  catalogue();
  for (const std::size_t size : {people / 100, people, 10 * people})
    std::printf("%9zu people: at most %.0f MB\n", size, peak_memory(size));
  for (const Row& row : rows)
    benchmark::RegisterBenchmark(row.name, row.run)->UseRealTime()->Unit(benchmark::kMillisecond);
  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print();
  return 0;
}
