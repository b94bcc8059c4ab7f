// fingerpost import practices, with files as the NHS Organisation Data Service publishes them.
#include <gtest/gtest.h>
#include <zip.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;

const fs::path shipped = FINGERPOST_SOURCE_DIR "/plugins/gp_dental/data";

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// One row of 27 columns.
std::string row(const std::string& code, const std::string& name, const std::string& postcode) {
  return '"' + code + "\",\"" + name + R"(","Y60","QK1","1 HIGH STREET","","","","",")" + postcode +
         R"(","20200101","","A","1","04C","20200101","","0116 2212780","","","","0","","04C","","4","")" +
         "\n";
}

/// As at a day before any date of the lists, whose newest row may lie outside the area.
constexpr const char* long_ago =
    "epraccur.csv,As at {},2000-01-01\n"
    "egdpprac.csv,As at {},2000-01-01\n"
    "edispensary.csv,As at {},2000-01-01\n";

/// A copy of the shipped lists, without the plugins of the program: quick to read.
class ImportPractices : public ::testing::Test {
 protected:
  ImportPractices() {
    fs::create_directories(lists());
    fs::create_directories(folder_.path() / "plugins");
    fs::create_directories(folder_.path() / "catalogue/services");
    fs::create_directory_symlink(FINGERPOST_SOURCE_DIR "/catalogue/areas",
                                 folder_.path() / "catalogue/areas");
    for (const char* name : {"facts.toml", "needs.toml", "scope.toml"})
      fs::copy_file(fs::path(FINGERPOST_SOURCE_DIR "/catalogue") / name,
                    folder_.path() / "catalogue" / name);
    for (const auto& file : fs::directory_iterator(shipped))
      fs::copy_file(file.path(), lists() / file.path().filename());
    write(lists() / "attribution.csv", long_ago);
    into_ = lists();
  }

  fs::path lists() const { return folder_.path() / "lists"; }
  fs::path file(const char* name) const { return folder_.path() / name; }

  /// What it says, with the folder of the test as "@"; before it the status, unless that is 0.
  std::string import(const fs::path& from, const std::string& options = {}) const {
    const std::string command = FINGERPOST_BINARY_DIR "/fingerpost import practices '" +
                                from.string() + "' --into '" + into_.string() + "' --catalogue '" +
                                file("catalogue").string() + "' --plugins '" +
                                file("plugins").string() + "' " + options + " 2>&1";
    FILE* program = ::popen(command.c_str(), "r");
    std::string said;
    for (int c = std::fgetc(program); c != EOF; c = std::fgetc(program))
      said += static_cast<char>(c);
    const int status = WEXITSTATUS(::pclose(program));
    const std::string here = folder_.path().string();
    for (auto at = said.find(here); at != said.npos; at = said.find(here))
      said.replace(at, here.size(), "@");
    return (status == 0 ? "" : std::to_string(status) + " ") + said;
  }

  TemporaryFolder folder_;
  fs::path into_;
};

TEST_F(ImportPractices, TheShippedListsComeThroughUnchanged) {
  const struct {
    const char *file, *says;
  } rows[] = {
      {"epraccur.csv", "epraccur.csv: 296 rows read, 296 kept"},
      {"egdpprac.csv", "egdpprac.csv: 170 rows read, 170 kept"},
      {"edispensary.csv", "edispensary.csv: 373 rows read, 373 kept"},
  };
  for (const auto& list : rows) {
    const std::string said = import(shipped / list.file);
    EXPECT_TRUE(said.starts_with(list.says)) << said;
    EXPECT_NE(said.find("\n0 added.\n0 gone.\n0 renamed.\n"), said.npos) << said;
    EXPECT_EQ(text_of(lists() / list.file), text_of(shipped / list.file));
  }
}

