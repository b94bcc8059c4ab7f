#include "web/pages/redact.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <regex>

#include "core/words/utf8.h"

namespace fingerpost {
namespace {

/// One character, without its capital; where it begins, and how long it is.
struct Letter {
  std::uint32_t code = 0;
  std::size_t at = 0, width = 1;
};

std::uint32_t code_at(std::string_view text, std::size_t width) {
  const auto byte = [&](std::size_t i) {
    return std::uint32_t(static_cast<unsigned char>(text[i]));
  };
  if (width <= 1) return byte(0);
  std::uint32_t code = byte(0) & (0xFFU >> (width + 1));
  for (std::size_t i = 1; i < width; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return code;
}

/// Small for capital, in the alphabets of Latin letters, Greek and Cyrillic.
std::uint32_t small(std::uint32_t code) {
  const auto within = [&](std::uint32_t from, std::uint32_t to) {
    return code >= from && code <= to;
  };
  if (within('A', 'Z') || within(0x391, 0x3A9) || within(0x410, 0x42F)) return code + 32;
  if (within(0xC0, 0xDE) && code != 0xD7) return code + 32;
  if (within(0x400, 0x40F)) return code + 80;
  const bool odd_capital = within(0x139, 0x148) || within(0x179, 0x17E);
  if (odd_capital) return code + (code & 1U);
  if (within(0x100, 0x177) || within(0x1E00, 0x1EFF)) return code | 1U;
  return code;
}

bool is_blank(std::uint32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0;
}

/// Letters and digits. Beyond ASCII all is a letter but signs, blanks and what lines are drawn of.
bool is_of_a_word(std::uint32_t code) {
  if (code < 0x80)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9') || code == '_';
  return code >= 0xC0 && code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x2BFF);
}

/// With every run of blanks as one blank.
std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t width = std::max<std::size_t>(1, utf8_width(text.substr(at)));
    const std::uint32_t code = small(code_at(text.substr(at), width));
    const bool again = is_blank(code) && !letters.empty() && letters.back().code == ' ';
    if (again)
      letters.back().width += width;
    else
      letters.push_back({is_blank(code) ? std::uint32_t(' ') : code, at, width});
    at += width;
  }
  return letters;
}

using Word = std::vector<std::uint32_t>;

void add_word(std::vector<Word>& words, std::string_view text) {
  Word word;
  for (const Letter& letter : letters_of(text)) word.push_back(letter.code);
  while (!word.empty() && word.front() == ' ') word.erase(word.begin());
  while (!word.empty() && word.back() == ' ') word.pop_back();
  if (!word.empty()) words.push_back(std::move(word));
}

/// The longest first; what stands on either side of a bar counts by itself.
std::vector<Word> words_to_strike(const std::vector<std::string>& texts) {
  constexpr std::string_view block = "█";
  std::vector<Word> words;
  for (std::string_view text : texts) {
    for (auto at = text.find(block); at != std::string_view::npos; at = text.find(block)) {
      add_word(words, text.substr(0, at));
      text.remove_prefix(at + block.size());
    }
    add_word(words, text);
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.size() > b.size(); });
  return words;
}

bool stands_at(const Word& word, const std::vector<Letter>& letters, std::size_t from) {
  const std::size_t to = from + word.size();
  if (to > letters.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (letters[from + i].code != word[i]) return false;
  const bool goes_on_before =
      from > 0 && is_of_a_word(word.front()) && is_of_a_word(letters[from - 1].code);
  const bool goes_on_after =
      to < letters.size() && is_of_a_word(word.back()) && is_of_a_word(letters[to].code);
  return !goes_on_before && !goes_on_after;
}

constexpr auto flags = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;
/// Each repeats a bounded number of times: std::regex goes one call deeper for every step.
const std::array<std::regex, 7>& details() {
  static const std::string month =
      "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|"
      "oct(ober)?|nov(ember)?|dec(ember)?)";
  static const std::array<std::regex, 7> patterns{{
      std::regex(R"([\w.%+'-]{1,64}@[\w.-]{1,100})", flags),
      std::regex(R"(\b[0-9]{1,2}(st|nd|rd|th)?( of)? )" + month + R"(,? [0-9]{4}\b)", flags),
      std::regex(R"(\b)" + month + R"( [0-9]{1,2}(st|nd|rd|th)?,? [0-9]{4}\b)", flags),
      std::regex(R"(\b[0-9]{1,4} ?[./-] ?[0-9]{1,2} ?[./-] ?[0-9]{1,4}\b)", flags),
      std::regex(R"(\b[a-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]\b)", flags),
      std::regex(R"(\b[a-z]{1,2}[0-9][a-z0-9]?\s{0,2}[0-9][a-z]{2}\b)", flags),
      std::regex(R"(\b[a-z]{1,2}[0-9]{4,8}[a-z]{0,2}\b|[+(]{0,2}[0-9]([ ().-]{0,3}[0-9]){6,24})",
                 flags),
  }};
  return patterns;
}

}  // namespace

Redacted strike_words(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<Letter> letters = letters_of(text);
  const std::vector<Word> to_strike = words_to_strike(words);
  Redacted redacted;
  for (std::size_t i = 0; i < letters.size();) {
    const auto found = std::find_if(to_strike.begin(), to_strike.end(),
                                    [&](const Word& word) { return stands_at(word, letters, i); });
    if (found == to_strike.end()) {
      redacted.text += text.substr(letters[i].at, letters[i].width);
      ++i;
      continue;
    }
    redacted.text += bar;
    ++redacted.struck;
    i += found->size();
  }
  return redacted;
}

Redacted strike_details(std::string_view text) {
  Redacted redacted{std::string(text), 0};
  for (const std::regex& pattern : details()) {
    const auto from = std::sregex_iterator(redacted.text.begin(), redacted.text.end(), pattern);
    const auto count = std::distance(from, std::sregex_iterator());
    if (count == 0) continue;
    redacted.text = std::regex_replace(redacted.text, pattern, std::string(bar));
    redacted.struck += static_cast<std::size_t>(count);
  }
  return redacted;
}

}  // namespace fingerpost
