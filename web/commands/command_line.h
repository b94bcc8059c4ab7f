// Every verb and its options, and what the chosen one does.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "web/commands/verbs.h"

namespace fingerpost {

/// Parse with `app`; `run` is then the chosen verb. Stays where it is: `app` writes into it.
class CommandLine {
 public:
  CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  CLI::App app;
  std::function<int(const Streams&)> run;

 private:
  CLI::App* add_verb(const std::string& name, const std::string& says);
  void add_serve();
  void add_check();
  void add_match();
  void add_explain();
  void add_services();
  void add_names();
  void add_cohort();
  void add_stale();
  void add_diff();
  void add_new_provider();
  void add_add_provider();
  /// Every report, as a verb of its own or under `report` (command_line_reports.cpp).
  void add_reports(CLI::App* under);
  void add_coverage(CLI::App* under);
  void add_closure(CLI::App* under);
  void add_overlap(CLI::App* under);
  void add_equality(CLI::App* under);
  void add_outcomes(CLI::App* under);
  void add_import();
  void add_import_postcodes(CLI::App* under);
  void add_import_practices(CLI::App* under);
  void add_help();
  int help(const Streams& streams) const;
  /// Fills serve_ from the texts; what is wrong with them, or nothing.
  std::string read_serve();

  ServeOptions serve_;
  std::string listen_ = "127.0.0.1:8080";
  std::string public_url_;
  int kiosk_warn_ = 60, kiosk_wipe_ = 75;  // seconds
  CheckOptions check_;
  MatchOptions match_;
  ExplainOptions explain_;
  ServicesOptions services_;
  NamesOptions names_;
  CohortOptions cohort_;
  StaleOptions stale_;
  DiffOptions diff_;
  NewProviderOptions new_provider_;
  AddProviderOptions add_provider_;
  StudyOptions coverage_;
  ClosureOptions closure_;
  OverlapOptions overlap_;
  EqualityOptions equality_;
  OutcomesOptions outcomes_;
  ImportPostcodesOptions postcodes_;
  ImportPracticesOptions practices_;
  std::string help_verb_;
};

}  // namespace fingerpost
