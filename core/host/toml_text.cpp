// SPDX-License-Identifier: MIT
#include "core/host/toml_text.h"

#include <algorithm>

#include "core/words/provider_limits.h"
#include "core/words/utf8.h"

namespace fingerpost {
namespace {

// Steps through the text as a TOML parser does, as far as its first error: a string that is not
// closed ends with its line, and what follows no longer matters.
class Look {
 public:
  explicit Look(std::string_view text) : rest_(text) {}

  Reply over() {
    while (!rest_.empty() && found_.failure.empty()) step();
    return found_;
  }

 private:
  void step() {
    switch (const char c = rest_.front()) {
      case '#':
        return take(std::min(rest_.find('\n'), rest_.size()));
      case '"':
      case '\'':
        return take(width_of_string(c));
      case '\n':
      case '=':
      case ',':
        parts_ = 1;
        break;
      case '.':
        if (++parts_ > longest_key) refuse("has a key with more than 17 parts: shorten it");
        break;
      case '[':
      case '{':
        parts_ = 1;
        if (++depth_ > deepest_brackets) refuse("has brackets more than 32 deep: close some");
        break;
      case ']':
      case '}':
        depth_ = std::max(depth_ - 1, 0);
        parts_ = 1;
        break;
      default:
        if (!belongs(c)) refuse_character();
    }
    take(1);
  }

  static bool belongs(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+' || c == ':' || c == ' ' || c == '\t' || c == '\r';
  }

  // From the quote at the head to its fellow, both included.
  std::size_t width_of_string(char quote) const {
    const std::string three(3, quote);
    const bool long_string = rest_.starts_with(three);
    const std::string_view end = long_string ? std::string_view(three) : rest_.substr(0, 1);
    std::size_t at = end.size();
    while (at < rest_.size() && !rest_.substr(at).starts_with(end)) {
      if (!long_string && rest_[at] == '\n') return at;
      at += quote == '"' && rest_[at] == '\\' ? 2 : 1;
    }
    at = std::min(at + end.size(), rest_.size());
    // A long string may end in quotes of its own: up to two before the three that close it.
    for (int own = 0; long_string && own < 2 && at < rest_.size() && rest_[at] == quote; ++own)
      ++at;
    return at;
  }

  void take(std::size_t width) {
    line_ += static_cast<int>(std::count(rest_.begin(), rest_.begin() + width, '\n'));
    rest_.remove_prefix(width);
  }

  void refuse(std::string what) { found_ = failed(std::move(what), line_); }
  void refuse_character() {
    refuse("has '" + std::string(rest_.substr(0, utf8_width(rest_))) +
           "' where TOML has no use for it: text belongs in quotes");
  }

  std::string_view rest_;
  Reply found_{};
  int line_ = 1;
  int depth_ = 0;
  int parts_ = 1;
};

int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + at, '\n'));
}

}  // namespace

Reply look_over(std::string_view text) {
  if (text.size() > toml_bytes) return failed("is larger than 1 MB: split it");
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return failed("has a NUL byte: save it as plain text", line_of(text, nul));
  if (const auto bad = utf8_end(text); bad != text.size())
    return failed("is not UTF-8: save it as UTF-8", line_of(text, bad));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return Look(text).over();
}

}  // namespace fingerpost
