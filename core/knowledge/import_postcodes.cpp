#include "core/knowledge/import_postcodes.h"

#include <algorithm>
#include <map>

#include "core/knowledge/area_tables.h"
#include "core/knowledge/download.h"
#include "core/knowledge/postcode_list.h"
#include "core/knowledge/postcode_store.h"
#include "core/knowledge/table.h"

namespace fingerpost {
namespace {

constexpr std::size_t rows_between_news = 100'000;

// Of what is kept, one row in so many may be at fault before the whole is taken for a wrong file.
constexpr std::size_t unknown_district = 100;
constexpr std::size_t no_district = 20;
constexpr std::size_t no_postcode = 1000;

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string first_line(const DownloadedFile& file, std::string& wrong) {
  std::string first;
  wrong = each_line(file, [&](std::string_view line, std::size_t) {
    first = line;
    return false;
  });
  return first;
}

// As much of a line as can be shown.
std::string shown(const std::string& line) {
  const auto is_odd = [](unsigned char c) { return c < ' ' || c >= 127; };
  if (std::any_of(line.begin(), line.end(), is_odd)) return "no text";
  return "'" + line.substr(0, 80) + (line.size() > 80 ? "...'" : "'");
}

std::vector<FirstLine> tables_of(const Download& download, Problems& problems) {
  std::vector<FirstLine> tables;
  for (const DownloadedFile& file : download) {
    if (download.size() > 1 && !lower_case(file.name).ends_with(".csv")) continue;
    std::string wrong;
    std::string first = first_line(file, wrong);
    if (wrong.empty())
      tables.push_back({&file, std::move(first)});
    else
      problems.push_back({file.name, wrong});
  }
  return tables;
}

// Absent, with a Problem, if it is neither of the lists.
std::optional<PostcodeList> recognise(const PostcodeImport& wanted, const Download& download,
                                      Problems& problems) {
  const std::vector<FirstLine> tables = tables_of(download, problems);
  if (!problems.empty()) return std::nullopt;
  if (auto list = find_code_point(tables, download)) return list;
  if (auto list = find_postcode_directory(tables, problems)) return list;
  if (!problems.empty()) return std::nullopt;
  std::string found = "it holds " + counted(download.size(), "file") + ", none of them a CSV";
  if (!tables.empty())
    found = tables.front().file->name + " begins with " + shown(tables.front().line);
  problems.push_back({wanted.file.string(),
                      "is neither OS Code-Point Open nor the ONS Postcode Directory: " + found +
                          "; give the ZIP as it was downloaded, the folder unpacked from it, or "
                          "its CSV"});
  return std::nullopt;
}

std::string title(const PostcodeList& list) {
  if (!list.as_of) return list.name + ", its date not known";
  const std::string day = to_words(*list.as_of);
  return list.name + " of " + day.substr(day.find(' ') + 1);
}

class Importer {
 public:
  Importer(const PostcodeImport& wanted, const Gazetteer& gazetteer, Problems& problems)
      : wanted_(wanted), gazetteer_(gazetteer), problems_(problems), store_(wanted.data) {}

