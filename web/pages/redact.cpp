#include "web/pages/redact.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <regex>
#include <set>

#include "core/words/utf8.h"

namespace fingerpost {
namespace {

/// One character as plain() has it; where it begins, and how long it is.
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

struct Range {
  std::uint32_t from, to, plain;
};

/// Latin letters with a mark or a stroke, as people type them who have no such key.
constexpr auto marked = std::to_array<Range>({
    {0xC0, 0xC5, 'a'},   {0xC7, 0xC7, 'c'},   {0xC8, 0xCB, 'e'},   {0xCC, 0xCF, 'i'},
    {0xD1, 0xD1, 'n'},   {0xD2, 0xD6, 'o'},   {0xD8, 0xD8, 'o'},   {0xD9, 0xDC, 'u'},
    {0xDD, 0xDD, 'y'},   {0xE0, 0xE5, 'a'},   {0xE7, 0xE7, 'c'},   {0xE8, 0xEB, 'e'},
    {0xEC, 0xEF, 'i'},   {0xF1, 0xF1, 'n'},   {0xF2, 0xF6, 'o'},   {0xF8, 0xF8, 'o'},
    {0xF9, 0xFC, 'u'},   {0xFD, 0xFD, 'y'},   {0xFF, 0xFF, 'y'},   {0x100, 0x105, 'a'},
    {0x106, 0x10D, 'c'}, {0x10E, 0x111, 'd'}, {0x112, 0x11B, 'e'}, {0x11C, 0x123, 'g'},
    {0x124, 0x127, 'h'}, {0x128, 0x131, 'i'}, {0x134, 0x135, 'j'}, {0x136, 0x138, 'k'},
    {0x139, 0x142, 'l'}, {0x143, 0x14B, 'n'}, {0x14C, 0x151, 'o'}, {0x154, 0x159, 'r'},
    {0x15A, 0x161, 's'}, {0x162, 0x167, 't'}, {0x168, 0x173, 'u'}, {0x174, 0x175, 'w'},
    {0x176, 0x178, 'y'}, {0x179, 0x17E, 'z'},
});

/// Small for capital, in the alphabets of Latin letters, Greek and Cyrillic.
std::uint32_t small(std::uint32_t code) {
  const auto within = [&](std::uint32_t from, std::uint32_t to) {
    return code >= from && code <= to;
  };
  if (within('A', 'Z') || within(0x391, 0x3A9) || within(0x410, 0x42F)) return code + 32;
  if (within(0xC0, 0xDE) && code != 0xD7) return code + 32;
  if (within(0x400, 0x40F)) return code + 80;
  if (within(0x132, 0x153) || within(0x1E00, 0x1EFF)) return code | 1U;
  return code;
}

bool is_blank(std::uint32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

/// Nothing to see by itself: a mark on the letter before, or of no width at all.
bool is_unseen(std::uint32_t code) {
  return (code >= 0x300 && code <= 0x36F) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         code == 0x2060 || code == 0xFEFF;
}

/// What counts as the same wherever it is compared: without its capital and its mark, with one kind
/// of blank, of hyphen and of apostrophe.
std::uint32_t plain(std::uint32_t code) {
  if (is_blank(code)) return ' ';
  if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) return '-';
  if (code == 0x2018 || code == 0x2019 || code == 0x2BC || code == 0xB4 || code == '`') return '\'';
  const auto* const found = std::find_if(marked.begin(), marked.end(), [&](const Range& range) {
    return code >= range.from && code <= range.to;
  });
  return found == marked.end() ? small(code) : found->plain;
}

/// Letters and digits. Beyond ASCII all is a letter but signs, blanks and what lines are drawn of.
bool is_of_a_word(std::uint32_t code) {
  if (code < 0x80)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9') || code == '_';
  return code >= 0xC0 && code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x2BFF);
}

/// With every run of blanks as one blank, and what cannot be seen as part of what stands before it.
std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t width = std::max<std::size_t>(1, utf8_width(text.substr(at)));
    const std::uint32_t found = code_at(text.substr(at), width), code = plain(found);
    const bool again =
        !letters.empty() && (is_unseen(found) || (code == ' ' && letters.back().code == ' '));
    if (again)
      letters.back().width += width;
    else
      letters.push_back({code, at, width});
    at += width;
  }
  return letters;
}

using Word = std::vector<std::uint32_t>;

struct LongestFirst {
  bool operator()(const Word& a, const Word& b) const {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  }
};
using Words = std::set<Word, LongestFirst>;

/// By the character that each begins with; of those with the same the longest first.
using WordsByFirst = std::multimap<std::uint32_t, Word>;

