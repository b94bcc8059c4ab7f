#include "tests/support/written_dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace fingerpost::test {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// The character at `at`, or a space beyond the end.
char look(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : ' '; }

/// 1 to 12 of "March", "Mar" or "Sept"; 0 for what is no month.
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  for (std::size_t i = 0; i < months.size(); ++i)
    if (word == months[i] || (word.size() == 3 && months[i].starts_with(word)) ||
        (word == "Sept" && i == 8))
      return int(i) + 1;
  return 0;
}

/// The number of `least` to `most` digits at `at`, or 0.
int number_at(std::string_view text, std::size_t at, std::size_t least, std::size_t most) {
  std::size_t length = 0;
  int number = 0;
  while (digit(look(text, at + length)) && length < 5)
    number = number * 10 + (text[at + length++] - '0');
  return length >= least && length <= most ? number : 0;
}

/// Over spaces, commas, and the letters of "1st".
std::size_t after_gap(std::string_view text, std::size_t at) {
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
    if (text.substr(std::min(at, text.size())).starts_with(ordinal)) at += 2;
  while (look(text, at) == ' ' || look(text, at) == ',') {
    if (at >= text.size()) break;
    ++at;
  }
  return at;
}

/// The day before a month: "31 March", "31st of March".
int day_before(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at > 3 && text.substr(at - 3, 3) == " of") at -= 3;
  if (at > 2 && alpha(text[at - 1]) && alpha(text[at - 2]) && digit(text[at - 3])) at -= 2;
  const std::size_t end = at;
  while (at > 0 && digit(text[at - 1]) && end - at < 4) --at;
  const int day = number_at(text, at, 1, 2);
  return at < end && day <= 31 ? day : 0;
}

std::string date_key(int year, int month, int day) {
  std::array<char, 48> key{};
  if (year == 0)
    std::snprintf(key.data(), key.size(), "--%02d-%02d", month, day);
  else if (day == 0)
    std::snprintf(key.data(), key.size(), "%04d-%02d", year, month);
  else
    std::snprintf(key.data(), key.size(), "%04d-%02d-%02d", year, month, day);
  return key.data();
}

bool is_year(int number) { return number >= 1900 && number < 2200; }

/// The date about the month that ends before `end` and begins at `begin`.
void add_worded(std::string_view text, std::size_t begin, std::size_t end,
                std::vector<std::string>& out) {
  const int month = month_of(text.substr(begin, end - begin));
  if (month == 0) return;
  int day = day_before(text, begin);
  std::size_t at = after_gap(text, end);
  int year = number_at(text, at, 4, 4);
  if (year == 0 && day == 0) {  // "March 31, 2025"
    day = number_at(text, at, 1, 2);
    while (digit(look(text, at))) ++at;
    year = number_at(text, after_gap(text, at), 4, 4);
    if (!is_year(year)) return;
  }
  if (!is_year(year)) year = 0;
  if (year != 0 || day != 0) out.push_back(date_key(year, month, day));
}

/// "2025-03-31", "31/3/2025".
void add_figures(std::string_view text, std::size_t at, std::vector<std::string>& out) {
  if (at > 0 && ((alpha(text[at - 1]) || digit(text[at - 1])) || text[at - 1] == '/')) return;
  const int year = number_at(text, at, 4, 4);
  if (is_year(year) && look(text, at + 4) == '-' && look(text, at + 7) == '-') {
    const int month = number_at(text, at + 5, 2, 2), day = number_at(text, at + 8, 2, 2);
    if (month > 0 && day > 0) out.push_back(date_key(year, month, day));
    return;
  }
  const int day = number_at(text, at, 1, 2);
  std::size_t next = at + (digit(look(text, at + 1)) ? 2 : 1);
  if (day == 0 || look(text, next) != '/') return;
  const int month = number_at(text, ++next, 1, 2);
  next += digit(look(text, next + 1)) ? 2 : 1;
  const int last = look(text, next) == '/' ? number_at(text, next + 1, 4, 4) : 0;
  if (month >= 1 && month <= 12 && day <= 31 && is_year(last))
    out.push_back(date_key(last, month, day));
}

}  // namespace

std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    if (digit(text[at])) {
      add_figures(text, at, out);
      while (digit(look(text, at))) ++at;
      continue;
    }
    std::size_t end = at;
    while (alpha(look(text, end))) ++end;
    if (end > at && upper(text[at])) add_worded(text, at, end, out);
    at = std::max(end, at + 1);
  }
  return out;
}

std::vector<int> extensions_in(std::string_view line) {
  std::vector<int> out;
  for (auto at = line.find('+'); at != std::string_view::npos; at = line.find('+', at + 1)) {
    const int months = number_at(line, at + 1, 1, 2);
    const auto word = line.find_first_not_of("0123456789", at + 1);
    if (months > 0 && line.substr(std::min(word, line.size())).starts_with(" months"))
      out.push_back(months);
  }
  return out;
}

}  // namespace fingerpost::test
