#include "web/commands/command_line.h"
#include "web/commands/options.h"

namespace fingerpost {
namespace {

/// Printed by a verb of its own; under `report` written into a folder.
void add_giving(CLI::App* verb, Giving& giving, const CLI::App* under) {
  if (under->get_name() != "report")
    return add_format(verb, giving.format, {{"text", Format::text}, {"json", Format::json}});
  const std::string usual = verb->get_name() + "-report";
  verb->add_option("--out", giving.folder,
                   "Folder for the page and the CSV of every table (usually ./" + usual + ")");
  verb->parse_complete_callback([&giving, usual] {
    if (giving.folder.empty()) giving.folder = usual;
  });
}

void add_study(CLI::App* verb, StudyOptions& study, const CLI::App* under) {
  add_folders(verb, study.folders);
  add_with(verb, study.folders);
  verb->add_option("--cohort", study.cohort,
                   "Id of the cohort that is counted (usually the one that scope.toml names)");
  verb->add_option("--people", study.people,
                   "How many people to make up (usually as many as the cohort says)")
      ->check(CLI::Range(1, 10'000'000));
  verb->add_option("--seed", study.seed, "Any number: the same one makes up the same people")
      ->capture_default_str();
  add_giving(verb, study.giving, under);
}

CLI::App* add_report(CLI::App* under, const std::string& name, const std::string& says) {
  CLI::App* verb = under->add_subcommand(name, says);
  verb->footer(statuses);
  return verb;
}

}  // namespace

void CommandLine::add_reports(CLI::App* under) {
  add_coverage(under);
  add_closure(under);
  add_overlap(under);
  add_equality(under);
  add_outcomes(under);
}

void CommandLine::add_coverage(CLI::App* under) {
  CLI::App* verb =
      add_report(under, "coverage", "Say which needs are covered where and for whom, worst first");
  verb->add_option("--on", coverage_.as_of, "The day, like 2026-11-22 (usually today)");
  add_study(verb, coverage_, under);
  verb->callback([this] {
    run = [this](const Streams& streams) { return report_coverage(coverage_, streams); };
  });
}

void CommandLine::add_closure(CLI::App* under) {
  CLI::App* verb = add_report(under, "closure", "Say who would lose what if services ended");
  verb->add_option("--service", closure_.services,
                   "Id of a service that would end; may be given again")
      ->allow_extra_args(false)
      ->required();
  verb->add_option("--on", closure_.study.as_of, "The first day without, like 2025-04-01")
      ->required();
  verb->add_option("--group", closure_.groups,
                   "Id of a group to look at by itself; may be given again ('fingerpost cohort' "
                   "lists them)")
      ->allow_extra_args(false);
  verb->add_option("--starts-a-year", closure_.starts_a_year,
                   "How many people begin in a year (usually what outcomes/ states)")
      ->check(CLI::Range(0, 999'999'999));
  add_study(verb, closure_.study, under);
  verb->callback([this] {
    run = [this](const Streams& streams) { return report_closure(closure_, streams); };
  });
}

void CommandLine::add_overlap(CLI::App* under) {
  CLI::App* verb = add_report(under, "overlap", "Say how far two services are for the same people");
  verb->add_option("first", overlap_.first, "Id of the one service")->required();
  verb->add_option("second", overlap_.second, "Id of the other")->required();
  verb->add_option("--on", overlap_.study.as_of, "The day, like 2026-11-22 (usually today)");
  add_study(verb, overlap_.study, under);
  verb->callback([this] {
    run = [this](const Streams& streams) { return report_overlap(overlap_, streams); };
  });
}

void CommandLine::add_equality(CLI::App* under) {
  CLI::App* verb = add_report(under, "equality", "Compare who uses a service with who could");
  verb->add_option("file", equality_.file,
                   "Who uses it, as CSV (catalogue/README.md has its columns)");
  verb->add_option(
          "--row", equality_.rows,
          "One group of those who use it, like \"Sex,Women,17%,120\": people or percentage, "
          "and of how many where that is known. May be given again")
      ->allow_extra_args(false);
  verb->add_option("--source", equality_.of_rows.source, "Where the figures of --row are stated");
  verb->add_option("--year", equality_.of_rows.year, "The year that they are of");
  verb->add_option("--area", equality_.of_rows.area, "The area that they are of");
  verb->add_option("--ages", equality_.of_rows.ages,
                   "The ages that they are of, like \"18 and over\"");
  equality_.of_rows.population = "people on probation";
  verb->add_option("--population", equality_.of_rows.population, "Who they are")
      ->capture_default_str();
  verb->add_flag_callback(
      "--published", [this] { equality_.of_rows.seen = GroupFigure::Seen::published; },
      "The percentages of --row have been printed before");
  verb->add_option("--base", equality_.rules.assumed_base,
                   "Of how many people the percentages are that do not say: your assumption")
      ->check(CLI::Range(1, 999'999'999));
  verb->add_flag_callback(
      "--round-to-5", [this] { equality_.rules.rounding = TakeUpRules::Rounding::to_5; },
      "Round numbers of people to the nearest 5");
  verb->add_option("--comparators", equality_.comparators,
                   "A CSV file or a folder of them (usually comparators/ in the catalogue)");
  verb->add_option("--service", equality_.service, "The name of the service, for the title");
  add_catalogue(verb, equality_.folders);
  add_giving(verb, equality_.giving, under);
  verb->callback([this] {
    run = [this](const Streams& streams) { return report_equality(equality_, streams); };
  });
}

void CommandLine::add_outcomes(CLI::App* under) {
  CLI::App* verb =
      add_report(under, "outcomes", "Say what was achieved each year, and what it cost");
  verb->add_option("file", outcomes_.file,
                   "Outcomes and costs as CSV (catalogue/README.md has its columns)")
      ->required();
  add_giving(verb, outcomes_.giving, under);
  verb->callback([this] {
    run = [this](const Streams& streams) { return report_outcomes(outcomes_, streams); };
  });
}

}  // namespace fingerpost
