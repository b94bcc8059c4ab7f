// Is it UTF-8?
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace fingerpost {

/// The bytes of the character at the head of `text`, 1 to 4; 0 if it is none: cut short, overlong,
/// a surrogate, beyond U+10FFFF, or `text` is empty.
constexpr std::size_t utf8_width(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.empty()) return 0;
  const unsigned head = byte(0);
  if (head < 0x80) return 1;
  const std::size_t width = head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : 2;
  if (head < 0xC2 || head > 0xF4 || text.size() < width) return 0;
  for (std::size_t i = 1; i < width; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const unsigned second = byte(1);
  const bool overlong = (head == 0xE0 && second < 0xA0) || (head == 0xF0 && second < 0x90);
  const bool beyond = (head == 0xED && second > 0x9F) || (head == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : width;
}

/// The offset of the first byte that is not part of a UTF-8 character; `text.size()` if all are.
constexpr std::size_t utf8_end(std::string_view text) {
  std::size_t at = 0;
  while (const std::size_t width = utf8_width(text.substr(at))) at += width;
  return at;
}

static_assert(utf8_end("caf\xC3\xA9") == 5);
static_assert(utf8_end("caf\xE9 au lait") == 3);
static_assert(utf8_end("\xC0\x80") == 0);          // overlong
static_assert(utf8_end("\xED\xA0\x80") == 0);      // a surrogate
static_assert(utf8_end("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
static_assert(utf8_end("ok\xF0\x9F\x98") == 2);    // cut short

}  // namespace fingerpost
