// Who may include whom: words <- thought <- knowledge <- web, and each library has its owner.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

const fs::path root = FINGERPOST_SOURCE_DIR;

/// Each room, and the rooms it may include besides itself.
const std::map<std::string, std::set<std::string>> allowed{
    {"core/words", {}},
    {"core/provider.h", {"core/words"}},
    {"core/json", {"core/words"}},
    {"core/host", {"core/words", "core/json", "core/provider.h"}},
    {"core/thought", {"core/words"}},
    {"core/knowledge", {"core/words", "core/thought", "core/json"}},
    {"plugins", {"core/provider.h"}},
    {"web", {"core/words", "core/thought", "core/knowledge", "core/json"}},
};

/// Each library, and the beginning of the path of the one file, or the few, that include it.
const std::multimap<std::string, std::string> owners{
    {"toml++", "core/host/toml_reader"},
    {"boost/dll", "core/host/plugin_reader"},
    {"seccomp.h", "core/host/sandbox"},
    {"linux/landlock.h", "core/host/landlock"},
    {"xapian", "core/knowledge/index"},
    {"httplib.h", "web/server/guarded_server"},
    {"httplib.h", "web/server/ask_reload"},  // its client
    {"kainjow", "web/pages/template"},
    {"zip.h", "core/knowledge/download"},
    {"proj.h", "core/knowledge/national_grid"},
    {"sqlite3.h", "core/knowledge/postcode_store"},
    {"qrcodegen", "web/pages/qr"},
};

std::string room_of(const std::string& path) {
  for (const auto& [room, may] : allowed)
    if (path.starts_with(room)) return room;
  return {};
}

struct Include {
  std::string file, included;
  bool quoted;
};

std::vector<Include> includes() {
  std::vector<Include> out;
  const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const char* top : {"core", "plugins", "web"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream file(entry.path());
      std::smatch found;
      for (std::string line; std::getline(file, line);)
        if (std::regex_search(line, found, line_form))
          out.push_back({fs::relative(entry.path(), root).string(), found[2], found[1] == "\""});
    }
  return out;
}

TEST(Layering, EachRoomIncludesOnlyWhatItMay) {
  int seen = 0;
  for (const Include& include : includes()) {
    if (!include.quoted) continue;
    ++seen;
    const std::string from = room_of(include.file), to = room_of(include.included);
    ASSERT_TRUE(fs::exists(root / include.included))
        << include.file << " includes \"" << include.included << "\": write it from the root";
    EXPECT_TRUE(from == to || allowed.at(from).contains(to))
        << include.file << " includes " << include.included;
  }
  EXPECT_GT(seen, 100);
}

TEST(Layering, EachLibraryHasOneOwner) {
  std::set<std::pair<std::string, std::string>> used;
  for (const Include& include : includes()) {
    if (include.quoted) continue;
    bool is_library = false, is_owned = false;
    for (const auto& [library, owner] : owners) {
      if (!include.included.starts_with(library)) continue;
      is_library = true;
      if (!include.file.starts_with(owner)) continue;
      is_owned = true;
      used.emplace(library, owner);
    }
    EXPECT_EQ(is_library, is_owned) << include.file << " includes " << include.included;
  }
  EXPECT_EQ(used.size(), owners.size());
}

/// Two types of one name, in files that never meet, would be taken for one by the linker. The
/// host and the plugins are programs of their own.
TEST(Layering, NoTwoHeadersNameATypeTheSame) {
  std::map<std::string, std::string> seen;
  const std::regex type(R"(^(struct|class|enum class) (\w+)[^;]*\{)");
  for (const char* top : {"core", "web"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string path = fs::relative(entry.path(), root).string();
      if (!path.ends_with(".h") || path.starts_with("core/host/") || path == "core/provider.h")
        continue;
      std::ifstream file(entry.path());
      std::smatch found;
      for (std::string line; std::getline(file, line);) {
        if (!std::regex_search(line, found, type)) continue;
        const auto [first, is_new] = seen.emplace(found[2], path);
        EXPECT_TRUE(is_new) << found[2] << " is in " << first->second << " and in " << path;
      }
    }
  EXPECT_GT(seen.size(), 100U);
}

TEST(Layering, CoreReadsNoClockNoEnvironmentNoNetwork) {
  const std::regex outside(
      R"(system_clock::now|steady_clock::now|\btime\(|gettimeofday|clock_gettime|getenv|<sys/socket)");
  for (const auto& entry : fs::recursive_directory_iterator(root / "core")) {
    const std::string path = fs::relative(entry.path(), root).string();
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    if (path.starts_with("core/knowledge/child_process"))
      continue;  // the deadline of a provider host
    std::ifstream file(entry.path());
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      EXPECT_FALSE(std::regex_search(line.substr(0, line.find("//")), outside))
          << path << ":" << number << ": " << line;
    }
  }
}

}  // namespace
}  // namespace fingerpost
