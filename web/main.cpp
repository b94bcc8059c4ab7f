// The command line: reads options, hands over to one verb, and says in one sentence what stopped
// it.
#include <CLI/CLI.hpp>
#include <iostream>

#include "web/site.h"
#include "web/verbs.h"

namespace {

using namespace fingerpost;

constexpr const char* statuses =
    "Exit status: 0 done, 1 problems found (all are listed), 2 wrong usage, 3 cannot start.";

struct CommandLine {
  CLI::App app{"Fingerpost: which services are open to a person on probation, why, and until when.",
               "fingerpost"};
  Folders folders;
  ServeOptions serve_options;
  CheckOptions check_options;
  MatchOptions match_options;
  ExplainOptions explain_options;
  ServicesOptions services_options;
  NamesOptions names_options;
  StaleOptions stale_options;
  ImportPracticesOptions practices_options;
  std::string listen = "127.0.0.1:8080";
  std::string format = "text";
  std::string stale_format = "text";
  std::string help_verb;

  void add_folders(CLI::App* verb) {
    verb->add_option("--catalogue", folders.catalogue,
                     "Folder with facts.toml, needs.toml, areas/ and services/ (usually the one in "
                     "the source tree)");
    verb->add_option("--plugins", folders.plugins,
                     "Folder with provider plugins (usually plugins/ beside the program)");
    verb->add_option("--data", folders.data,
                     "Folder for the index (usually data/ beside the program)");
    verb->add_flag_callback(
        "--unsafe-no-sandbox", [this] { folders.sandbox = Sandbox::off; },
        "Read providers without a sandbox: they can then do whatever you can. For development");
  }

  CLI::App* add_verb(const char* name, const char* says) {
    CLI::App* verb = app.add_subcommand(name, says);
    verb->footer(statuses);
    return verb;
  }

  CommandLine() {
    app.require_subcommand(1);
    app.footer(statuses);
    CLI::App* serve = add_verb("serve", "Serve the pages and the API until told to stop");
    add_folders(serve);
    serve->add_option("--listen", listen, "HOST:PORT to listen on; port 0 takes a free one")
        ->capture_default_str();
    CLI::App* check = add_verb("check", "List what is wrong in the catalogue and the providers");
    add_folders(check);
    check->add_option("--format", format, "text, json or github (workflow commands)")
        ->check(CLI::IsMember({"text", "json", "github"}))
        ->capture_default_str();
    add_match(add_verb("match", "Answer one question, put as JSON or with options"));
    CLI::App* explain = add_verb("explain", "Say in words whom a service is for, and who says so");
    add_folders(explain);
    explain->add_option("service", explain_options.service, "Id of the service")->required();
    CLI::App* services = add_verb("services", "List services: id, name, provider");
    add_folders(services);
    services->add_option("--need", services_options.need,
                         "Only those that meet this need (its id)");
    services->add_flag_callback(
        "--closed", [this] { services_options.closed = ServicesOptions::Closed::listed; },
        "Closed ones too");
    add_names(add_verb("names", "Say what an old name means, or list them all"));
    add_stale(add_verb("stale", "List what has to be checked again, by who looks after it"));
    add_import_practices(add_import());
    add_verb("help", "Say all of this")->add_option("verb", help_verb, "More about one verb");
  }

  void add_names(CLI::App* names) {
    add_folders(names);
    names->add_option("word", names_options.word,
                      "A name, a short name or a part of one, from a council paper or elsewhere");
  }

  void add_match(CLI::App* match) {
    add_folders(match);
    auto* file =
        match->add_option("file", match_options.file,
                          "The question as JSON, as the API takes it; - is standard input");
    const auto option = [&](const char* name, auto& to, const char* says) {
      match->add_option(name, to, says)->excludes(file)->allow_extra_args(false);
    };
    option("--fact", match_options.facts,
           "ID=VALUE, like age=34, supervision=licence or registered_with_gp=no; again for more");
    option("--need", match_options.needs, "Id of a need; again for more");
    option("--already", match_options.already,
           "Id of a service that the person is already with; again for more");
    option("--include", match_options.included,
           "ID=REASON: a service to have on the plan anyway (with --asker practitioner); again for "
           "more");
    option("--text", match_options.text, "What is wanted, in the person's own words");
    option("--as-of", match_options.as_of, "The day the question is about, like 2026-11-22");
    option("--asker", match_options.asker, "self or practitioner");
    match->add_flag_callback(
        "--json", [this] { match_options.format = Format::json; },
        "Answer with the JSON of the API");
  }

