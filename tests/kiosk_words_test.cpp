// How hard the kiosk is to read in English: all of it together, and each text that is long enough
// to be measured by itself. What services say of themselves is measured with the catalogue.
#include <gtest/gtest.h>

#include "core/thought/reading_age.h"
#include "core/thought/wording.h"
#include "web/says/messages.h"

namespace fingerpost {
namespace {

/// A formula that counts letters and words says little of fewer.
constexpr std::size_t enough_words = 12;

/// As somebody reads it: with a number for each placeholder, and no name in it.
std::string read_out(std::string text) {
  for (auto from = text.find('{'); from != std::string::npos; from = text.find('{'))
    text.replace(from, text.find('}', from) - from + 1, "15");
  return text;
}

TEST(KioskWords, AllTogetherAreForAReadingAgeOfElevenAtMost) {
  std::vector<std::string> all;
  for (const auto& [key, message] : english().messages)
    for (auto& sentence : sentences_of(read_out(message.says))) all.push_back(std::move(sentence));
  EXPECT_GT(all.size(), 300u);
  EXPECT_LE(reading_age(difficulty(all)), oldest_reading_age) << difficulty(all);
}

TEST(KioskWords, EachThatCanBeMeasuredIsForAReadingAgeOfElevenAtMost) {
  std::string too_hard;
  int measured = 0;
  for (const auto& [key, message] : english().messages) {
    const auto sentences = sentences_of(read_out(message.says));
    if (sentences.size() < 2 && word_count(message.says) < enough_words) continue;
    ++measured;
    const int age = reading_age(difficulty(sentences));
    if (age > oldest_reading_age)
      too_hard += std::to_string(age) + " " + key + ": " + message.says + "\n";
  }
  EXPECT_EQ(too_hard, "");
  EXPECT_GT(measured, 35);
}

TEST(KioskWords, NoSentenceIsLongerThanTwentyWords) {
  for (const auto& [key, message] : english().messages)
    for (const auto& sentence : sentences_of(message.says))
      EXPECT_LE(word_count(sentence), 20u) << key << ": " << sentence;
}

TEST(KioskWords, NobodyIsToldThatTheyAreRefused) {
  for (const auto& [key, message] : english().messages)
    for (const char* never : {"eligib", "entitle", "not fit", "does not apply", "refuse", "offend",
                              "client", "user", "—", "--"})
      EXPECT_EQ(message.says.find(never), std::string::npos) << key << ": " << message.says;
}

}  // namespace
}  // namespace fingerpost
