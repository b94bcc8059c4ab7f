// Telephone numbers of the UK: which can be right by their shape. Whether one is in use is for
// whoever rings it to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// True for 11 digits that begin with 0, or 10 where such numbers are given out, the same with +44
/// for the 0, and the short numbers that people know: 999, 111, 116 123. Spaces and brackets do not
/// matter.
bool can_be_phone(std::string_view number);

/// The same, and short codes of 5 or 6 digits, to which texts are sent.
bool can_be_text_number(std::string_view number);

/// What looks like a telephone number in a text, but cannot be one: 7 digits or more that begin
/// with 0 or +44, with spaces between.
std::vector<std::string> doubtful_numbers(std::string_view text);

}  // namespace fingerpost
