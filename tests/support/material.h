// What the catalogue was written from: files beside the project's folder (../shared), by the
// details that their lines carry.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "tests/support/details.h"

namespace fingerpost::test {

struct SourceLine {
  std::string at;     ///< "facts/wider.md:12"
  std::string under;  ///< the heading above it
  std::string text;
};

class Material {
 public:
  /// Takes in a file, whose lines are known by `name`.
  void read(const std::filesystem::path& file, const std::string& name);
  void read_line(SourceLine line);

  /// Null where no line carries it.
  const SourceLine* carrier(const Detail& detail) const;

 private:
  std::vector<SourceLine> lines_;
  std::unordered_map<std::string, std::size_t> where_;  ///< the first line that carries a detail
};

/// Where it lies; on most machines nothing does.
std::filesystem::path material_folder();

/// All of it. Lists of postcodes as such are left out.
Material read_material();

}  // namespace fingerpost::test
