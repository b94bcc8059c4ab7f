// Text in lines of a fixed width: for pictures and for the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// How many characters `text` is wide; each byte that is no UTF-8 counts as one.
std::size_t width_of(std::string_view text);

/// Lines of at most `width` characters (at least 1), broken at blanks; a word that is longer is
/// broken anywhere. Never empty: no text is one empty line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The characters of the longest word: no line of that width breaks one.
std::size_t longest_word(std::string_view text);

}  // namespace fingerpost