void add_word(Words& words, std::string_view text) {
  Word word;
  for (const Letter& letter : letters_of(text)) word.push_back(letter.code);
  while (!word.empty() && word.front() == ' ') word.erase(word.begin());
  while (!word.empty() && word.back() == ' ') word.pop_back();
  if (!word.empty()) words.insert(std::move(word));
}

/// What stands on either side of a bar counts by itself.
WordsByFirst words_to_strike(const std::vector<std::string>& texts) {
  constexpr std::string_view block = "█";
  Words words;
  for (std::string_view text : texts) {
    for (auto at = text.find(block); at != std::string_view::npos; at = text.find(block)) {
      add_word(words, text.substr(0, at));
      text.remove_prefix(at + block.size());
    }
    add_word(words, text);
  }
  WordsByFirst by_first;
  for (const Word& word : words) by_first.emplace(word.front(), word);
  return by_first;
}

bool stands_at(const Word& word, const std::vector<Letter>& letters, std::size_t from) {
  const std::size_t to = from + word.size();
  if (to > letters.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (letters[from + i].code != word[i]) return false;
  const bool goes_on_after =
      to < letters.size() && is_of_a_word(word.back()) && is_of_a_word(letters[to].code);
  return !goes_on_after;
}

/// No word to strike begins inside another.
bool is_inside_word(const std::vector<Letter>& letters, std::size_t at) {
  return at > 0 && is_of_a_word(letters[at].code) && is_of_a_word(letters[at - 1].code);
}

constexpr auto flags = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;
/// Each repeats a bounded number of times: std::regex goes one call deeper for every step.
const std::array<std::regex, 7>& details() {
  static const std::string month =
      "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|"
      "oct(ober)?|nov(ember)?|dec(ember)?)";
  static const std::string year = R"(,?\s{1,3}'?([0-9]{4}|[0-9]{2})\b)";
  static const std::array<std::regex, 7> patterns{{
      std::regex(R"([^\s@<>,;:]{1,64}@[^\s@<>,;:]{1,100})", flags),
      std::regex(R"(\b[0-9]{1,2}(st|nd|rd|th)?(\s{1,3}of)?\s{0,3})" + month + year, flags),
      std::regex(R"(\b)" + month + R"(\s{1,3}[0-9]{1,2}(st|nd|rd|th)?)" + year, flags),
      std::regex(R"(\b[0-9]{1,4}\s{0,2}[./-]\s{0,2}[0-9]{1,2}\s{0,2}[./-]\s{0,2}[0-9]{1,4}\b)",
                 flags),
      std::regex(R"(\b[a-z]{2}\s{0,2}[0-9]{2}\s{0,2}[0-9]{2}\s{0,2}[0-9]{2}\s{0,2}[a-d]\b)", flags),
      std::regex(R"(\b[a-z]{1,2}[0-9][a-z0-9]?\s{0,2}[0-9][a-z]{2}\b)", flags),
      std::regex(R"(\b[a-z]{1,2}[0-9]{4,8}[a-z]{0,2}\b|[+(]{0,2}[0-9]([\s()./-]{0,3}[0-9]){6,24})",
                 flags),
  }};
  return patterns;
}

/// The same to read, in the signs that the patterns know: plain blanks, hyphens and apostrophes,
/// and nothing that cannot be seen but the marks of letters.
std::string in_plain_signs(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t width = std::max<std::size_t>(1, utf8_width(text.substr(at)));
    const std::uint32_t code = code_at(text.substr(at), width), sign = plain(code);
    const bool is_mark = code >= 0x300 && code <= 0x36F;
    if (width > 1 && (sign == ' ' || sign == '-' || sign == '\''))
      out += static_cast<char>(sign);
    else if (is_mark || !is_unseen(code))
      out += text.substr(at, width);
    at += width;
  }
  return out;
}

}  // namespace

Redacted strike_words(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<Letter> letters = letters_of(text);
  const WordsByFirst to_strike = words_to_strike(words);
  Redacted redacted;
  for (std::size_t i = 0; i < letters.size();) {
    const auto [from, to] = to_strike.equal_range(letters[i].code);
    const auto found =
        is_inside_word(letters, i) ? to : std::find_if(from, to, [&](const auto& row) {
          return stands_at(row.second, letters, i);
        });
    if (found == to) {
      redacted.text += text.substr(letters[i].at, letters[i].width);
      ++i;
      continue;
    }
    redacted.text += bar;
    ++redacted.struck;
    i += found->second.size();
  }
  return redacted;
}

Redacted strike_details(std::string_view text) {
  Redacted redacted{in_plain_signs(text), 0};
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
