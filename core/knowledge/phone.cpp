#include "core/knowledge/phone.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/words/has.h"

namespace fingerpost {
namespace {

// Police, emergency, fire line, power cuts, NHS, rail, Samaritans, and children's helplines; then
// Childline and the old NHS Direct, which are shorter than other numbers.
constexpr std::array<std::string_view, 14> short_numbers{
    "101",    "105",    "111",    "112",    "119",    "159",      "999",
    "116000", "116006", "116111", "116117", "116123", "08001111", "08454647"};

constexpr std::size_t fewest_digits_in_text = 7;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Some numbers of small places, and some that are free to call, have a digit less than all others.
/// Those of large places (011x and 01x1), mobiles and all the rest never do.
bool may_have_ten(std::string_view digits) {
  if (digits.starts_with("0800") || digits.starts_with("0500")) return true;
  return digits.starts_with("01") && digits[2] != '1' && digits[3] != '1';
}

/// Without spaces and brackets, and with 0 for +44.
std::string plain(std::string_view number) {
  std::string out;
  for (const char c : number)
    if (is_digit(c) || c == '+') out += c;
  if (!out.starts_with("+44")) return out;
  out.erase(0, 3);
  return out.starts_with('0') ? out : "0" + out;
}

/// The number that begins at `at`, as far as digits and single spaces go.
std::string_view run_at(std::string_view text, std::size_t at) {
  std::size_t end = at + (text[at] == '+' ? 1 : 0);
  const auto belongs = [&](std::size_t i) {
    return i < text.size() && (is_digit(text[i]) || text[i] == '(' || text[i] == ')');
  };
  while (belongs(end) || (end < text.size() && text[end] == ' ' && belongs(end + 1))) ++end;
  return text.substr(at, end - at);
}

/// A word that begins like a number, and is not the tail of something else.
bool begins_number(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("+44") && text[at] != '0') return false;
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '(' || before == '\n';
}

/// Whether the whole, or its first words, can be a number: "0116 454 1000 24 hours a day".
bool begins_with_phone(std::string_view run) {
  for (std::size_t end = run.size();; end = run.rfind(' ', end - 1)) {
    if (end == run.npos) return false;
    if (can_be_phone(run.substr(0, end))) return true;
    if (end == 0) return false;
  }
}

}  // namespace

bool can_be_phone(std::string_view number) {
  std::string digits = plain(number);
  for (const char* relay : {"18000", "18001", "18002"})
    if (digits.starts_with(relay) && digits.size() > 5) digits.erase(0, 5);
  if (has(short_numbers, digits)) return true;
  if (!digits.starts_with('0') || digits.starts_with("00")) return false;
  return digits.size() == 11 || (digits.size() == 10 && may_have_ten(digits));
}

bool can_be_text_number(std::string_view number) {
  const std::string digits = plain(number);
  const bool short_code = (digits.size() == 5 || digits.size() == 6) && !digits.starts_with('0');
  return short_code || can_be_phone(number);
}

std::vector<std::string> doubtful_numbers(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_number(text, at)) continue;
    const std::string_view run = run_at(text, at);
    const std::size_t end = at + run.size();
    const bool goes_on = end + 1 < text.size() &&
                         std::isalnum(static_cast<unsigned char>(text[end + 1])) != 0 &&
                         text[end] != ' ' && text[end] != '\n';
    const bool joined =
        end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0;
    at = end;
    const auto digits = std::size_t(std::count_if(run.begin(), run.end(), is_digit));
    if (goes_on || joined || digits < fewest_digits_in_text || begins_with_phone(run)) continue;
    out.emplace_back(run);
  }
  return out;
}

}  // namespace fingerpost
