#include "web/reports/figure_files.h"

#include <algorithm>
#include <filesystem>

#include "core/knowledge/read_group_figures.h"

namespace fingerpost {

namespace fs = std::filesystem;

std::vector<std::string> csv_files(const std::string& path, Problems& problems) {
  std::error_code none;
  if (!fs::is_directory(path, none)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(path, none))
    if (entry.path().extension() == ".csv") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  if (files.empty())
    problems.push_back({path, "there is no CSV file in it; give a folder that has one"});
  return files;
}

GroupFigures comparators_in(const std::string& path, Problems& problems) {
  GroupFigures out;
  for (const std::string& file : csv_files(path, problems))
    if (const auto text = read_file(file, problems)) {
      GroupFigures more = read_comparators(file, *text, problems);
      out.insert(out.end(), more.begin(), more.end());
    }
  return out;
}

}  // namespace fingerpost
