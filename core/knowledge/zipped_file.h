// One file out of a ZIP archive.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fingerpost {

struct Unzipped {
  std::string name{};  ///< without the folders that it lies in
  std::string text{};
};

/// True if the file begins as a ZIP archive does, whatever its name.
bool is_zip(const std::filesystem::path& file);

/// The first file of the archive that has one of these names, in any folder of it and any letter
/// case, under the name as it stands in `names`. Absent: `why_not` says what is wrong, and what to
/// do. More than 200 MB is no list.
std::optional<Unzipped> unzip_one_of(const std::filesystem::path& archive,
                                     const std::vector<std::string>& names, std::string& why_not);

}  // namespace fingerpost
