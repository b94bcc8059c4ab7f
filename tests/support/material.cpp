#include "tests/support/material.h"

#include <fstream>
#include <set>

#include "tests/support/written_dates.h"

namespace fingerpost::test {
namespace {

namespace fs = std::filesystem;

/// Lists of postcodes as such say only that a postcode exists, not that anything is there.
const std::set<std::string> gazetteers{"outcodes_uk.csv", "postcode_sectors_gb.csv",
                                       "postcodes_llr.csv", "llr_sector_lad_2021.csv"};

std::string key(const Detail& detail) {
  return std::string(to_text(detail.kind)) + ' ' + detail.key;
}

}  // namespace

void Material::read(const std::filesystem::path& file, const std::string& name) {
  std::ifstream in(file);
  std::string heading;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("#")) heading = line;
    read_line({name + ":" + std::to_string(number), heading, line});
  }
}

void Material::read_line(SourceLine line) {
  const std::size_t at = lines_.size();
  for (const Detail& detail : details_in(line.text)) {
    for (const Detail& proven : proven_by(detail)) where_.try_emplace(key(proven), at);
    for (const int months : extensions_in(line.text))
      where_.try_emplace(key(later(detail, months)), at);
    // Of an address its host is proven too: the front page of a provider's own site.
    if (detail.kind == Detail::Kind::url)
      where_.try_emplace(key({detail.kind, detail.key.substr(0, detail.key.find('/'))}), at);
  }
  for (const Detail& brief : short_numbers_in(line.text)) where_.try_emplace(key(brief), at);
  for (const Detail& named : named_addresses_in(line.text)) where_.try_emplace(key(named), at);
  lines_.push_back(std::move(line));
}

const SourceLine* Material::carrier(const Detail& detail) const {
  const auto found = where_.find(key(detail));
  return found == where_.end() ? nullptr : &lines_[found->second];
}

std::filesystem::path material_folder() {
  return fs::path(FINGERPOST_SOURCE_DIR).parent_path() / "shared";
}

Material read_material() {
  Material out;
  const auto read = [&](const fs::path& name) {
    out.read(material_folder() / name, name.string());
  };
  const auto read_all = [&](const fs::path& folder, const char* extension) {
    std::set<fs::path> names;
    for (const auto& entry : fs::directory_iterator(material_folder() / folder))
      if (entry.path().extension() == extension) names.insert(entry.path().filename());
    for (const fs::path& name : names)
      if (!gazetteers.contains(name.string())) read(folder / name);
  };
  read_all("facts", ".md");
  read("design/peers.md");
  read_all("seeds", ".txt");
  read("geo/README.md");
  read_all("geo", ".csv");
  return out;
}

}  // namespace fingerpost::test
