// What counts as a word, for the index and for the questions put to it alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// One word of a text: in lower case, with plain apostrophes.
struct Word {
  std::string text{};
  std::size_t at = 0;  ///< where it stands in the text, in bytes
  std::size_t length = 0;
};

/// Letters and digits of any script, and apostrophes between them; all else parts words. No text is
/// refused: bytes that are not UTF-8 part words too or read as Latin letters. A run of more than 64
/// bytes is no word.
std::vector<Word> words_in(std::string_view text);

/// False for words that say nothing about what is wanted: "the", "my", "help", "need", "please".
bool is_telling(std::string_view word);

/// All the words that are not telling, so that a slip in one of them can be mended.
std::vector<std::string_view> untelling_words();

}  // namespace fingerpost
