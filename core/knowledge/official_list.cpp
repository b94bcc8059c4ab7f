#include "core/knowledge/official_list.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/knowledge/area_tables.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

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
    if (name.starts_with(fs::path(known).stem().string())) return known;
  return {};
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

Unzipped read_official(const fs::path& file, const std::vector<OfficialList>& lists,
                       Problems& problems) {
  const std::vector<std::string> files = files_of(lists);
  std::string all;
  for (const std::string& name : files) all += (all.empty() ? "" : ", ") + name;
  if (is_zip(file)) {
    std::string why_not;
    auto found = unzip_one_of(file, files, why_not);
    if (!found) problems.push_back({file.filename().string(), why_not});
    return found.value_or(Unzipped{});
  }
  auto text = text_of_file(file);
  if (!text || text->empty()) {
    problems.push_back(
        {file.string(), text ? "it is empty; download it again"
                             : "it cannot be read; name the file that was downloaded"});
    return {};
  }
  const std::string name = list_meant(file, files);
  if (name.empty())
    problems.push_back({file.filename().string(),
                        "by its name it is none of the lists here (" + all +
                            "), and by what is in them they look alike; give it the name under "
                            "which it was published"});
  return {name, std::move(*text)};
}

void replace_files(const fs::path& folder, const std::map<std::string, std::string>& texts,
                   Problems& problems) {
  std::error_code error;
  for (const auto& [name, text] : texts) {
    std::ofstream out(folder / (name + ".new"), std::ios::binary);
    out << text;
    out.close();
    if (!out) error = std::make_error_code(std::errc::io_error);
  }
  for (const auto& [name, text] : texts)
    if (!error) fs::rename(folder / (name + ".new"), folder / name, error);
  if (!error) return;
  problems.push_back({folder.string(),
                      "cannot be written; free some space, or ask whoever it "
                      "belongs to. Nothing is changed"});
  for (const auto& [name, text] : texts) fs::remove(folder / (name + ".new"), error);
}

}  // namespace fingerpost
