// Several files take the place of others, or none does.
#include "core/knowledge/official_list.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

TEST(ReplaceFiles, PutsAllInPlaceOrNone) {
  const test::TemporaryFolder folder;
  const fs::path list = folder.path() / "list.csv", origin = folder.path() / "attribution.csv";
  Problems problems;
  replace_files(folder.path(), {{"attribution.csv", "old"}, {"list.csv", "old"}}, problems);
  EXPECT_EQ(test::lines(problems), "");
  EXPECT_EQ(text_of_file(list), "old") << "the first of its name";
  replace_files(folder.path(), {{"attribution.csv", "new"}, {"list.csv", "new"}}, problems);
  EXPECT_EQ(text_of_file(list), "new");
  EXPECT_EQ(text_of_file(origin), "new");

  fs::remove(list);
  fs::create_directories(list / "in the way");
  replace_files(folder.path(), {{"attribution.csv", "newer"}, {"list.csv", "newer"}}, problems);
  EXPECT_EQ(test::lines(problems),
            folder.path().string() +
                ": cannot be written; free some space, or ask whoever it belongs to. Nothing is "
                "changed");
  EXPECT_EQ(text_of_file(origin), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 2)
      << "nothing is left behind";
}

}  // namespace
}  // namespace fingerpost