TEST_F(ImportPractices, SaysWhatChangedAndWhatToDoNext) {
  write(lists() / "epraccur.csv", row("C1", "OLD NAME", "LE1 1AA") + row("C2", "SHUT", "LE1 1AA"));
  write(file("epraccur (1).csv"), row("C1", "NEW NAME", "LE1 9BG") + row("C3", "NEW", "LE1 9BG") +
                                      row("C4", "FAR AWAY", "NG1 5FS"));
  EXPECT_EQ(import(file("epraccur (1).csv")),
            "epraccur.csv: 3 rows read, 2 kept, for Leicester, Leicestershire and Rutland.\n"
            "As at 1 January 2020: the latest opening or closing in it that is not still to come "
            "(--as-of says otherwise).\n"
            "1 added:\n  C3  NEW\n"
            "1 gone:\n  C2  SHUT\n"
            "Gone means closed, not in the new table, or no longer known to lie in the area.\n"
            "1 renamed:\n  C1  OLD NAME -> NEW NAME\n"
            "Written: @/lists/epraccur.csv, and its date in attribution.csv.\n"
            "Next: build again, which copies it to the plugin; run 'fingerpost check'; then have "
            "the server read it (SIGHUP, or start it again).\n");
  EXPECT_EQ(text_of(lists() / "epraccur.csv"),
            row("C1", "NEW NAME", "LE1 9BG") + row("C3", "NEW", "LE1 9BG"));
  EXPECT_NE(text_of(lists() / "attribution.csv").find("\"2020-01-01\"\n\"egdpprac.csv\""),
            std::string::npos)
      << text_of(lists() / "attribution.csv");
}

TEST_F(ImportPractices, DoesNotGoBackInTime) {
  write(lists() / "attribution.csv", "epraccur.csv,As at {},2025-09-01\n");
  const std::string before = text_of(lists() / "epraccur.csv");
  EXPECT_EQ(import(shipped / "epraccur.csv", "--as-of 2025-08-31"),
            "1 fingerpost: epraccur.csv: it is as at 31 August 2025, and the list in use is of 1 "
            "September 2025, which is later; nothing is changed. If its date is another, give it "
            "with --as-of; if it is right to go back, say --anyway\n");
  EXPECT_EQ(text_of(lists() / "epraccur.csv"), before);
  EXPECT_TRUE(
      import(shipped / "epraccur.csv", "--as-of 2025-09-01").starts_with("epraccur.csv: 2"));
  EXPECT_TRUE(import(shipped / "epraccur.csv", "--as-of 2025-08-31 --anyway")
                  .starts_with("epraccur.csv: 2"));
}

TEST_F(ImportPractices, TheDayAndTheAreaCanBeGiven) {
  write(file("edispensary.csv"), row("F1", "HERE", "LE1 9BG") + row("F2", "THERE", "NG1 5FS"));
  const std::string said =
      import(file("edispensary.csv"), "--as-of 2026-11-01 --within E06000018 --anyway");
  EXPECT_TRUE(
      said.starts_with("edispensary.csv: 2 rows read, 1 kept, for Nottingham.\n"
                       "As at 1 November 2026.\n1 added:\n  F2  THERE\n221 gone:\n"))
      << said;
  EXPECT_EQ(text_of(lists() / "edispensary.csv"), row("F2", "THERE", "NG1 5FS"));
  EXPECT_EQ(import(file("edispensary.csv"), "--as-of 1-November"),
            "2 fingerpost: --as-of must be a date like 2025-09-01, not '1-November'\n");
}

/// Adds to the archive, or makes it.
void zip(const fs::path& archive, const char* name, const std::string& text) {
  int error = 0;
  zip_t* made = zip_open(archive.c_str(), ZIP_CREATE, &error);
  ASSERT_NE(made, nullptr);
  zip_file_add(made, name, zip_source_buffer(made, text.data(), text.size(), 0), 0);
  ASSERT_EQ(zip_close(made), 0);
}

