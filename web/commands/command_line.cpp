#include "web/commands/command_line.h"

#include <unistd.h>

#include <iostream>

#include "web/commands/options.h"
#include "web/server/site.h"

namespace fingerpost {
CommandLine::CommandLine()
    : app("Fingerpost: which services are open to a person on probation, why, and until when.",
          "fingerpost") {
  app.require_subcommand(1);
  app.footer(statuses);
  add_serve();
  add_match();
  add_explain();
  add_services();
  add_names();
  add_cohort();
  add_check();
  add_stale();
  add_diff();
  add_reports(&app);
  CLI::App* report = add_verb("report", "Write a report as a page and CSV files into a folder");
  report->require_subcommand(1);
  add_reports(report);
  add_new_provider();
  add_add_provider();
  add_import();
  add_help();
}

CLI::App* CommandLine::add_verb(const std::string& name, const std::string& says) {
  CLI::App* verb = app.add_subcommand(name, says);
  verb->footer(statuses);
  return verb;
}

void CommandLine::add_serve() {
  CLI::App* serve = add_verb("serve", "Serve the pages and the API until told to stop");
  add_folders(serve, serve_.folders);
  serve->add_option("--listen", listen_, "HOST:PORT to listen on; port 0 takes a free one")
      ->capture_default_str();
  serve->add_option("--preview", serve_.folders.with,
                    "Folder of a provider that is not live, to be shown as if it were; each page "
                    "says so");
  serve->add_option("--public-url", public_url_,
                    "Where people reach it, for the codes on printed plans: https://example.org");
  serve
      ->add_option("--kiosk-warn", kiosk_warn_,
                   "Seconds until an untouched page of the kiosk asks whether somebody is there")
      ->capture_default_str();
  serve->add_option("--kiosk-wipe", kiosk_wipe_, "Seconds until it clears itself")
      ->capture_default_str();
  serve->callback([this] {
    run = [this](const Streams& streams) {
      const std::string wrong = read_serve();
      if (wrong.empty()) return fingerpost::serve(serve_, streams);
      streams.err << "fingerpost: " << wrong << '\n';
      return wrong_usage;
    };
  });
}

std::string CommandLine::read_serve() {
  constexpr int shortest = 5, longest = 3600;
  if (!parse_address(listen_, serve_.address))
    return "--listen must be HOST:PORT, like 127.0.0.1:8080, not '" + listen_ + "'";
  if (!public_url_.empty() && !parse_public_url(public_url_, serve_.public_url))
    return "--public-url must be a web address without \"?\" or \"#\", like "
           "https://example.org, not '" +
           public_url_ + "'";
  if (kiosk_warn_ < shortest || kiosk_wipe_ < kiosk_warn_ + shortest || kiosk_wipe_ > longest)
    return "--kiosk-warn must be at least 5 seconds, and --kiosk-wipe at least 5 more and at most "
           "3600, not " +
           std::to_string(kiosk_warn_) + " and " + std::to_string(kiosk_wipe_);
  serve_.idle = {std::chrono::seconds(kiosk_warn_), std::chrono::seconds(kiosk_wipe_)};
  return {};
}

void CommandLine::add_match() {
  CLI::App* match = add_verb("match", "Answer one question, put as JSON or with options");
  add_folders(match, match_.folders);
  add_with(match, match_.folders);
  auto* file = match->add_option("file", match_.file,
                                 "The question as JSON, as the API takes it; - is standard input");
  const auto option = [&](const char* name, auto& to, const char* says) {
    match->add_option(name, to, says)->excludes(file)->allow_extra_args(false);
  };
  option("--fact", match_.facts,
         "ID=VALUE, like age=34, supervision=licence or registered_with_gp=no; again for more");
  option("--need", match_.needs, "Id of a need; again for more");
  option("--already", match_.already,
         "Id of a service that the person is already with; again for more");
  option("--include", match_.included,
         "ID=REASON: a service to have on the plan anyway (with --asker practitioner); again for "
         "more");
  option("--text", match_.text, "What is wanted, in the person's own words");
  option("--as-of", match_.as_of, "The day the question is about, like 2026-11-22");
  option("--asker", match_.asker, "self or practitioner");
  match->add_flag_callback(
      "--json", [this] { match_.format = Format::json; }, "Answer with the JSON of the API");
  match->callback(
      [this] { run = [this](const Streams& streams) { return match_services(match_, streams); }; });
}

void CommandLine::add_explain() {
  CLI::App* explain = add_verb("explain", "Say in words whom a service is for, and who says so");
  add_folders(explain, explain_.folders);
  add_with(explain, explain_.folders);
  explain->add_option("service", explain_.service, "Id of the service")->required();
  add_format(explain, explain_.format, {{"text", Format::text}, {"json", Format::json}});
  explain->callback([this] {
    run = [this](const Streams& streams) { return explain_service(explain_, streams); };
  });
}

void CommandLine::add_services() {
  CLI::App* services = add_verb("services", "List services: id, name, provider, when checked");
  add_folders(services, services_.folders);
  add_with(services, services_.folders);
  services->add_option("--need", services_.need, "Only those that meet this need (its id)");
  services->add_flag_callback(
      "--closed", [this] { services_.closed = ServicesOptions::Closed::listed; },
      "Closed ones too");
  services->callback([this] {
    run = [this](const Streams& streams) { return list_services(services_, streams); };
  });
}

void CommandLine::add_names() {
  CLI::App* names = add_verb("names", "Say what an old name means, or list them all");
  add_folders(names, names_.folders);
  names->add_option("word", names_.word,
                    "A name, a short name or a part of one, from a council paper or elsewhere");
  names->callback(
      [this] { run = [this](const Streams& streams) { return list_names(names_, streams); }; });
}

void CommandLine::add_cohort() {
  CLI::App* cohort =
      add_verb("cohort", "Say what a made-up caseload is drawn from, or list them all");
  add_folders(cohort, cohort_.folders);
  cohort->add_option("cohort", cohort_.cohort, "Id of the cohort, like llr");
  add_format(cohort, cohort_.format, {{"text", Format::text}, {"json", Format::json}});
  cohort->callback(
      [this] { run = [this](const Streams& streams) { return print_cohort(cohort_, streams); }; });
}

void CommandLine::add_check() {
  CLI::App* check = add_verb("check", "List what is wrong in the catalogue and the providers");
  add_folders(check, check_.folders);
  add_with(check, check_.folders);
  add_format(check, check_.format,
             {{"text", Format::text}, {"json", Format::json}, {"github", Format::github}});
  check->callback([this] {
    run = [this](const Streams& streams) { return check_catalogue(check_, streams); };
  });
}

void CommandLine::add_stale() {
  CLI::App* stale = add_verb("stale", "List what has to be checked again, by who looks after it");
  add_folders(stale, stale_.folders);
  stale->add_option("--as-of", stale_.as_of, "The day to look from, like 2026-11-22");
  stale->add_option("--within", stale_.within,
                    "What falls due within this time too, like \"30 days\" or \"2 months\"");
  add_format(stale, stale_.format,
             {{"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}});
  stale->callback(
      [this] { run = [this](const Streams& streams) { return list_stale(stale_, streams); }; });
}

void CommandLine::add_diff() {
  CLI::App* diff = add_verb("diff", "Say what changed for whom between two catalogues");
  diff->footer(
      "Exit status: 0 no differences, 1 differences found (or not all could be compared), 2 wrong "
      "usage, 3 cannot start.");
  auto* old_folder =
      diff->add_option("old", diff_.before.catalogue, "Folder of the catalogue as it was");
  auto* new_folder =
      diff->add_option("new", diff_.after.catalogue, "Folder of the catalogue as it is to be");
  diff->add_option("--with", diff_.after.with,
                   "Instead of both: folder of a provider that is not live, to compare what is "
                   "live with the same and that provider")
      ->excludes(old_folder)
      ->excludes(new_folder);
  diff->add_option("--catalogue", diff_.live,
                   "With --with: the catalogue that is live (usually the program's own)")
      ->excludes(old_folder);
  add_plugins(diff, diff_.after);
  diff->add_option("--old-plugins", diff_.before.plugins,
                   "Folder with the plugins as they were (usually the same)");
  diff->add_option("--as-of", diff_.as_of,
                   "The day the comparison is about, like 2026-11-22 (usually today)");
  diff->add_option("--people", diff_.people, "How many people to make up")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  diff->add_option("--seed", diff_.seed, "The same seed makes up the same people")
      ->capture_default_str();
  diff->add_option("--service", diff_.service, "Id of the one service to compare");
  add_format(diff, diff_.format, {{"text", Format::text}, {"json", Format::json}});
  add_sandbox(diff, [this] { diff_.before.sandbox = diff_.after.sandbox = Sandbox::off; });
  diff->callback([this] {
    run = [this](const Streams& streams) { return compare_catalogues(diff_, streams); };
  });
}

void CommandLine::add_new_provider() {
  CLI::App* verb = add_verb("new-provider", "Make a folder with a made-up provider to write over");
  verb->add_option("name", new_provider_.name,
                   "Its name: lower-case words joined by hyphens or underscores")
      ->required();
  verb->add_flag_callback(
      "--plugin", [this] { new_provider_.kind = NewProviderOptions::Kind::plugin; },
      "In C++, where its facts come from elsewhere; otherwise in TOML");
  verb->add_option("--into", new_provider_.into, "Folder to make it in (usually the current one)");
  verb->callback([this] {
    run = [this](const Streams& streams) { return make_provider(new_provider_, streams); };
  });
}

void CommandLine::add_add_provider() {
  CLI::App* verb = add_verb("add-provider", "Check a provider's folder, and make it live");
  add_folders(verb, add_provider_.folders);
  verb->add_option("folder", add_provider_.folders.with, "Folder of the provider")->required();
  verb->add_flag_callback(
      "--replace", [this] { add_provider_.replace = AddProviderOptions::Replace::allowed; },
      "Put it in the place of the live one of the same name");
  verb->add_option("--reload", add_provider_.reload,
                   "Address of the server on this machine that is to read it at once, like "
                   "http://127.0.0.1:8080");
  verb->callback([this] {
    run = [this](const Streams& streams) { return add_provider(add_provider_, streams); };
  });
}

void CommandLine::add_import() {
  CLI::App* import = add_verb("import", "Take in an official list that you have downloaded");
  import->require_subcommand(1);
  add_import_postcodes(import);
  add_import_practices(import);
}

void CommandLine::add_import_postcodes(CLI::App* under) {
  CLI::App* verb = under->add_subcommand(
      "postcodes", "Every postcode, from OS Code-Point Open or the ONS Postcode Directory");
  verb->footer(statuses);
  verb->add_option("file", postcodes_.file,
                   "The ZIP as it was downloaded, the folder unpacked from it, or its CSV")
      ->required();
  add_catalogue(verb, postcodes_.folders);
  add_data(verb, postcodes_.folders);
  verb->add_flag_callback(
      "--anyway", [this] { postcodes_.country = ImportPostcodesOptions::Country::part; },
      "Take it even if it has too few postcodes to be the whole country");
  verb->callback([this] {
    if (::isatty(STDERR_FILENO) == 1) postcodes_.news = ImportPostcodesOptions::News::all;
    run = [this](const Streams& streams) { return import_postcode_list(postcodes_, streams); };
  });
}

void CommandLine::add_import_practices(CLI::App* under) {
  CLI::App* verb = under->add_subcommand(
      "practices", "A list of NHS practices, from the Organisation Data Service's own file");
  verb->footer(statuses);
  add_folders(verb, practices_.folders);
  verb->add_option("file", practices_.file,
                   "epraccur, egdpprac or edispensary as downloaded: CSV, or the ZIP it comes in")
      ->required();
  verb->add_option("--into", practices_.into,
                   "Folder of the list to replace (usually plugins/gp_dental/data)");
  verb->add_option("--within", practices_.within,
                   "Id of the area whose practices are kept (usually what scope.toml serves)");
  verb->add_option("--as-of", practices_.as_of,
                   "The day the file is of (usually its latest date that has come)");
  verb->add_flag_callback(
      "--anyway", [this] { practices_.doubtful = ImportPracticesOptions::Doubtful::accepted; },
      "Also if fewer than half of the rows in use are in it, or the list in use is of a later day");
  verb->callback([this] {
    run = [this](const Streams& streams) { return import_practices(practices_, streams); };
  });
}

void CommandLine::add_help() {
  CLI::App* verb = add_verb("help", "Say all of this");
  verb->add_option("verb", help_verb_, "More about one verb");
  verb->callback([this] { run = [this](const Streams& streams) { return help(streams); }; });
}

int CommandLine::help(const Streams& streams) const {
  const auto verbs =
      app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == help_verb_; });
  if (!help_verb_.empty() && verbs.empty()) {
    streams.err << "fingerpost: there is no verb '" << help_verb_ << "'; see fingerpost help\n";
    return wrong_usage;
  }
  if (!verbs.empty()) {
    streams.out << verbs.front()->help("fingerpost");
    return done;
  }
  // app.help() would tell of the verb that was parsed, which is this one.
  streams.out << app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal)
              << "\nWhat 'fingerpost serve' answers:\n";
  for (const Endpoint& endpoint : endpoints())
    streams.out << "  " << endpoint.method << (endpoint.method == "GET" ? "  " : " ")
                << endpoint.pattern << "\n        " << endpoint.says << '\n';
  return done;
}

}  // namespace fingerpost
