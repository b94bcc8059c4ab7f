#include "core/thought/wording.h"

#include <algorithm>
#include <initializer_list>

namespace fingerpost {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool has_any(const std::string& text, std::initializer_list<const char*> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const char* mark) { return text.find(mark) != std::string::npos; });
}

}  // namespace

std::string fill(std::string pattern, const std::vector<std::string>& values) {
  std::size_t from = 0;
  for (const auto& value : values) {
    const auto at = pattern.find("{}", from);
    if (at == std::string::npos) break;
    pattern.replace(at, 2, value);
    from = at + value.size();
  }
  return pattern;
}

std::string join(const std::vector<std::string>& texts, std::string_view word) {
  const auto one_has = [&](std::initializer_list<const char*> marks) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return has_any(text, marks); });
  };
  const bool is_jointed = one_has({",", " and ", " or "});
  const bool needs_pauses = is_jointed && (texts.size() > 2 || one_has({", and ", ", or ", ";"}));
  const std::string_view between = needs_pauses ? "; " : ", ";
  const std::string_view last = needs_pauses ? between : is_jointed ? ", " : " ";
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0 && i + 1 < texts.size()) out += between;
    if (i > 0 && i + 1 == texts.size()) out.append(last).append(word).append(" ");
    out += texts[i];
  }
  return out;
}

std::string as_sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
  return text;
}

std::string as_clause(std::string text) {
  const bool is_word = text.size() < 2 || !is_capital(text[1]);
  if (!text.empty() && is_capital(text[0]) && is_word) text[0] = char(text[0] - 'A' + 'a');
  return text;
}

std::string with_thousands(std::int64_t value) {
  std::string out = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t at = out.size(); at > first + 3;) out.insert(at -= 3, 1, ',');
  return out;
}

std::size_t word_count(std::string_view text) {
  if (text.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace fingerpost
