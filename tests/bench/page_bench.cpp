// What the page of results costs the server, beside the match that it shows, over the real
// catalogue. Run by hand; only the ratios of one run mean anything.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>

#include "core/knowledge/load.h"
#include "tests/support/temporary_folder.h"
#include "web/pages/asking.h"
#include "web/server/site.h"

namespace fingerpost {
namespace {

struct Ask {
  const char* name;
  const char* fields;  ///< as the form sends them
};
constexpr Ask asks[] = {
    {"nothing known", ""},
    {"four facts, two needs",
     "fact.age=34&fact.home=LE2+7LB&fact.supervision=licence&fact.release_date=2026-11-10"
     "&needs=gp-registration&needs=mental-health&as_of=2026-11-22"},
    {"four facts, every need",
     "fact.age=34&fact.home=LE2+7LB&fact.supervision=licence&fact.release_date=2026-11-10"
     "&as_of=2026-11-22"},
    {"in their words", "fact.age=34&fact.home=LE11+5BT&text=help+with+my+script"},
};

struct World {
  test::TemporaryFolder data;
  std::shared_ptr<const Directory> directory;
  Metrics metrics;
  Site site;

  World() {
    Problems fatal;
    Loaded loaded = load({.catalogue = FINGERPOST_SOURCE_DIR "/catalogue",
                          .plugins = FINGERPOST_BINARY_DIR "/plugins",
                          .data = {},
                          .host = {.executable = FINGERPOST_BINARY_DIR "/fingerpost-host"}},
                         {}, fatal);
    for (const Problem& problem : fatal) std::fprintf(stderr, "%s\n", problem.what.c_str());
    auto made = std::make_shared<Directory>();
    made->catalogue = std::move(loaded.catalogue);
    made->gazetteer = std::move(loaded.gazetteer);
    made->index = Index::build(data.path(), made->catalogue);
    directory = made;
    site.directory = [this] { return directory; };
    site.today = [] { return *parse_date("2026-11-22"); };
    site.now = [] { return Moment{*parse_date("2026-11-22"), 10 * 60}; };
    site.metrics = &metrics;
  }

  Request request(const Ask& ask) const {
    Request made;
    made.method = "POST";
    made.path = "/results";
    made.content_type = "application/x-www-form-urlencoded";
    made.body = ask.fields;
    made.takes_gzip = true;
    return made;
  }
};

const World& world() {
  static const World made;
  return made;
}

void match_alone(benchmark::State& state, const Ask& ask) {
  const Request request = world().request(ask);
  const Asked asked = std::get<Asked>(read_asked({world().site, request, world().directory, {}}));
  for (auto _ : state) benchmark::DoNotOptimize(answer(*world().directory, asked.query));
}

void whole_page(benchmark::State& state, const Ask& ask) {
  const Request request = world().request(ask);
  for (auto _ : state) benchmark::DoNotOptimize(answer(world().site, request));
}

/// Prints as usual, and keeps the seconds of each for the ratios.
class Ratios : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
      seconds_[run.benchmark_name()] = run.cpu_accumulated_time / double(run.iterations);
  }
  void print() const {
    std::printf(
        "\nThe whole page, read, matched, filled in and compressed, as a multiple of the "
        "match alone\n");
    for (const Ask& ask : asks) {
      const double match = seconds_.at(std::string("match: ") + ask.name);
      std::printf("%-24s %5.2f\n", ask.name, seconds_.at(std::string("page: ") + ask.name) / match);
    }
  }

 private:
  std::map<std::string, double> seconds_;
};

}  // namespace
}  // namespace fingerpost

int main(int argc, char** argv) {
  using namespace fingerpost;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const Ask& ask : asks) {
    benchmark::RegisterBenchmark((std::string("match: ") + ask.name).c_str(), match_alone, ask);
    benchmark::RegisterBenchmark((std::string("page: ") + ask.name).c_str(), whole_page, ask);
  }
  Ratios ratios;
  benchmark::RunSpecifiedBenchmarks(&ratios);
  ratios.print();
  return 0;
}
