#include "web/server/fields.h"

#include <algorithm>

namespace fingerpost {
namespace {

/// -1 for what is no hexadecimal digit.
int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decode_field(std::string_view text) {
  std::string blanks(text);
  std::replace(blanks.begin(), blanks.end(), '+', ' ');
  return decode_percent(blanks);
}

}  // namespace

std::string decode_percent(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool two =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    out += two ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (two) i += 2;
  }
  return out;
}

Fields read_fields(std::string_view encoded) {
  Fields fields;
  while (!encoded.empty()) {
    const auto end = encoded.find('&');
    const std::string_view part = encoded.substr(0, end);
    encoded.remove_prefix(end == std::string_view::npos ? encoded.size() : end + 1);
    const auto equals = part.find('=');
    std::string name = decode_field(part.substr(0, equals));
    if (name.empty()) continue;
    fields.emplace(std::move(name), equals == std::string_view::npos
                                        ? std::string{}
                                        : decode_field(part.substr(equals + 1)));
  }
  return fields;
}

std::string value_of(const Fields& fields, std::string_view name) {
  const auto [at, last] = fields.equal_range(name);
  if (at == last) return {};
  constexpr std::string_view blanks = " \t\r\n";
  const auto from = at->second.find_first_not_of(blanks);
  if (from == std::string::npos) return {};
  return at->second.substr(from, at->second.find_last_not_of(blanks) - from + 1);
}

std::vector<std::string> values_of(const Fields& fields, std::string_view name) {
  std::vector<std::string> values;
  const auto [first, last] = fields.equal_range(name);
  for (auto at = first; at != last; ++at) values.push_back(at->second);
  return values;
}

}  // namespace fingerpost
