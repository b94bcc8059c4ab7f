// fingerpost import practices: a list of places beside a plugin is brought up to date from the
// official table, as downloaded.
#include <algorithm>
#include <iostream>
#include <map>

#include "core/knowledge/official_list.h"
#include "core/knowledge/postcode.h"
#include "core/knowledge/refresh_list.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"
#include "web/commands/verbs.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// None where the folder cannot be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    entries.push_back(at->path());
  return entries;
}

/// The lists of one folder; or, where none is named, of the source tree and then of the plugins.
std::vector<OfficialList> lists_in(const std::string& into, const Sources& sources,
                                   Problems& problems) {
  std::vector<fs::path> folders;
  if (!into.empty()) folders.emplace_back(into);
  if (into.empty()) {
    for (const fs::path& plugin : entries_of(sources.catalogue / "../plugins"))
      folders.push_back((plugin / "data").lexically_normal());
    for (const fs::path& plugin : entries_of(sources.plugins)) folders.push_back(plugin);
  }
  auto lists = official_lists(folders, problems);
  if (lists.empty() && problems.empty())
    problems.push_back({into.empty() ? "plugins" : into,
                        "there is no columns.csv here that says how a list is laid out; name the "
                        "folder of one with --into, like plugins/gp_dental/data"});
  return lists;
}

/// Tells of a postcode whether it lies in one of the areas.
class Within {
 public:
  Within(const Gazetteer& gazetteer, std::vector<std::string> areas)
      : gazetteer_(gazetteer), areas_(std::move(areas)) {}

  Verdict operator()(const std::string& postcode) {
    const auto code = parse_postcode(postcode);
    const auto [district, is_new] = districts_.emplace(code->outward, Verdict::no);
    if (is_new) district->second = lies(code->outward);
    return district->second == Verdict::no ? Verdict::no : lies(postcode);
  }

 private:
  Verdict lies(const std::string& text) const {
    const auto place = gazetteer_.find(text);
    if (!place) return Verdict::no;
    Verdict verdict = Verdict::no;
    for (const std::string& area : areas_) {
      if (has(place->certain, area)) return Verdict::yes;
      if (has(place->possible, area)) verdict = Verdict::unknown;
    }
    return verdict;
  }

  const Gazetteer& gazetteer_;
  std::vector<std::string> areas_;
  std::map<std::string, Verdict> districts_;  ///< by outward code: most of a country is elsewhere
};

std::vector<std::string> areas_meant(const std::string& within, const Loaded& loaded,
                                     Problems& problems) {
  std::vector<std::string> areas =
      within.empty() ? loaded.catalogue.scope.serves : std::vector<std::string>{within};
  if (areas.empty())
    problems.push_back({"--within",
                        "the directory serves no area in particular (scope.toml), so "
                        "say which area the list is for, like --within llr"});
  for (const std::string& area : areas) {
    if (loaded.gazetteer.area(area) != nullptr) continue;
    std::vector<std::string> ids;
    for (const Area& known : loaded.gazetteer.areas()) ids.push_back(known.id);
    problems.push_back(
        {"--within", "'" + area + "' is no area of areas.csv" + did_you_mean(area, ids)});
  }
  return areas;
}

void tell_changes(std::ostream& out, const std::vector<PlaceChange>& changes, const char* how) {
  out << changes.size() << ' ' << how << (changes.empty() ? "." : ":") << '\n';
  for (const PlaceChange& change : changes)
    out << "  " << change.code << "  " << (change.before.empty() ? "" : change.before + " -> ")
        << change.name << '\n';
}

class Import {
 public:
  Import(const ImportPracticesOptions& options, std::ostream& out, Problems& problems)
      : options_(options), out_(out), problems_(problems) {}

  void run() {
    const Sources sources = sources_of(options_.folders);
    const Loaded loaded = load(sources, {}, problems_);
    if (!problems_.empty()) return;
    const auto lists = lists_in(options_.into, sources, problems_);
    areas_ = areas_meant(options_.within, loaded, problems_);
    if (!problems_.empty()) return;
    const OfficialTable official = read_official(options_.file, lists, problems_);
    if (!problems_.empty()) return;
    const auto list = std::find_if(lists.begin(), lists.end(), [&](const OfficialList& known) {
      return known.layout.file == official.name;
    });
    if (can_refresh(list->layout, problems_)) refresh(*list, official.text, loaded.gazetteer);
    if (!problems_.empty()) return;
    tell(*list, loaded.gazetteer);
    const bool beside_program =
        fs::weakly_canonical(list->folder).parent_path() == fs::weakly_canonical(sources.plugins);
    out_ << "Next: " << (beside_program ? "" : "build again, which copies it to the plugin; ")
         << "run 'fingerpost check'; then have the server read it (SIGHUP, or start it again).\n";
  }

