#include "core/knowledge/zipped_file.h"

#include <zip.h>

#include <fstream>
#include <memory>

#include "core/knowledge/area_tables.h"

namespace fingerpost {
namespace {

constexpr zip_uint64_t most_bytes = 200'000'000;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

std::string base_name(const std::string& name) {
  return lower_case(name.substr(name.find_last_of("/\\") + 1));
}

/// What the entry holds; absent if the archive is cut short or damaged.
std::optional<std::string> text_of(zip_t* archive, const zip_stat_t& entry) {
  if (entry.size > most_bytes) return std::nullopt;
  std::string text(entry.size, '\0');
  const Entry file(zip_fopen_index(archive, entry.index, 0));
  if (!file) return std::nullopt;
  const auto read = zip_fread(file.get(), text.data(), entry.size);
  if (read < 0 || static_cast<zip_uint64_t>(read) != entry.size) return std::nullopt;
  return text;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return out;
}

}  // namespace

bool is_zip(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string start(4, '\0');
  in.read(start.data(), 4);
  return in && start == "PK\x03\x04";
}

std::optional<Unzipped> unzip_one_of(const std::filesystem::path& archive,
                                     const std::vector<std::string>& names, std::string& why_not) {
  constexpr const char* again = "; download it again";
  int error = 0;
  const Archive zip(zip_open(archive.c_str(), ZIP_RDONLY, &error));
  if (!zip) {
    why_not = std::string("it begins as a ZIP archive does, and cannot be opened as one") + again;
    return std::nullopt;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    zip_stat_t entry{};
    if (zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0) continue;
    for (const std::string& name : names) {
      if (base_name(entry.name) != lower_case(name)) continue;
      if (auto text = text_of(zip.get(), entry)) return Unzipped{name, std::move(*text)};
      why_not = name + " in it cannot be read whole" + again;
      return std::nullopt;
    }
  }
  why_not = "there is no " + listed(names) + " in it; name the archive that has one";
  return std::nullopt;
}

}  // namespace fingerpost
