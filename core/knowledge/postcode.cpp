#include "core/knowledge/postcode.h"

namespace fingerpost {
namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// A9, A99, A9A, AA9, AA99 or AA9A
bool is_outward(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return false;
  text.remove_prefix(text.size() > 1 && is_letter(text[1]) ? 2 : 1);
  if (text.empty() || text.size() > 2 || !is_digit(text[0])) return false;
  return text.size() == 1 || is_digit(text[1]) || is_letter(text[1]);
}

// A digit and two letters; C, I, K, M, O and V are never among them.
bool is_inward(std::string_view text) {
  constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
  return text.size() == 3 && is_digit(text[0]) && letters.find(text[1]) != letters.npos &&
         letters.find(text[2]) != letters.npos;
}

}  // namespace

std::string Postcode::text() const { return inward.empty() ? outward : outward + ' ' + inward; }

std::optional<Postcode> parse_postcode(std::string_view text) {
  std::string code;
  std::size_t last_word = 0;  // where in `code` its last word begins
  bool after_space = false;
  for (const char c : text) {
    if (c != ' ' && after_space) last_word = code.size();
    if (c != ' ') code += upper(c);
    after_space = c == ' ';
  }
  const auto cut = [&](std::size_t inward) {
    return Postcode{code.substr(0, code.size() - inward), code.substr(code.size() - inward)};
  };
  if (code.size() > 3 && is_inward(cut(3).inward) && is_outward(cut(3).outward)) return cut(3);
  if (code.empty()) return std::nullopt;
  const bool sector = is_digit(code.back()) && is_outward(cut(1).outward);
  if (sector && last_word + 1 == code.size()) return cut(1);
  if (is_outward(code)) return cut(0);
  if (sector) return cut(1);
  return std::nullopt;
}

std::string_view outside_great_britain(const Postcode& code) {
  const std::string_view letters = std::string_view(code.outward).substr(0, 2);
  if (letters == "BT") return "Northern Ireland";
  if (letters == "GY" || letters == "JE") return "the Channel Islands";
  return letters == "IM" ? "the Isle of Man" : "";
}

}  // namespace fingerpost
