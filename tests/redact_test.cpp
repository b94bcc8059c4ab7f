#include <gtest/gtest.h>

#include "tests/support/chance.h"
#include "web/pages/redact.h"

namespace fingerpost {
namespace {

TEST(Redact, StrikesWholeWordsWhateverTheirCapitals) {
  const struct {
    const char* text;
    std::vector<std::string> words;
    const char* left;
    std::size_t struck;
  } rows[] = {
      {"Sam Hill rang.", {"sam"}, "█████ Hill rang.", 1},
      {"Sam’s, SAM's and (sam)", {"Sam"}, "█████’s, █████'s and (█████)", 3},
      {"Samantha and Balsam stay", {"Sam"}, "Samantha and Balsam stay", 0},
      {"Sam Hill, then Sam", {"Sam", "Sam Hill"}, "█████, then █████", 2},
      {"Sam \n Hill", {"  sam  hill "}, "█████", 1},
      {"Zoë, ZOË, zoe", {"zoë"}, "█████, █████, █████", 3},
      {"Lukasz, Łukasz", {"łukasz"}, "█████, █████", 2},
      {"Zoe\u0308 and Zoë", {"zoë"}, "█████ and █████", 2},
      {"S\u200bam, S\u00adam", {"Sam"}, "█████, █████", 2},
      {"O’Brien, O'Brien", {"o'brien"}, "█████, █████", 2},
      {"Ann–Marie, Ann\u2011Marie", {"Ann-Marie"}, "█████, █████", 2},
      {"Sam\u00a0\u2009Hill", {"Sam Hill"}, "█████", 1},
      {"ŁUKASZ Łukasz", {"łukasz"}, "█████ █████", 2},
      {"Жанна и ЖАННА", {"жанна"}, "█████ и █████", 2},
      {"flat 3b, 3, 13", {"3"}, "flat 3b, █████, 13", 1},
      {"C++ and C", {"C++"}, "█████ and C", 1},
      {"nothing is struck", {"", "   "}, "nothing is struck", 0},
      {"█████ of a █████", {"█████"}, "█████ of a █████", 0},
      {"a bar of b", {"a█b"}, "█████ bar of █████", 2},
      {"broken \xff Sam", {"sam"}, "broken \xff █████", 1},
      {"", {"Sam"}, "", 0},
  };
  for (const auto& row : rows) {
    const Redacted redacted = strike_words(row.text, row.words);
    EXPECT_EQ(redacted.text, row.left);
    EXPECT_EQ(redacted.struck, row.struck) << row.text;
  }
}

TEST(Redact, StrikesWhatLooksLikeADetailOfAPerson) {
  const struct {
    const char* text;
    const char* left;
  } rows[] = {
      {"Ring 0116 225 6000 now", "Ring █████ now"},
      {"Ring (0116) 225-6000, or +44 7700 900123.", "Ring █████, or █████."},
      {"NHS 943 476 5919", "NHS █████"},
      {"write to sam.hill+x@mail.example.org today", "write to █████ today"},
      {"born 12/03/1990, 12.3.90 and 1990-03-12", "born █████, █████ and █████"},
      {"born 12 March 1990 or on the 2nd of Feb 1991", "born █████ or on the █████"},
      {"born March 12, 1990", "born █████"},
      {"lives at LE2 7LB, not le27lb", "lives at █████, not █████"},
      {"CRN X123456, prison A1234BC, NI QQ 12 34 56 C", "CRN █████, prison █████, NI █████"},
      {"0116–225–6000, 07700\u00a0900123, 0116/225/6000", "█████, █████, █████"},
      {"1\u200b2/03/1990, 12  March  1990, 12\nMarch 90", "█████, █████, █████"},
      {"zoë@example.org, sam@exämple.org", "█████, █████"},
      {"34 years old, 2 children, rent £450, open 24/7, step 3 of 12",
       "34 years old, 2 children, rent £450, open 24/7, step 3 of 12"},
      {"left prison in March 2026", "left prison in March 2026"},
      {"Zoë needs a GP", "Zoë needs a GP"},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(strike_details(row.text).text, row.left);
  EXPECT_EQ(strike_details("0116 225 6000 and LE2 7LB").struck, 2U);
}

TEST(Redact, IsNotUndoneByLongTexts) {
  for (const char* piece : {"a", "1", "a.", "1 ", "@", "é", "\xff"}) {
    std::string text;
    while (text.size() < 60'000) text += piece;
    EXPECT_LE(strike_details(text).text.size(), text.size() * 5) << piece;
    EXPECT_EQ(strike_words(text, {"nobody"}).text, text) << piece;
  }
}

std::string drawn(Chance& chance, int most) {
  static const std::vector<std::string> pieces{"a", "B",  "é",  "É", "b",    " ",   "  ",
                                               ",", "\n", "ab", "█", "’",    "-",   "A",
                                               "9", "Ł",  "ł",  "+", "\xe2", "\xff"};
  std::string text;
  for (int i = chance.between(0, most); i > 0; --i) text += chance.pick(pieces);
  return text;
}

TEST(PropertyRedact, NoStruckWordSurvivesAndTwiceIsAsOnce) {
  Chance chance(7);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = drawn(chance, 24);
    std::vector<std::string> words;
    for (int i = chance.between(0, 3); i > 0; --i) words.push_back(drawn(chance, 3));
    const Redacted once = strike_words(text, words);
    const Redacted twice = strike_words(once.text, words);
    ASSERT_EQ(twice.text, once.text) << text;
    ASSERT_EQ(twice.struck, 0U) << text;
    ASSERT_EQ(once.text == text, once.struck == 0) << text;
  }
}

TEST(PropertyRedact, NothingElseChanges) {
  Chance chance(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string text, expected;
    for (int i = chance.between(0, 12); i > 0; --i) {
      const bool secret = chance.percent(30);
      text += secret ? "Sam" : "word" + std::to_string(i);
      expected += secret ? std::string(bar) : "word" + std::to_string(i);
      const std::string gap = chance.pick(std::vector<std::string>{" ", ", ", "\n\n", " – ", "’ "});
      text += gap;
      expected += gap;
    }
    ASSERT_EQ(strike_words(text, {"SAM"}).text, expected);
  }
}

}  // namespace
}  // namespace fingerpost
