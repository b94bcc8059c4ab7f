// SPDX-License-Identifier: MIT
#include "core/words/short_code.h"

#include <array>
#include <cstdint>
#include <iterator>
#include <map>

#include "core/words/has.h"
#include "core/words/utf8.h"

namespace fingerpost {
namespace {

// Base 32 by Douglas Crockford (https://www.crockford.com/base32.html): without I, L and O, which
// look like 1 and 0, and without U, so that fewer words come up by chance.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t group_size = 4;
constexpr unsigned bits_of_a_letter = 5;
constexpr unsigned bits = group_size * bits_of_a_letter;

// FNV-1a of 32 bits by Fowler, Noll and Vo, folded by "xor" to fewer, as they say to
// (http://www.isthe.com/chongo/tech/comp/fnv/index.html).
constexpr std::uint32_t hash(std::string_view text) {
  std::uint32_t sum = 2166136261U;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
  return (sum >> bits ^ sum) & ((1U << bits) - 1);
}

std::string group_of(std::string_view id) {
  std::string group;
  const std::uint32_t sum = hash(id);
  for (unsigned left = bits; left > 0; left -= bits_of_a_letter)
    group += alphabet[sum >> (left - bits_of_a_letter) & 31U];
  return group;
}

bool is_between_groups(std::string_view character) {
  constexpr std::array<std::string_view, 15> between{
      " ",
      "\t",
      "\r",
      "\n",
      "-",
      "_",
      ".",
      "\xC2\xA0",      // a blank that keeps words together
      "\xE2\x80\x90",  // hyphen
      "\xE2\x80\x91",  // hyphen that keeps words together
      "\xE2\x80\x92",  // figure dash
      "\xE2\x80\x93",  // en dash
      "\xE2\x80\x94",  // em dash
      "\xE2\x80\x95",  // horizontal bar
      "\xE2\x88\x92"   // minus
  };
  return has(between, character);
}

/// As it stands in the alphabet; 0 for what does not.
char letter(char typed) {
  const char large = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (large == 'O') return '0';
  if (large == 'I' || large == 'L') return '1';
  return alphabet.find(large) == std::string_view::npos ? '\0' : large;
}

/// Without what stands between the groups; empty where something else than a code is in it.
std::string only_letters(std::string_view text) {
  std::string letters;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, utf8_width(text));
    if (is_between_groups(character)) {
      text.remove_prefix(character.size());
      continue;
    }
    if (character.size() != 1 || letter(character.front()) == '\0') return {};
    letters += character;
    text.remove_prefix(1);
  }
  return letters;
}

std::string in_capitals(std::string_view typed) {
  std::string group;
  for (const char c : typed) group += letter(c);
  return group;
}

}  // namespace

std::string short_code(const std::vector<std::string>& ids) {
  std::string code;
  for (const auto& id : ids) code += (code.empty() ? "" : "-") + group_of(id);
  return code;
}

std::optional<CodeRead> read_short_code(std::string_view text,
                                        const std::vector<std::string>& ids) {
  const std::string letters = only_letters(text);
  if (letters.empty() || letters.size() % group_size != 0) return {};
  std::multimap<std::string, std::string> groups;
  for (const auto& id : ids) groups.emplace(group_of(id), id);
  CodeRead read;
  for (std::size_t at = 0; at < letters.size(); at += group_size) {
    const std::string typed = letters.substr(at, group_size);
    const auto [first, last] = groups.equal_range(in_capitals(typed));
    const bool is_one = first != last && std::next(first) == last;
    std::vector<std::string>& list = is_one ? read.ids : read.not_known;
    const std::string& part = is_one ? first->second : typed;
    if (!has(list, part)) list.push_back(part);
  }
  return read;
}

}  // namespace fingerpost