  void add_stale(CLI::App* stale) {
    add_folders(stale);
    stale->add_option("--as-of", stale_options.as_of, "The day to look from, like 2026-11-22");
    stale->add_option("--within", stale_options.within,
                      "What falls due within this time too, like \"30 days\" or \"2 months\"");
    stale->add_option("--format", stale_format, "text, json or csv")
        ->check(CLI::IsMember({"text", "json", "csv"}))
        ->capture_default_str();
  }

  int stale() {
    stale_options.folders = folders;
    if (stale_format == "json") stale_options.format = Format::json;
    if (stale_format == "csv") stale_options.format = Format::csv;
    return list_stale(stale_options, {std::cin, std::cout, std::cerr});
  }

  CLI::App* add_import() {
    CLI::App* import =
        add_verb("import", "Bring what came from elsewhere up to date, from an official download");
    import->require_subcommand(1);
    return import;
  }

  void add_import_practices(CLI::App* import) {
    ImportPracticesOptions& options = practices_options;
    CLI::App* practices = import->add_subcommand(
        "practices", "A list of NHS practices, from the Organisation Data Service's own file");
    practices->footer(statuses);
    add_folders(practices);
    practices
        ->add_option("file", options.file,
                     "epraccur, egdpprac or edispensary as downloaded: CSV, or the ZIP it comes in")
        ->required();
    practices->add_option("--into", options.into,
                          "Folder of the list to replace (usually plugins/gp_dental/data)");
    practices->add_option(
        "--within", options.within,
        "Id of the area whose practices are kept (usually what scope.toml serves)");
    practices->add_option("--as-of", options.as_of,
                          "The day the file is of (usually its latest date that has come)");
    practices->add_flag_callback(
        "--anyway", [this] { practices_options.half = ImportPracticesOptions::Half::accepted; },
        "Also if fewer than half of the rows in use are in it");
  }

  int help() {
    const auto verbs =
        app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == help_verb; });
    if (!help_verb.empty() && verbs.empty()) {
      std::cerr << "fingerpost: there is no verb '" << help_verb << "'; see fingerpost help\n";
      return wrong_usage;
    }
    if (!verbs.empty()) {
      std::cout << verbs.front()->help("fingerpost");
      return done;
    }
    // help() itself would tell of the verb that was parsed, which is this one.
    std::cout << app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal)
              << "\nWhat 'fingerpost serve' answers:\n";
    for (const Endpoint& endpoint : endpoints())
      std::cout << "  " << endpoint.method << (endpoint.method == "GET" ? "  " : " ")
                << endpoint.pattern << "\n        " << endpoint.says << '\n';
    return done;
  }

  int run() {
    const Streams streams{std::cin, std::cout, std::cerr};
    if (app.got_subcommand("help")) return help();
    if (app.got_subcommand("stale")) return stale();
    serve_options.folders = check_options.folders = match_options.folders =
        explain_options.folders = services_options.folders = names_options.folders =
            practices_options.folders = folders;
    if (format == "json") check_options.format = Format::json;
    if (format == "github") check_options.format = Format::github;
    if (app.got_subcommand("check")) return check_catalogue(check_options, streams);
    if (app.got_subcommand("match")) return match_services(match_options, streams);
    if (app.got_subcommand("explain")) return explain_service(explain_options, streams);
    if (app.got_subcommand("services")) return list_services(services_options, streams);
    if (app.got_subcommand("names")) return list_names(names_options, streams);
    if (app.got_subcommand("import")) return import_practices(practices_options, streams);
    if (!parse_address(listen, serve_options.address)) {
      std::cerr << "fingerpost: --listen must be HOST:PORT, like 127.0.0.1:8080, not '" << listen
                << "'\n";
      return wrong_usage;
    }
    return serve(serve_options, streams);
  }
};

}  // namespace

int main(int argc, char** argv) {
  try {
    CommandLine line;
    try {
      line.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return line.app.exit(error) == 0 ? done : wrong_usage;
    }
    return line.run();
  } catch (const std::exception& error) {
    std::cerr << "fingerpost: " << error.what() << '\n';
    return cannot_start;
  }
}