TEST_F(ImportPractices, TakesTheZipThatItComesIn) {
  const std::string whole = text_of(shipped / "epraccur.csv");
  zip(file("download.zip"), "data/EPRACCUR.csv", whole);
  EXPECT_TRUE(import(file("download.zip")).starts_with("epraccur.csv: 296 rows read, 296 kept"));
  zip(file("more.zip"), "epraccur.pdf", "not the table");
  zip(file("more.zip"), "epraccur.csv", whole);
  EXPECT_TRUE(import(file("more.zip")).starts_with("epraccur.csv: 296 rows read, 296 kept"));
  zip(file("other.zip"), "readme.txt", "hello");
  EXPECT_EQ(
      import(file("other.zip")),
      "1 fingerpost: other.zip: by its name it is none of the lists here (epraccur.csv, "
      "egdpprac.csv, edispensary.csv), nor is any file in it; give it the name under which it "
      "was published\n");
  write(file("cut.zip"), text_of(file("download.zip")).substr(0, 500));
  EXPECT_EQ(
      import(file("cut.zip")),
      "1 fingerpost: @/cut.zip: begins like a ZIP but cannot be opened as one: it is damaged or "
      "cut short; download it again\n");
}

TEST_F(ImportPractices, AWrongFileChangesNothing) {
  const std::string before = text_of(lists() / "epraccur.csv");
  const auto of = [&](const char* name, const std::string& text) {
    write(file(name), text);
    return import(file(name));
  };
  EXPECT_EQ(
      of("practices.csv", "x"),
      "1 fingerpost: practices.csv: by its name it is none of the lists here (epraccur.csv, "
      "egdpprac.csv, edispensary.csv), nor is any file in it; give it the name under which it "
      "was published\n");
  EXPECT_EQ(of("epraccur.csv", ""), "1 fingerpost: epraccur.csv: is empty; download it again\n");
  EXPECT_EQ(import(file("nowhere.csv")),
            "1 fingerpost: @/nowhere.csv: there is no such file or folder; give the path of the "
            "download\n");
  EXPECT_EQ(of("epraccur.csv", "\"Organisation Code\",\"Name\"\n"),
            "1 fingerpost: epraccur.csv:1: found 2 columns, wanted 27; nothing is changed. Is it "
            "the right file, as published? If its columns have changed, say so in columns.csv "
            "beside the list\n");
  EXPECT_EQ(of("epraccur.csv", row("C1", "FAR", "NG1 5FS")),
            "1 fingerpost: epraccur.csv: none of its 1 rows lies in the area; nothing is changed. "
            "Is it the whole file, and the right area?\n");
  EXPECT_EQ(
      of("epraccur.csv", row("C1", "NEAR", "LE1 9BG")),
      "1 fingerpost: epraccur.csv: only 0 of the 296 rows of the list in use are in it, fewer "
      "than half; nothing is changed. If that is right, say --anyway\n");
  EXPECT_EQ(import(file("epraccur.csv"), "--within llrr"),
            "1 fingerpost: --within: 'llrr' is no area of areas.csv; did you mean 'llr'?\n");
  into_ = folder_.path();
  EXPECT_EQ(import(file("epraccur.csv")),
            "1 fingerpost: @: there is no columns.csv here that says how a list is laid out; name "
            "the folder of one with --into, like plugins/gp_dental/data\n");
  EXPECT_EQ(text_of(lists() / "epraccur.csv"), before);
  EXPECT_EQ(text_of(lists() / "attribution.csv"), long_ago);
}

TEST_F(ImportPractices, ANationalFileTakesAboutASecond) {
  std::string text = text_of(shipped / "epraccur.csv");
  for (int i = 0; i < 60'000; ++i)
    text +=
        row("Z" + std::to_string(100'000 + i), "SOME SURGERY", i % 2 == 0 ? "NG1 5FS" : "M1 1AD");
  write(file("epraccur.csv"), text);
  const auto start = std::chrono::steady_clock::now();
  const std::string said = import(file("epraccur.csv"));
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_TRUE(said.starts_with("epraccur.csv: 60296 rows read, 296 kept")) << said;
  EXPECT_LT(took, std::chrono::seconds(30));  // unoptimised, under sanitizers, on a busy machine
}

}  // namespace
}  // namespace fingerpost
