#include "tests/support/details.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/words/date.h"
#include "tests/support/written_dates.h"

namespace fingerpost::test {
namespace {

using Kind = Detail::Kind;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// The character at `at`, or a space beyond either end.
char look(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : ' '; }

// Addresses. They are taken out first: digits inside them are no phone numbers.

bool parts_tokens(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("\"'<>()[]{}|,;`*").find(c) != std::string_view::npos;
}

bool is_web_host(std::string_view host) {
  constexpr std::array<std::string_view, 9> ends{".uk",  ".com",  ".org", ".net",   ".gov",
                                                 ".law", ".news", ".tv",  ".london"};
  return host.find('.') != std::string_view::npos &&
         std::any_of(ends.begin(), ends.end(), [&](auto end) { return host.ends_with(end); });
}

/// "merseycare.nhs.uk/health" of "https://www.merseycare.nhs.uk/health/."; empty if it is none.
std::string web_address(std::string_view token) {
  std::string url = lower(token);
  while (!url.empty() && std::string_view("/.:!?").find(url.back()) != std::string_view::npos)
    url.pop_back();
  bool certain = false;
  for (const std::string_view start : {"http://", "https://", "www."})
    if (url.starts_with(start)) certain = true, url.erase(0, start.size());
  const std::string host = url.substr(0, url.find_first_of("/?#:"));
  if (host.find('.') == std::string::npos) return {};
  return certain || is_web_host(host) ? url : std::string{};
}

std::string mail_address(std::string_view token) {
  std::string mail = lower(token);
  while (!mail.empty() && !alnum(mail.back())) mail.pop_back();
  const auto at = mail.find('@');
  const bool whole = at != std::string::npos && at > 0 && mail.find('.', at) != std::string::npos;
  return whole ? mail : std::string{};
}

/// Adds the addresses of a text and gives the text without them.
std::string take_addresses(std::string_view text, std::vector<Detail>& out) {
  std::string rest(text);
  for (std::size_t at = 0; at < text.size();) {
    if (parts_tokens(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !parts_tokens(text[end])) ++end;
    const std::string_view token = text.substr(at, end - at);
    if (token.find('.') != std::string_view::npos) {
      const std::string mail = mail_address(token);
      const std::string url = mail.empty() ? web_address(token) : std::string{};
      if (!mail.empty()) out.push_back({Kind::email, mail});
      if (!url.empty()) out.push_back({Kind::url, url});
      if (!mail.empty() || !url.empty()) std::fill_n(rest.begin() + long(at), end - at, ' ');
    }
    at = end;
  }
  return rest;
}

// Phone numbers.

constexpr std::size_t longest_number = 11;

/// Digits from `at` on, with one space or hyphen between them at most, or the end of a bracket
/// around an area code. `at` ends behind them.
std::string digits_from(std::string_view text, std::size_t& at) {
  std::string digits;
  while (at < text.size()) {
    if (digit(text[at])) {
      digits += text[at++];
      continue;
    }
    const std::size_t gap = text.substr(at).starts_with(") ") ? 2 : 1;
    const bool joins =
        (gap == 2 || text[at] == ' ' || text[at] == '-') && digit(look(text, at + gap));
    if (digits.empty() || !joins || digits.size() >= longest_number) break;
    at += gap;
  }
  return digits;
}

/// The word before `at`, in lower case.
std::string word_before(std::string_view text, std::size_t at) {
  while (at > 0 && !alnum(text[at - 1])) --at;
  std::size_t begin = at;
  while (begin > 0 && alpha(text[begin - 1])) --begin;
  return lower(text.substr(begin, at - begin));
}

bool is_said_to_be_called(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 9> words{
      "call", "calling", "ring", "dial", "phone", "phoning", "nhs", "tel", "samaritans"};
  return std::find(words.begin(), words.end(), word_before(text, at)) != words.end();
}

void add_phones(std::string_view text, std::vector<Detail>& out) {
  for (std::size_t at = 0; at < text.size();) {
    if (!digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char before = begin == 0 ? ' ' : text[begin - 1];
    std::string digits = digits_from(text, at);
    if (before == '+' && digits.starts_with("44")) digits.replace(0, 2, "0");
    const bool apart = !alnum(before) && before != '-' && before != '/' && !alnum(look(text, at));
    const bool whole = digits[0] == '0' && digits.size() >= 8 && digits.size() <= longest_number;
    const bool brief =
        digits.size() >= 3 && digits.size() <= 6 && is_said_to_be_called(text, begin);
    if (apart && (whole || brief)) out.push_back({Kind::phone, digits});
  }
}

// Postcodes.

/// The length of an outward code at `at`, or 0.
std::size_t outward_length(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  while (length < 2 && upper(look(text, at + length))) ++length;
  if (length == 0 || !digit(look(text, at + length))) return 0;
  ++length;
  return alnum(look(text, at + length)) ? length + 1 : length;
}

bool is_inward(std::string_view text, std::size_t at) {
  return digit(look(text, at)) && upper(look(text, at + 1)) && upper(look(text, at + 2)) &&
         !alnum(look(text, at + 3));
}

void add_postcodes(std::string_view text, std::vector<Detail>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!upper(text[at]) || (at > 0 && alnum(text[at - 1]))) continue;
    const std::size_t most = outward_length(text, at);
    // "LE15RA" begins with LE1 or LE15: what follows tells which.
    for (std::size_t length = most; length > 1 && length + 1 >= most; --length) {
      const std::size_t inward = at + length + (look(text, at + length) == ' ' ? 1 : 0);
      if (!is_inward(text, inward)) continue;
      out.push_back({Kind::postcode,
                     std::string(text.substr(at, length)) + std::string(text.substr(inward, 3))});
      break;
    }
  }
}

}  // namespace

std::string_view to_text(Detail::Kind kind) {
  constexpr std::array<std::string_view, 5> names{"phone", "email", "url", "postcode", "date"};
  return names.at(std::size_t(kind));
}

std::vector<Detail> details_in(std::string_view text) {
  std::vector<Detail> out;
  const std::string rest = take_addresses(text, out);
  add_phones(rest, out);
  add_postcodes(rest, out);
  for (std::string& date : dates_in(rest)) out.push_back({Kind::date, std::move(date)});
  return out;
}

std::vector<Detail> proven_by(const Detail& detail) {
  std::vector<Detail> out{detail};
  if (detail.kind != Kind::date || detail.key.size() != 10) return out;
  out.push_back({Kind::date, detail.key.substr(0, 7)});
  out.push_back({Kind::date, "-" + detail.key.substr(4)});
  return out;
}

std::vector<Detail> short_numbers_in(std::string_view line) {
  constexpr std::array<std::string_view, 6> words{"phone",    "text", "call",
                                                  "helpline", "111",  "ring"};
  const std::string small = lower(line);
  std::vector<Detail> out;
  if (std::none_of(words.begin(), words.end(),
                   [&](auto word) { return small.find(word) != std::string::npos; }))
    return out;
  for (std::size_t at = 0; at < small.size();) {
    const std::size_t begin = at;
    const std::string digits = digits_from(small, at);
    if (at == begin) {
      ++at;
      continue;
    }
    const bool apart = begin == 0 || !alnum(small[begin - 1]);
    if (apart && digits.size() >= 3 && digits.size() <= 6) out.push_back({Kind::phone, digits});
  }
  return out;
}

Detail later(const Detail& detail, int months) {
  const auto date = detail.kind == Kind::date ? parse_date(detail.key) : std::nullopt;
  if (!date) return detail;
  return {Kind::date, fingerpost::to_text(add(*date, {months, Span::Unit::months}))};
}

std::vector<Detail> named_addresses_in(std::string_view line) {
  std::vector<Detail> out;
  for (auto at = line.find("ocds-"); at < line.size(); at = line.find("ocds-", at + 1)) {
    std::size_t end = at;
    while (alnum(look(line, end)) || look(line, end) == '-') ++end;
    out.push_back({Kind::url, "d3tenders.com/contract/?ocid=" + lower(line.substr(at, end - at))});
  }
  const auto is_part = [](char c) { return alnum(c) || c == '-' || c == '_' || c == '.'; };
  for (auto at = line.find('@'); at < line.size(); at = line.find('@', at + 1)) {
    std::size_t slash = at;
    while (slash > 0 && is_part(line[slash - 1])) --slash;
    std::size_t begin = slash == 0 ? 0 : slash - 1;
    if (slash == 0 || line[begin] != '/') continue;
    while (begin > 0 && is_part(line[begin - 1])) --begin;
    out.push_back({Kind::url, "github.com/" + lower(line.substr(begin, at - begin))});
    out.push_back({Kind::url, "github.com/" + lower(line.substr(begin, slash - 1 - begin))});
  }
  return out;
}

Detail phone_of(std::string_view value) {
  Detail phone{Kind::phone, {}};
  std::copy_if(value.begin(), value.end(), std::back_inserter(phone.key), digit);
  return phone;
}

}  // namespace fingerpost::test
