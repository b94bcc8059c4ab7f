// How hard a text is to read.
#include "core/thought/reading_age.h"

#include <gtest/gtest.h>

namespace fingerpost {
namespace {

TEST(ReadingAge, CountsLettersAndWords) {
  EXPECT_NEAR(difficulty({"The cat sat on the mat"}), -5.09, 0.01)
      << "17 letters, 6 words, 1 sentence";
  EXPECT_NEAR(difficulty({"The cat sat on the mat.", "It purrs."}), -5.30, 0.01)
      << "24 letters, 8 words, 2 sentences";
}

TEST(ReadingAge, IsTheUpperEndOfTwoYears) {
  const struct {
    double difficulty;
    int age;
  } rows[] = {{-5, 5}, {0, 5},     {0.1, 6}, {5, 10}, {5.01, 11},
              {6, 11}, {6.01, 12}, {13, 18}, {40, 18}};
  for (const auto& row : rows) EXPECT_EQ(reading_age(row.difficulty), row.age) << row.difficulty;
}

TEST(ReadingAge, TakesSentencesApart) {
  using Sentences = std::vector<std::string>;
  EXPECT_EQ(sentences_of(""), Sentences{});
  EXPECT_EQ(sentences_of("Call 999"), Sentences{"Call 999"});
  EXPECT_EQ(sentences_of("Call 999.  "), Sentences{"Call 999."});
  EXPECT_EQ(sentences_of(" "), Sentences{});
  EXPECT_EQ(sentences_of("In pain? Call 111. It costs 2.50 now!"),
            (Sentences{"In pain?", "Call 111.", "It costs 2.50 now!"}));
}

}  // namespace
}  // namespace fingerpost
