#include "core/words/date.h"

#include <array>
#include <charconv>

#include "core/words/moment.h"

namespace fingerpost {
namespace {

using namespace std::chrono;

bool read_number(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string padded(unsigned value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year_text = text.substr(0, 4), month_text = text.substr(5, 2),
             day_text = text.substr(8, 2);
  if (!all_digits(year_text) || !all_digits(month_text) || !all_digits(day_text))
    return std::nullopt;
  int y = 0, m = 0, d = 0;
  if (!read_number(year_text, y) || !read_number(month_text, m) || !read_number(day_text, d))
    return std::nullopt;
  const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
  if (!date.ok() || y < 1900 || y > 2199) return std::nullopt;
  return sys_days{date};
}

std::string to_text(Date date) {
  const year_month_day d{date};
  return padded(unsigned(int(d.year())), 4) + '-' + padded(unsigned(d.month()), 2) + '-' +
         padded(unsigned(d.day()), 2);
}

std::string to_words(Date date) {
  const year_month_day d{date};
  return std::to_string(unsigned(d.day())) + ' ' +
         std::string(month_names[unsigned(d.month()) - 1]) + ' ' + std::to_string(int(d.year()));
}

std::optional<Span> parse_span(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto unit = text.substr(space + 1);
  Span span;
  if (!read_number(text.substr(0, space), span.count)) return std::nullopt;
  if (span.count < -36500 || span.count > 36500) return std::nullopt;
  if (unit == "days" || unit == "day") return span;
  if (unit != "months" && unit != "month") return std::nullopt;
  span.unit = Span::Unit::months;
  return span;
}

std::string to_text(Span span) {
  const bool one = span.count == 1 || span.count == -1;
  return std::to_string(span.count) + (span.unit == Span::Unit::days ? " day" : " month") +
         (one ? "" : "s");
}

Date add(Date date, Span span) {
  if (span.unit == Span::Unit::days) return date + days{span.count};
  const year_month_day moved = year_month_day{date} + months{span.count};
  return moved.ok() ? sys_days{moved} : sys_days{moved.year() / moved.month() / last};
}

int whole_years(Date born, Date on) {
  const year_month_day b{born}, o{on};
  const int years = int(o.year()) - int(b.year());
  const bool had_birthday = o.month() / o.day() >= b.month() / b.day();
  return had_birthday ? years : years - 1;
}

Date birthday(Date born, int years) {
  const year_month_day day = year_month_day{born} + std::chrono::years{years};
  return day.ok() ? sys_days{day} : sys_days{day.year() / March / 1};
}

Date london_date(sys_seconds instant) { return london_moment(instant).day; }

}  // namespace fingerpost