 private:
  void refresh(const OfficialList& list, const std::string& text, const Gazetteer& gazetteer) {
    const std::string& file = list.layout.file;
    const std::string in_use = text_of_file(list.folder / file).value_or("");
    found_ = refresh_list({.layout = list.layout,
                           .table = text,
                           .in_use = in_use,
                           .today = today(),
                           .within = Within(gazetteer, areas_)},
                          problems_);
    if (problems_.empty()) look_plausible(file);
    if (!problems_.empty()) return;
    const std::string origins_now = text_of_file(list.folder / "attribution.csv").value_or("");
    refuse_older(date_of(origins_now, file), file);
    const auto origins = with_date(origins_now, file, as_of(), problems_);
    if (problems_.empty())
      replace_files(list.folder, {{file, found_.list}, {"attribution.csv", origins}}, problems_);
  }

  Date as_of() const { return parse_date(options_.as_of).value_or(found_.newest.value_or(Date{})); }

  void refuse_older(const std::optional<Date>& now, const std::string& file) {
    if (!now || as_of() >= *now || options_.doubtful == ImportPracticesOptions::Doubtful::accepted)
      return;
    problems_.push_back(
        {file, "it is as at " + to_words(as_of()) + ", and the list in use is of " +
                   to_words(*now) +
                   ", which is later; nothing is changed. If its date is another, "
                   "give it with --as-of; if it is right to go back, say --anyway"});
  }

  void look_plausible(const std::string& file) {
    if (options_.as_of.empty() && !found_.newest)
      problems_.push_back({file,
                           "no date in it has come yet, so it does not say as at when it is; "
                           "nothing is changed. Say so with --as-of, like 2025-09-01"});
    if (found_.kept == 0)
      problems_.push_back({file, "none of its " + std::to_string(found_.rows) +
                                     " rows lies in the area; nothing is changed. Is it the whole "
                                     "file, and the right area?"});
    else if (found_.found_again * 2 < found_.before &&
             options_.doubtful == ImportPracticesOptions::Doubtful::refused)
      problems_.push_back({file, "only " + std::to_string(found_.found_again) + " of the " +
                                     std::to_string(found_.before) +
                                     " rows of the list in use are in it, fewer than half; nothing "
                                     "is changed. If that is right, say --anyway"});
  }

  void tell(const OfficialList& list, const Gazetteer& gazetteer) const {
    std::string areas;
    for (const std::string& area : areas_)
      areas += (areas.empty() ? "" : " and ") + gazetteer.area(area)->name;
    out_ << list.layout.file << ": " << found_.rows << " rows read, " << found_.kept
         << " kept, for " << areas << ".\n";
    if (found_.may_lie > 0)
      out_ << "Of those " << found_.may_lie
           << " may lie there and may not: their full postcodes are not known here.\n";
    if (found_.no_postcode > 0)
      out_ << "Left out for want of a postcode: " << found_.no_postcode << ".\n";
    out_ << "As at " << to_words(as_of())
         << (options_.as_of.empty()
                 ? ": the latest opening or closing in it that is not still to come (--as-of says "
                   "otherwise).\n"
                 : ".\n");
    tell_changes(out_, found_.added, "added");
    tell_changes(out_, found_.gone, "gone");
    if (!found_.gone.empty())
      out_ << "Gone means closed, not in the new table, or no longer known to lie in the area.\n";
    tell_changes(out_, found_.renamed, "renamed");
    out_ << "Written: " << (list.folder / list.layout.file).string()
         << ", and its date in attribution.csv.\n";
  }

  const ImportPracticesOptions& options_;
  std::ostream& out_;
  Problems& problems_;
  std::vector<std::string> areas_;
  Refreshed found_;
};

}  // namespace

int import_practices(const ImportPracticesOptions& options, const Streams& streams) {
  if (!options.as_of.empty() && !parse_date(options.as_of)) {
    streams.err << "fingerpost: --as-of must be a date like 2025-09-01, not '" << options.as_of
                << "'\n";
    return wrong_usage;
  }
  Problems problems;
  Import(options, streams.out, problems).run();
  for (const Problem& problem : problems) streams.err << "fingerpost: " << to_text(problem) << '\n';
  return problems.empty() ? done : problems_found;
}

}  // namespace fingerpost
