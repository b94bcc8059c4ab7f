#include "web/reports/wrap.h"

#include <algorithm>

#include "core/words/utf8.h"

namespace fingerpost {
namespace {

std::size_t bytes_at(std::string_view text) { return std::max<std::size_t>(1, utf8_width(text)); }

/// The bytes of its first `count` characters.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += bytes_at(text.substr(at));
  return at;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view blanks = " \t\r\n";
  for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(bytes_at(text));
  return count;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::string_view word : words_of(text)) {
    const bool fits = width_of(lines.back()) + 1 + width_of(word) <= width;
    if (!lines.back().empty() && fits) lines.back() += ' ';
    if (!lines.back().empty() && !fits) lines.emplace_back();
    for (; width_of(word) > width; lines.emplace_back()) {
      const std::size_t cut = bytes_of(word, width);
      lines.back() = word.substr(0, cut);
      word.remove_prefix(cut);
    }
    lines.back() += word;
  }
  return lines;
}

std::size_t longest_word(std::string_view text) {
  std::size_t most = 0;
  for (const std::string_view word : words_of(text)) most = std::max(most, width_of(word));
  return most;
}

}  // namespace fingerpost
