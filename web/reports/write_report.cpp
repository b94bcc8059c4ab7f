#include "web/reports/write_report.h"

#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "web/reports/report_csv.h"
#include "web/reports/report_page.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// A folder beside what is written, where it is made first; gone with all that is left in it.
class Workshop {
 public:
  explicit Workshop(const fs::path& parent) {
    std::string name = (parent / ".report-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~Workshop() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  /// Empty where it could not be made; errno says why.
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::vector<NamedFile> files_of(const Report& report) {
  std::vector<NamedFile> files = report_csv(report);
  files.insert(files.begin(), {report.id + ".html", standalone_html(report)});
  return files;
}

Problem cannot_write(const fs::path& where, const std::string& why) {
  return {where.string(), "It cannot be written (" + why + "); nothing was. Name another folder."};
}

/// What is in `folder` and would not be written there.
Problems in_the_way(const fs::path& folder, const std::vector<NamedFile>& files) {
  Problems problems;
  std::error_code error;
  if (!fs::exists(folder, error)) return {};
  if (!fs::is_directory(folder, error))
    return {{folder.string(), "This is no folder; nothing was written. Name a folder."}};
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    const bool is_ours = std::any_of(files.begin(), files.end(),
                                     [&](const NamedFile& file) { return file.name == name; });
    std::error_code ignored;
    if (!is_ours || at->is_directory(ignored))
      problems.push_back({at->path().string(),
                          "This is not of the report that would be written here, so nothing was. "
                          "Name an empty folder, or move it away."});
  }
  if (error) problems.push_back(cannot_write(folder, error.message()));
  std::sort(problems.begin(), problems.end(),
            [](const Problem& a, const Problem& b) { return a.where < b.where; });
  return problems;
}

/// False: errno says why not.
bool write_files(const std::vector<NamedFile>& files, const fs::path& folder) {
  return std::all_of(files.begin(), files.end(), [&](const NamedFile& file) {
    std::ofstream out(folder / file.name, std::ios::binary);
    out << file.content;
    return static_cast<bool>(out.flush());
  });
}

/// From a folder inside it: nothing has to be copied, so nothing can be cut short.
Problems move_into(const std::vector<NamedFile>& files, const fs::path& from, const fs::path& to) {
  std::error_code error;
  for (const NamedFile& file : files) {
    fs::rename(from / file.name, to / file.name, error);
    if (error) return {cannot_write(to / file.name, error.message())};
  }
  return {};
}

Problems make_folder(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::permissions(from,
                  fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                      fs::perms::others_read | fs::perms::others_exec,
                  error);
  fs::rename(from, to, error);
  if (error) return {cannot_write(to, error.message())};
  return {};
}

}  // namespace

Problems write_report(const Report& report, const fs::path& folder) {
  const std::vector<NamedFile> files = files_of(report);
  if (Problems problems = in_the_way(folder, files); !problems.empty()) return problems;
  const fs::path to = fs::absolute(folder / ".").lexically_normal().parent_path();
  std::error_code error;
  const bool is_there = fs::exists(to, error);
  const Workshop workshop(is_there ? to : to.parent_path());
  if (workshop.path().empty()) return {cannot_write(folder, std::strerror(errno))};
  if (!write_files(files, workshop.path())) return {cannot_write(folder, std::strerror(errno))};
  return is_there ? move_into(files, workshop.path(), to) : make_folder(workshop.path(), to);
}

}  // namespace fingerpost
