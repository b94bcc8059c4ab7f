// What an answer and each of its parts cost, as a ratio to judging every service once, without
// reasons, in a plain loop: at growing sizes of directory. Run by hand; only ratios within one run
// mean anything.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/knowledge/index.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_service.h"
#include "core/thought/ask.h"
#include "core/thought/change.h"
#include "core/thought/cover.h"
#include "core/thought/match.h"
#include "core/thought/tell.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/temporary_folder.h"
#include "web/json/plan_json.h"

namespace fingerpost {
namespace {

constexpr std::int64_t sizes[] = {100, 1000, 10000};
/// One person asked over and over trains the processor; so many different ones do not.
constexpr int people = 500;

/// A directory of one size, the people who ask, and their answers.
struct World {
  Catalogue catalogue;
  std::string json;
  std::vector<Query> queries;
  std::vector<Plan> plans;
  std::vector<std::vector<Match>> placed;  ///< where each person's candidates stand, unranked
  double candidates = 0, answers = 0, shown = 0;
  std::vector<Candidate> everything;
  test::TemporaryFolder data;
  std::unique_ptr<const Index> index;

  explicit World(int services) {
    Chance chance(2026);
    catalogue = random_catalogue(
        chance,
        {.services = services, .regions = 9, .districts = 36, .rules = Shape::Rules::plain});
    nlohmann::json list = nlohmann::json::array();
    for (const Service& service : catalogue.services) list.push_back(to_json(service));
    json = list.dump();
    index = Index::build(data.path(), catalogue);
    for (std::size_t i = 0; i < catalogue.services.size(); ++i) everything.push_back({i, 0});
    for (int i = 0; i < people; ++i) {
      Query query = random_query(chance, catalogue);
      if (chance.percent(95))
        query.facts.known.insert_or_assign("home", random_place(chance, catalogue, 2));
      if (query.needs.empty() && chance.percent(50)) query.needs = {"need3"};
      query.include_no = false;
      query.limit = 20;
      query.text.clear();
      queries.push_back(query);
      const auto some = index->candidates(query);
      plans.push_back(match(query, catalogue, some));
      Inquiry inquiry(queries.back(), catalogue);
      std::vector<Match>& here = placed.emplace_back();
      for (const Candidate& candidate : some) here.push_back(stand(candidate, inquiry));
      shown += double(plans.back().matches.size());
      const Totals& totals = plans.back().totals;
      candidates += double(some.size());
      answers += totals.yes + totals.maybe + totals.not_now;
    }
  }
};

const World& world(std::int64_t services) {
  static std::map<std::int64_t, std::unique_ptr<World>> made;
  auto& one = made[services];
  if (!one) one = std::make_unique<World>(int(services));
  return *one;
}

void load(benchmark::State& state) {
  const World& here = world(state.range(0));
  for (auto _ : state) {
    Problems problems;
    Catalogue catalogue;
    catalogue.vocabulary = here.catalogue.vocabulary;
    catalogue.areas = here.catalogue.areas;
    for (const auto& value : parse_json(here.json, "bench", problems))
      if (auto service = read_service(value, {.source = "bench"}, catalogue, problems))
        catalogue.services.push_back(std::move(*service));
    number_services(catalogue);
    if (catalogue.services.size() != here.catalogue.services.size())
      state.SkipWithError("not every service could be read");
    benchmark::DoNotOptimize(catalogue);
  }
}

void build_index(benchmark::State& state) {
  const World& here = world(state.range(0));
  const test::TemporaryFolder data;
  for (auto _ : state) benchmark::DoNotOptimize(Index::build(data.path(), here.catalogue));
}

/// Puts every person's question once an iteration.
template <class Answer>
void for_everybody(benchmark::State& state, const Answer& answer) {
  const World& here = world(state.range(0));
  for (auto _ : state)
    for (std::size_t i = 0; i < here.queries.size(); ++i) benchmark::DoNotOptimize(answer(here, i));
}

/// The yardstick: every service judged once, no reasons kept.
void judge_all(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Inquiry inquiry(here.queries[i], here.catalogue);
    const Ground today = inquiry.today();
    int yes = 0;
    for (const Service& service : here.catalogue.services)
      yes += verdict_on(service, today) == Verdict::yes;
    return yes;
  });
}

void whole_answer(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    return match(here.queries[i], here.catalogue, here.index->candidates(here.queries[i]));
  });
}

void whole_answer_without_index(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    return match(here.queries[i], here.catalogue, here.everything);
  });
}

