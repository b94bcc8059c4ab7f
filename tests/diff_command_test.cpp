// `fingerpost diff` as a program: what it reads, what it prints, and its exit status.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// Two catalogues of one service each, and no plugins.
class TwoCatalogues {
 public:
  TwoCatalogues() {
    fs::create_directories(path("plugins"));
    for (const char* name : {"old", "new"}) {
      fs::create_directories(path(name) / "services");
      fs::create_directory_symlink(FINGERPOST_SOURCE_DIR "/catalogue/areas", path(name) / "areas");
      write(std::string(name) + "/facts.toml",
            "[[fact]]\nid = \"age\"\ntype = \"number\"\nunit = \"years\"\nlabel = \"Age\"\n"
            "ask = \"How old?\"\nask_self = \"How old are you?\"\nprotection = \"P1\"\nleast = 0\n"
            "most = 120\nphrases.amount = \"Aged {}\"\n");
      write(std::string(name) + "/needs.toml",
            "[[need]]\nid = \"company\"\nlabel = \"Company\"\narea = \"Community\"\n");
      write_rule(name, "{ fact = \"age\", at_least = 60 }");
    }
  }

  void write_rule(const std::string& name, const std::string& rule) const {
    write(name + "/services/tea.toml",
          "[[service]]\nid = \"tea\"\nname = \"Tea\"\nneeds = [\"company\"]\neligible = " + rule +
              "\nsources = [\"https://hall.example/\"]\nconfidence = \"A\"\n"
              "assured_date = 2026-11-22\n[[service.route]]\nwho = [\"self\"]\n"
              "channel = \"walk_in\"\n");
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name)) << text;
  }
  fs::path path(const std::string& name) const { return folder_.path() / name; }

  /// The exit status of the verb; what it prints is in out() and err().
  int diff(const std::string& options) const {
    const std::string command = "cd " + folder_.path().string() +
                                " && " FINGERPOST_BINARY_DIR "/fingerpost diff " + options +
                                " --plugins plugins --as-of 2026-11-22 > out 2> err";
    const int status = std::system(command.c_str());  // NOLINT(cert-env33-c)
    return WEXITSTATUS(status);
  }
  std::string out() const { return text("out"); }
  std::string err() const { return text("err"); }

 private:
  std::string text(const std::string& name) const {
    std::ifstream file(path(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }
  test::TemporaryFolder folder_;
};

TEST(DiffCommand, TellsNoDifferencesFromSome) {
  const TwoCatalogues two;
  EXPECT_EQ(two.diff("old new"), 0) << two.err();
  EXPECT_EQ(two.out(),
            "As of 22 November 2026: 2,000 made-up people at the edges of the rules, not a "
            "forecast (seed 1).\nNothing changed for anybody.\n");
  two.write_rule("new", "{ fact = \"age\", at_least = 65 }");
  EXPECT_EQ(two.diff("old new --people 300 --seed 5"), 1) << two.err();
  EXPECT_NE(two.out().find("What sets them apart: Aged 60 to 64."), std::string::npos) << two.out();
  EXPECT_EQ(two.diff("old new --format json --service tea"), 1);
  EXPECT_TRUE(two.out().starts_with(R"({"as_of":"2026-11-22","people":2000,"seed":1,)"))
      << two.out();
}

TEST(DiffCommand, NeverTakesWhatCannotBeReadForRemoved) {
  const TwoCatalogues two;
  two.write("new/services/tea.toml", "[[service]\n");
  EXPECT_EQ(two.diff("old new"), 1);
  EXPECT_NE(two.out().find("Could not check services/tea.toml of the new edition: "),
            std::string::npos)
      << two.out();
  EXPECT_NE(two.out().find("Not compared: tea (services/tea.toml: "), std::string::npos);
  EXPECT_EQ(two.out().find("Removed"), std::string::npos);
  EXPECT_EQ(two.err(),
            "fingerpost: new has 1 error, which may look like changes; see 'fingerpost check "
            "--catalogue new'\n");
}

TEST(DiffCommand, SaysWhatStopsIt) {
  const TwoCatalogues two;
  EXPECT_EQ(two.diff("old nowhere"), 3);
  EXPECT_EQ(
      two.err(),
      "fingerpost: nowhere: catalogue: there is no folder at nowhere; name the right one with "
      "--catalogue\n");
  EXPECT_EQ(two.diff("old new --old-plugins none"), 3);
  EXPECT_EQ(two.err(),
            "fingerpost: old: plugins: there is no folder at none; name the right one with "
            "--plugins or --old-plugins\n");
  EXPECT_EQ(two.diff("old new --service teas"), 2);
  EXPECT_EQ(two.err(), "fingerpost: --service: unknown service 'teas'; did you mean 'tea'?\n");
  EXPECT_EQ(two.diff("old"), 2);
}

}  // namespace
}  // namespace fingerpost
