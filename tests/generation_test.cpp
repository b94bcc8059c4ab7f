// The folders in which indexes live, and what happens when there is no room for one.
#include "core/knowledge/generation.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <regex>

#include "core/knowledge/index.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

Catalogue small_catalogue() {
  Chance chance(3);
  return random_catalogue(chance, {.services = 5});
}

int entries(const fs::path& folder) {
  return int(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// What Index::build says when it fails.
std::string failure(const fs::path& data) {
  try {
    Index::build(data, small_catalogue());
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "built";
}

std::string sentence(const fs::path& data, const std::string& reason) {
  return "cannot build the index in '" + data.string() + "': " + reason +
         "; it must be a folder that can be written to and has room";
}

TEST(Generation, LivesAsLongAsItsIndex) {
  const TemporaryFolder data;
  auto first = Index::build(data.path() / "made" / "if absent", small_catalogue());
  const fs::path folder = data.path() / "made" / "if absent";
  EXPECT_EQ(entries(folder), 1);
  auto second = Index::build(folder, small_catalogue());
  EXPECT_EQ(entries(folder), 2) << "the first is still in use";
  first.reset();
  EXPECT_EQ(entries(folder), 1);
  EXPECT_EQ(second->candidates({}).size(), 5u);
  second.reset();
  EXPECT_EQ(entries(folder), 0);
}

TEST(Generation, RemovesWhatACrashLeftAndNothingElse) {
  const TemporaryFolder data;
  fs::create_directory(data.path() / "index-old");
  std::ofstream(data.path() / "notes.txt") << "not ours";
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto lost = Index::build(data.path(), small_catalogue());
    ::_exit(lost ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(status, 0);
  EXPECT_EQ(entries(data.path()), 3) << "the crashed process left its index";
  const Generation next(data.path());
  EXPECT_EQ(entries(data.path()), 3) << "which is gone, and there is a new one";
  EXPECT_TRUE(fs::exists(data.path() / "index-old"));
  EXPECT_TRUE(fs::exists(data.path() / "notes.txt"));
}

TEST(Generation, AnIndexThatLostItsFolderRulesNothingOut) {
  const TemporaryFolder data;
  const auto index = Index::build(data.path(), small_catalogue());
  fs::remove_all(data.path());
  Query query;
  query.needs = {"no such need"};
  query.text = "submarine";
  const auto candidates = index->candidates(query);
  EXPECT_EQ(candidates.size(), 5u);
  EXPECT_GT(candidates.front().text_score, 0);
  EXPECT_EQ(index->did_you_mean("dentits"), "");
}

TEST(Generation, SaysWhyItCannotBeBuiltUnderAFile) {
  const TemporaryFolder data;
  const fs::path file = data.path() / "file";
  std::ofstream(file) << "a file";
  EXPECT_EQ(failure(file), sentence(file, "Not a directory"));
  EXPECT_EQ(failure(file / "below"), sentence(file / "below", "Not a directory"));
}

TEST(Generation, SaysWhyItCannotBeBuiltWithoutLeave) {
  const TemporaryFolder data;
  fs::permissions(data.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                   fs::perms::others_read | fs::perms::others_exec);
  const bool root = ::geteuid() == 0;  // whom no permission stops
  if (root) {
    ASSERT_EQ(::seteuid(65534), 0);
  }
  const std::string said = failure(data.path());
  if (root) {
    ASSERT_EQ(::seteuid(0), 0);
  }
  EXPECT_EQ(said, sentence(data.path(), "Permission denied"));
}

TEST(Generation, SaysWhyItCannotBeBuiltWithoutRoomAndLeavesNothing) {
  const TemporaryFolder data;
  // A limit on the size of files stops a write just as a full disk does.
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit tight{4096, before.rlim_max};
  const auto old_handler = ::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
  const std::string said = failure(data.path());
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, old_handler);
  const std::string whole = sentence(data.path(), "[^;]*File too large[^;]*");
  EXPECT_TRUE(std::regex_match(said, std::regex(whole))) << said;
  EXPECT_EQ(entries(data.path()), 0);
}

}  // namespace
}  // namespace fingerpost
