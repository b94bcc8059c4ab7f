// SPDX-License-Identifier: MIT
#include "plugins/gp_dental/readable.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fingerpost::nhs {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

template <std::size_t n>
bool among(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 11> said_by_letter{"GP", "NHS", "HMP", "LLR", "SAS", "JDRM",
                                                          "MM", "GA",  "HC",  "PO",  "TG"};
constexpr std::array<std::string_view, 8> small_words{"OF",   "AND", "IN", "ON",
                                                      "UPON", "BY",  "DE", "LA"};
constexpr std::array<std::string_view, 4> never_initials{"DR", "MR", "ST", "THE"};

/// A run of letters and what stands around it.
struct Word {
  std::string_view letters;
  std::string_view last;  ///< the word before it; empty at the start
  char before, after;     ///< the characters beside it; a space at either end
};

/// Up to three letters after "Dr" or an opening bracket, and before a name: "(RP TEW)".
bool are_initials(const Word& word) {
  return word.letters.size() <= 3 && word.after == ' ' && !among(never_initials, word.letters) &&
         (word.before == '(' || word.last == "DR");
}

bool stays_as_it_is(const Word& word) {
  return word.letters.size() == 1 || is_digit(word.before) || among(said_by_letter, word.letters) ||
         are_initials(word);
}

std::string recased(const Word& word) {
  std::string out(word.letters);
  const bool small = among(small_words, word.letters) && !word.last.empty();
  const auto from = word.before == '\'' || small ? 0 : stays_as_it_is(word) ? out.size() : 1;
  std::transform(out.begin() + from, out.end(), out.begin() + from, lower);
  return out;
}

}  // namespace

std::string readable(std::string_view capitals) {
  std::string out;
  std::string_view last;
  for (std::size_t at = 0; at < capitals.size();) {
    const char c = capitals[at];
    if (!is_letter(c)) {
      if (c == '(' && at > 0 && is_letter(capitals[at - 1])) out += ' ';
      out += c;
      if (c == ',' && at + 1 < capitals.size() && capitals[at + 1] != ' ') out += ' ';
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < capitals.size() && is_letter(capitals[end])) ++end;
    const Word word{.letters = capitals.substr(at, end - at),
                    .last = last,
                    .before = at == 0 ? ' ' : capitals[at - 1],
                    .after = end == capitals.size() ? ' ' : capitals[end]};
    out += recased(word);
    last = word.letters;
    at = end;
  }
  return out;
}

std::string readable_phone(std::string_view number) {
  const auto space = number.find(' ');
  const bool local_part_has_7 = space != std::string_view::npos && number.size() == space + 8;
  if (!local_part_has_7 || !std::all_of(number.begin() + space + 1, number.end(), is_digit))
    return std::string(number);
  return std::string(number.substr(0, space + 4)) + ' ' + std::string(number.substr(space + 4));
}

}  // namespace fingerpost::nhs
