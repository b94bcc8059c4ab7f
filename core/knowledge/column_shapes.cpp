#include "core/knowledge/column_shapes.h"

#include <algorithm>
#include <array>

#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 5> plain_shapes{"code", "name", "postcode", "date", "any"};
constexpr std::string_view choice = "one of ";

bool is_code(std::string_view text) {
  const auto fine = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return text.size() >= 2 && text.size() <= 12 && std::all_of(text.begin(), text.end(), fine);
}

/// "A, C, D or P"
std::string listed(std::string_view words) {
  std::string out;
  while (words.size() > 1) {
    words.remove_prefix(1);
    const auto end = words.find(' ');
    const bool last = end + 1 == words.size();
    out += (out.empty() ? "" : last ? " or " : ", ") + std::string(words.substr(0, end));
    words.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::string words_of(std::string_view shape) {
  if (!shape.starts_with(choice)) return {};
  return ' ' + std::string(shape.substr(choice.size())) + ' ';
}

bool is_shape(std::string_view shape) {
  return has(plain_shapes, shape) || (shape.starts_with(choice) && shape.size() > choice.size());
}

std::string wanted_instead(std::string_view text, std::string_view shape) {
  if (shape == "code")
    return is_code(text) ? "" : "a code of capital letters and digits like C82001";
  if (shape == "name") return text.empty() ? "a name" : "";
  if (shape == "date")
    return text.empty() || parse_plain_date(text) ? "" : "a date like 20250901, or nothing";
  const std::string words = words_of(shape);
  if (words.empty()) return {};
  const bool one = text.find(' ') == text.npos && !text.empty() &&
                   words.find(' ' + std::string(text) + ' ') != words.npos;
  return one ? "" : listed(words);
}

std::optional<Date> parse_plain_date(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  const std::string plain(text);
  return parse_date(plain.substr(0, 4) + '-' + plain.substr(4, 2) + '-' + plain.substr(6));
}

}  // namespace fingerpost
