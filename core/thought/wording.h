// Putting words together: filling patterns, joining, and writing numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// `pattern` with its "{}" filled in, in order.
std::string fill(std::string pattern, const std::vector<std::string>& values);

/// "a, b or c" with `word` "or". Where one of them has a comma, an "and" or an "or" of its own, so
/// that nobody could tell what belongs together: "a and b, or c", "a, or b; or c", "a; b, d; or e".
std::string join(const std::vector<std::string>& texts, std::string_view word);

/// With a capital letter.
std::string as_sentence(std::string text);

/// With a small letter, to stand inside a sentence; "NHS" stays as it is.
std::string as_clause(std::string text);

/// "1,600"
std::string with_thousands(std::int64_t value);

std::size_t word_count(std::string_view text);

}  // namespace fingerpost