void candidates_alone(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    return here.index->candidates(here.queries[i]);
  });
}

void place(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Inquiry inquiry(here.queries[i], here.catalogue);
    std::size_t usable = 0;
    for (const Match& match : here.placed[i])
      usable += stand({here.catalogue.positions.at(match.service->id), match.text_score}, inquiry)
                    .standing != Standing::no;
    return usable;
  });
}

void what_is_covered(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Inquiry inquiry(here.queries[i], here.catalogue);
    return cover(here.queries[i], here.placed[i]).services.size() +
           not_covered(inquiry, here.placed[i]).size();
  });
}

void next_best_question(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    return next_question(here.queries[i], here.catalogue, here.placed[i]);
  });
}

void explain_those_shown(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Inquiry inquiry(here.queries[i], here.catalogue);
    std::vector<Match> shown = here.plans[i].matches;
    for (Match& match : shown) {
      match.why = {}, match.change = {}, match.nearby = {}, match.until = {};
      tell(match, inquiry);
    }
    return shown;
  });
}

void smallest_changes(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Inquiry inquiry(here.queries[i], here.catalogue);
    std::size_t steps = 0;
    for (const Match& match : here.plans[i].matches)
      if (match.standing == Standing::maybe)
        steps += smallest_change(*match.service, here.queries[i], inquiry.today()).size();
    return steps;
  });
}

void candidates_of_text(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    Query query = here.queries[i];
    query.text = "help with counselling for my family and a mentr";
    return here.index->candidates(query);
  });
}

void render(benchmark::State& state) {
  for_everybody(state, [](const World& here, std::size_t i) {
    return plan_json(here.plans[i], here.catalogue);
  });
}

struct Row {
  const char* name;
  void (*run)(benchmark::State&);
  bool each_person;  ///< one iteration is everybody's question, not one piece of work
};
constexpr Row rows[] = {{"judge all, plain loop", judge_all, true},
                        {"whole answer", whole_answer, true},
                        {"  candidates", candidates_alone, true},
                        {"  place them", place, true},
                        {"  cover", what_is_covered, true},
                        {"  next question", next_best_question, true},
                        {"  explain those shown", explain_those_shown, true},
                        {"    smallest change", smallest_changes, true},
                        {"whole, without index", whole_answer_without_index, true},
                        {"candidates of a text", candidates_of_text, true},
                        {"render JSON", render, true},
                        {"build index", build_index, false},
                        {"load JSON", load, false}};

/// Prints as usual, and keeps the seconds of each row at each size for the table.
class Table : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
      if (!run.error_occurred)
        seconds_[run.benchmark_name()] = run.cpu_accumulated_time / double(run.iterations);
  }

  void print() const {
    std::printf(
        "\nMean over %d people, in microseconds of processor time for one; in brackets, how many "
        "times\n"
        "what judging every service once cost in this run. At most 20 services are shown. Building "
        "and\nloading are for the whole directory.\n\n%-24s",
        people, "services");
    for (const auto size : sizes) std::printf("%22lld", static_cast<long long>(size));
    for (const Row& row : rows) {
      std::printf("\n%-24s", row.name);
      for (const auto size : sizes) print(row, size);
    }
    std::printf("\n%-24s", "candidates per answer");
    for (const auto size : sizes)
      std::printf("%12.2f          ", world(size).candidates / world(size).answers);
    std::printf("\n%-24s", "shown, on average");
    for (const auto size : sizes) std::printf("%12.2f          ", world(size).shown / people);
    std::printf("\n");
  }

 private:
  double microseconds(const Row& row, std::int64_t size) const {
    const auto at = seconds_.find(row.name + ("/" + std::to_string(size)));
    return at == seconds_.end() ? 0 : at->second * 1e6 / (row.each_person ? people : 1);
  }
  void print(const Row& row, std::int64_t size) const {
    const double own = microseconds(row, size), plain = microseconds(rows[0], size);
    const bool both = row.each_person && own > 0 && plain > 0;
    std::printf(both ? "%12.1f (%6.2fx)" : "%12.1f          ", own, both ? own / plain : 0);
  }

  std::map<std::string, double> seconds_;
};

}  // namespace
}  // namespace fingerpost

int main(int argc, char** argv) {
  using namespace fingerpost;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const Row& row : rows)
    for (const auto size : sizes)
      benchmark::RegisterBenchmark(row.name, row.run)->Arg(size)->Unit(benchmark::kMillisecond);
  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print();
  return 0;
}
