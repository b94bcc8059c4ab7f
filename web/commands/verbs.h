// The verbs of the command line, one file each (verb_*.cpp). command_line.cpp reads the options.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "core/knowledge/load.h"
#include "core/thought/equality.h"
#include "web/server/guarded_server.h"
#include "web/server/site.h"

namespace fingerpost {

/// Exit statuses.
inline constexpr int done = 0;
inline constexpr int differences_found = 1;  ///< of diff; also where not all could be compared
inline constexpr int problems_found = 1;     ///< all of them are listed
inline constexpr int wrong_usage = 2;
inline constexpr int cannot_start = 3;
inline constexpr int stopped_early = 130;  ///< by Ctrl-C, as shells have it; nothing is written

/// Where a verb writes: answers to `out`, everything else to `err`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Folders as given on the command line; empty: the usual one.
struct Folders {
  /// Usually that of the source the program was built from; installed,
  /// ../share/fingerpost/catalogue
  std::string catalogue{};
  /// Usually plugins/ beside the program; installed, ../lib/fingerpost/plugins
  std::string plugins{};
  /// Usually data/ beside the program; installed, ../var/lib/fingerpost
  std::string data{};
  /// One provider's folder that is not live, read as if it were; empty: none. See Sources::with.
  std::string with{};
  Sandbox sandbox = Sandbox::required;
};

/// All of them filled in, and the provider host beside the program.
Sources sources_of(const Folders& folders);

enum class Format : std::uint8_t { text, json, csv, github };

struct ServeOptions {
  Folders folders{};
  Address address{};
  std::string public_url{};  ///< empty: none is known
  Idle idle{};
};
/// Folders::with is a preview, and every page says so. Serves until SIGINT or SIGTERM, and reloads
/// on SIGHUP. The last line it prints at start is the address. Call it before any thread is
/// started.
int serve(const ServeOptions& options, const Streams& streams);

struct CheckOptions {
  Folders folders{};
  Format format = Format::text;
};
/// Lists what is wrong in the catalogue and the providers, and what an editor should look at today.
/// With Folders::with, what concerns that folder, and how many others there are. Warnings alone are
/// no reason for problems_found.
int check_catalogue(const CheckOptions& options, const Streams& streams);

struct MatchOptions {
  Folders folders{};
  Format format = Format::text;
  std::string file{};                ///< a request as JSON; "-" is standard input; empty: none
  std::vector<std::string> facts{};  ///< "age=34"; the same fact again adds to a set
  std::vector<std::string> needs{};
  std::vector<std::string> already{};   ///< ids of the services the person is already with
  std::vector<std::string> included{};  ///< "ID=REASON": on the plan whatever the rules say
  std::string text{};
  std::string as_of{};
  std::string asker{};
};
/// Answers one question, put as JSON or with options.
int match_services(const MatchOptions& options, const Streams& streams);

struct ExplainOptions {
  Folders folders{};
  Format format = Format::text;
  std::string service{};
};
/// Says all that is known of a service: rule, sources, sentences, examples, and what is not known.
int explain_service(const ExplainOptions& options, const Streams& streams);

struct DiffOptions {
  Folders before{}, after{};
  std::string
      live{};  ///< the catalogue of both, where it is `after.with` that makes the difference
  Format format = Format::text;
  std::string as_of{};    ///< empty: today
  std::string service{};  ///< only this one; empty: all, and the vocabulary
  std::size_t people = 2000;
  std::uint64_t seed = 1;
};
/// Says what changed for whom between two catalogues, or between what is live and the same with
/// `after.with`. Exit status 0 for no differences, 1 for
/// differences or where something could not be compared.
int compare_catalogues(const DiffOptions& options, const Streams& streams);

struct NewProviderOptions {
  std::string name{};  ///< lower-case words joined by hyphens or underscores
  std::string into{};  ///< the folder that its folder is made in; empty: the current one
  enum class Kind : std::uint8_t { toml, plugin };
  Kind kind = Kind::toml;
};
/// Makes a folder with a made-up example of a provider, to be written over. Never writes over one.
int make_provider(const NewProviderOptions& options, const Streams& streams);

struct AddProviderOptions {
  Folders folders{};
  std::string reload{};  ///< address of the server to reload then: "http://127.0.0.1:8080"
  enum class Replace : std::uint8_t { refused, allowed };
  Replace replace = Replace::refused;
};
/// Makes the provider in Folders::with live: checks it, and copies its files to where live ones
/// are. Writes nothing when anything is wrong.
int add_provider(const AddProviderOptions& options, const Streams& streams);

struct ServicesOptions {
  Folders folders{};
  std::string need{};  ///< only services that meet it; empty: all
  enum class Closed : std::uint8_t { left_out, listed };
  Closed closed = Closed::left_out;
};
/// Lists services, one a line: id, name, provider, when it was checked and whether that still
/// counts, status unless it is open.
int list_services(const ServicesOptions& options, const Streams& streams);

struct NamesOptions {
  Folders folders{};
  std::string word{};  ///< a name to look up; empty: all
};
/// Lists the names of old papers, or says what one was and what it is now.
int list_names(const NamesOptions& options, const Streams& streams);

struct CohortOptions {
  Folders folders{};
  Format format = Format::text;
  std::string cohort{};  ///< its id; empty: lists them all
};
/// Prints what a made-up caseload is drawn from, or which there are, one a line: id, people, name.
int print_cohort(const CohortOptions& options, const Streams& streams);

struct StaleOptions {
  Folders folders{};
  Format format = Format::text;
  std::string as_of{};  ///< "2026-11-22"; empty: today
  std::string
      within{};  ///< "30 days": also what falls due in that time; empty: only what is overdue
};
/// Lists the entries that have to be checked again, by who looks after them. Ends with
/// problems_found where one is overdue.
int list_stale(const StaleOptions& options, const Streams& streams);

/// How a report is handed over.
struct Giving {
  Format format = Format::text;
  std::string folder{};  ///< its page and CSVs are written into it; empty: printed
};

/// The cohort that a report is counted over.
struct StudyOptions {
  Folders folders{};
  std::string cohort{};    ///< its id; empty: the one that scope.toml names
  std::size_t people = 0;  ///< 0: as many as the cohort says
  std::uint64_t seed = 1;
  std::string as_of{};  ///< the day of the question; empty: today
  Giving giving{};
};
/// Says which needs are covered where and for whom, the worst first.
int report_coverage(const StudyOptions& options, const Streams& streams);

struct ClosureOptions {
  StudyOptions study{};                 ///< as_of: the first day without the services
  std::vector<std::string> services{};  ///< ids
  std::vector<std::string> groups{};    ///< ids of groups to look at one by one
  std::optional<std::int64_t> starts_a_year{};
};
/// Says who would lose what if services ended.
int report_closure(const ClosureOptions& options, const Streams& streams);

struct OverlapOptions {
  StudyOptions study{};
  std::string first{}, second{};  ///< ids
};
/// Says how far two services are for the same people.
int report_overlap(const OverlapOptions& options, const Streams& streams);

struct EqualityOptions {
  Folders folders{};
  Giving giving{};
  std::string file{};               ///< who uses the service, as CSV; empty: `rows` alone
  std::vector<std::string> rows{};  ///< "Sex,Women,17%,120"
  GroupFigure of_rows{};            ///< whose they are: source, year, area, ages, population
  std::string comparators{};        ///< a CSV file or a folder of them; empty: the catalogue's
  std::string service{};            ///< its name, for the title
  TakeUpRules rules{};
};
/// Compares who uses a service with who could. Prints nothing where a file has a problem.
int report_equality(const EqualityOptions& options, const Streams& streams);

struct OutcomesOptions {
  Giving giving{};
  std::string file{};  ///< CSV
};
/// Says what was achieved and what it cost. Prints nothing where the file has a problem.
int report_outcomes(const OutcomesOptions& options, const Streams& streams);

struct ImportPracticesOptions {
  Folders folders{};
  std::string file{};    ///< the official table as downloaded: CSV, or the ZIP it comes in
  std::string into{};    ///< folder of the list and its columns.csv; empty: wherever it is declared
  std::string within{};  ///< id of the area that the list is for; empty: those that are served
  std::string as_of{};   ///< the day the table is of; empty: its latest date that has come
  /// Fewer than half of the rows in use in the new table, or a date before that of the list in use:
  /// usually the wrong file.
  enum class Doubtful : std::uint8_t { refused, accepted };
  Doubtful doubtful = Doubtful::refused;
};
/// Brings one list of practices up to date from the official table, and says what has changed.
int import_practices(const ImportPracticesOptions& options, const Streams& streams);

struct ImportPostcodesOptions {
  Folders folders{};
  std::string file{};  ///< the download: the ZIP, a folder unpacked from it, or a CSV
  enum class Country : std::uint8_t { whole, part };
  Country country = Country::whole;  ///< part: too few postcodes are taken too
  enum class News : std::uint8_t { first_and_last, all };
  News news = News::first_and_last;  ///< all: for a terminal, on one line
};
/// Imports an official list of postcodes into the data folder, as a whole or not at all.
int import_postcode_list(const ImportPostcodesOptions& options, const Streams& streams);

/// "127.0.0.1:8080", "[::1]:8080" or "localhost:0"; false for what is none.
bool parse_address(const std::string& text, Address& address);

/// "https://example.org/sub/" becomes "https://example.org/sub"; false for what is no web address,
/// or one with a "?" or "#".
bool parse_public_url(const std::string& text, std::string& url);

}  // namespace fingerpost
