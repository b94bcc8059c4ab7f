#include "core/knowledge/official_list.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/knowledge/area_tables.h"
#include "core/knowledge/download.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 200'000'000;

void add_lists(const fs::path& folder, std::vector<OfficialList>& lists, Problems& problems) {
  const auto text = text_of_file(folder / "columns.csv");
  if (!text) return;
  try {
    for (Layout& layout : read_layouts("columns.csv", *text))
      lists.push_back({folder, std::move(layout)});
  } catch (const std::runtime_error& error) {
    problems.push_back({folder.string(), error.what()});
  }
}

std::vector<std::string> files_of(const std::vector<OfficialList>& lists) {
  std::vector<std::string> files;
  for (const OfficialList& list : lists)
    if (!has(files, list.layout.file)) files.push_back(list.layout.file);
  return files;
}

/// "epraccur (1).csv" is epraccur.csv, downloaded twice.
std::string list_meant(const fs::path& file, const std::vector<std::string>& files) {
  const std::string name = lower_case(file.filename().string());
  for (const std::string& known : files)
    if (name.ends_with(".csv") && name.starts_with(fs::path(known).stem().string())) return known;
  return {};
}

/// What went wrong, or nothing.
std::string read_whole(const DownloadedFile& file, std::string& text) {
  std::string wrong = file.read([&](std::string_view bytes) {
    text.append(bytes);
    return text.size() <= most_bytes;
  });
  if (wrong.empty() && text.empty()) return "is empty; download it again";
  if (wrong.empty() && text.size() > most_bytes)
    return "is larger than any list; name the right file";
  return wrong;
}

}  // namespace

std::optional<std::string> text_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

std::vector<OfficialList> official_lists(const std::vector<fs::path>& folders, Problems& problems) {
  std::vector<OfficialList> lists;
  for (const fs::path& folder : folders) add_lists(folder, lists, problems);
  return lists;
}

OfficialTable read_official(const fs::path& file, const std::vector<OfficialList>& lists,
                            Problems& problems) {
  const std::vector<std::string> files = files_of(lists);
  const auto download = open_download(file, problems);
  if (!download) return {};
  for (const DownloadedFile& one : *download) {
    OfficialTable table{list_meant(one.name, files), {}};
    if (table.name.empty()) continue;
    const std::string wrong = read_whole(one, table.text);
    if (wrong.empty()) return table;
    problems.push_back({one.name, wrong});
    return {};
  }
  std::string all;
  for (const std::string& name : files) all += (all.empty() ? "" : ", ") + name;
  problems.push_back(
      {file.filename().string(),
       "by its name it is none of the lists here (" + all +
           "), nor is any file in it; give it the name under which it was published"});
  return {};
}

void replace_files(const fs::path& folder, const std::map<std::string, std::string>& texts,
                   Problems& problems) {
  const auto beside = [&](const std::string& name, const char* how) {
    return folder / (name + how);
  };
  std::error_code error, undone;
  for (const auto& [name, text] : texts) {
    std::ofstream out(beside(name, ".new"), std::ios::binary);
    out << text;
    out.close();
    if (!out) error = std::make_error_code(std::errc::io_error);
  }
  std::vector<std::string> replaced;
  for (const auto& [name, text] : texts) {
    if (error) break;
    fs::remove(beside(name, ".old"), undone);
    fs::create_hard_link(folder / name, beside(name, ".old"), error);
    if (error == std::errc::no_such_file_or_directory) error.clear();  // the first of its name
    if (!error) fs::rename(beside(name, ".new"), folder / name, error);
    if (!error) replaced.push_back(name);
  }
  if (error) {
    for (const std::string& name : replaced)
      fs::rename(beside(name, ".old"), folder / name, undone);
    problems.push_back({folder.string(),
                        "cannot be written; free some space, or ask whoever it belongs to. Nothing "
                        "is changed"});
  }
  for (const auto& [name, text] : texts)
    for (const char* how : {".new", ".old"}) fs::remove(beside(name, how), undone);
}

}  // namespace fingerpost