  std::optional<ImportedPostcodes> run(const PostcodeList& list) {
    done_.list = title(list);
    tell();
    for (const DownloadedFile* file : list.files)
      if (!read_file(*file, list)) return std::nullopt;
    tell();
    if (!is_plausible()) return std::nullopt;
    if (!store_.finish(list)) {
      cannot_write();
      return std::nullopt;
    }
    for (const auto& [id, count] : unknown_) done_.unknown.emplace_back(id, count);
    std::stable_sort(done_.unknown.begin(), done_.unknown.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return done_;
  }

 private:
  bool refuse(std::string where, std::string what) {
    problems_.push_back({std::move(where), std::move(what)});
    return false;
  }
  bool refuse(std::string what) { return refuse(wanted_.file.string(), std::move(what)); }

  bool cannot_write() {
    return refuse(postcode_store_in(wanted_.data).string(),
                  "cannot be written (" + store_.failure() +
                      "); the folder needs to be writable and to have 200 MB free");
  }

  void tell() const {
    if (wanted_.progress) wanted_.progress(done_.list, rows_);
  }

  bool read_file(const DownloadedFile& file, const PostcodeList& list) {
    bool good = true;
    const std::string wrong = each_line(file, [&](std::string_view line, std::size_t number) {
      if (line.empty() || (number == 1 && list.has_header)) return true;
      const std::string what = take(line, list);
      if (++rows_ % rows_between_news == 0) tell();
      if (what.empty() && store_.failure().empty()) return true;
      good = what.empty() ? cannot_write() : refuse(file.name + ":" + std::to_string(number), what);
      return false;
    });
    return wrong.empty() ? good : refuse(file.name, wrong);
  }

  // Gives what is wrong with the row, or nothing.
  std::string take(std::string_view line, const PostcodeList& list) {
    if (!split_fields(line, fields_)) return "a quote in it is not closed";
    if (fields_.size() != list.columns)
      return "it has " + counted(fields_.size(), "field") + ", not the " +
             std::to_string(list.columns) + " of " + list.name;
    PostcodeRow row;
    std::string wrong = list.read(fields_, row);
    if (row.code.outward.empty()) {
      ++done_.shapeless;
      return {};
    }
    if (!wrong.empty()) return wrong;
    if (!outside_great_britain(row.code).empty()) {
      ++done_.outside;
      return {};
    }
    const bool is_new = store_.add(row, district_of(row));
    ++(row.ended ? done_.ended : done_.live);
    return is_new || !store_.failure().empty() ? "" : "'" + row.code.text() + "' is there twice";
  }

  // The id of the area that the row's district is here; empty where there is none.
  std::string district_of(const PostcodeRow& row) {
    if (row.district.empty() && !row.ended) ++without_district_;
    if (row.district.empty() || gazetteer_.area(row.district) != nullptr)
      return std::string(row.district);
    constexpr std::string_view scotland = "S92000003";  // has no districts here
    if (row.district.front() == 'S' && gazetteer_.area(scotland) != nullptr)
      return std::string(scotland);
    ++unknown_[std::string(row.district)];
    return {};
  }

  bool is_plausible() {
    const std::size_t kept = done_.live + done_.ended;
    std::size_t unknown = 0;
    for (const auto& [id, count] : unknown_) unknown += count;
    if (done_.live < wanted_.least)
      return refuse("has " + counted(done_.live, "live postcode") +
                    ", too few for the whole country: fewer than " + std::to_string(wanted_.least) +
                    "; give the whole download, not a part of it");
    if (done_.shapeless * no_postcode > kept)
      return refuse("has " + counted(done_.shapeless, "row") +
                    " without a postcode; this is not a list of postcodes as it was published");
    if (unknown * unknown_district > kept)
      return refuse(std::to_string(unknown) + " of its " + counted(kept, "postcode") +
                    " lie in districts that areas.csv does not have, " + unknown_.begin()->first +
                    " for one; use an edition of about the same year, or "
                    "bring catalogue/areas/areas.csv up to date first");
    if (without_district_ * no_district > done_.live)
      return refuse(std::to_string(without_district_) + " of its " +
                    counted(done_.live, "live postcode") +
                    " have no district; this is not a list of postcodes as it was published");
    return true;
  }

  const PostcodeImport& wanted_;
  const Gazetteer& gazetteer_;
  Problems& problems_;
  PostcodeStoreWriter store_;
  ImportedPostcodes done_;
  std::vector<std::string_view> fields_;
  std::map<std::string, std::size_t> unknown_;
  std::size_t rows_ = 0;
  std::size_t without_district_ = 0;
};

}  // namespace

std::optional<ImportedPostcodes> import_postcodes(const PostcodeImport& wanted,
                                                  const Gazetteer& gazetteer, Problems& problems) {
  Problems found;
  const auto download = open_download(wanted.file, found);
  const auto list = download ? recognise(wanted, *download, found) : std::nullopt;
  auto done = list ? Importer(wanted, gazetteer, found).run(*list) : std::nullopt;
  problems.insert(problems.end(), found.begin(), found.end());
  return done;
}

}  // namespace fingerpost
