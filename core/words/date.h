// Civil dates (Europe/London), spans of days or calendar months, and their words.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fingerpost {

/// A civil date in Europe/London; no time of day, no zone arithmetic.
using Date = std::chrono::sys_days;

/// A signed distance from a date: days, or calendar months where a source says months.
struct Span {
  enum class Unit : std::uint8_t { days, months };
  int count = 0;
  Unit unit = Unit::days;
  bool operator==(const Span&) const = default;
};

/// "2026-11-22" only: four, two and two digits, a day that exists, year 1900 to 2199.
/// Nothing else is a date.
std::optional<Date> parse_date(std::string_view text);

/// "2026-11-22"
std::string to_text(Date date);
/// "22 November 2026"
std::string to_words(Date date);

/// "-84 days", "6 months", "1 day"; nothing else is a span.
std::optional<Span> parse_span(std::string_view text);
std::string to_text(Span span);

/// `date` moved by `span`. A month that has no such day gives its last day
/// (31 August and 6 months: 28 or 29 February).
Date add(Date date, Span span);

/// Whole years of age on `on` of somebody born on `born`; negative before birth.
/// Somebody born on 29 February is a year older on 1 March of a year without one.
int whole_years(Date born, Date on);

/// The first day on which somebody born on `born` is `years` old.
Date birthday(Date born, int years);

/// The civil date in Europe/London at an instant: UTC, and one hour more from 01:00 UTC on the last
/// Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Order 2002).
Date london_date(std::chrono::sys_seconds instant);

}  // namespace fingerpost
