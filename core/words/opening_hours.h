// From opening hours as a source words them to the times of a week, where the words are certain.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace fingerpost {

inline constexpr int minutes_of_day = 24 * 60;
inline constexpr int minutes_of_week = 7 * minutes_of_day;

/// An unbroken time within a week, in minutes since Monday 00:00: open at `from`, no longer open at
/// `until`.
struct Stretch {
  int from = 0;
  int until = 0;
  bool operator==(const Stretch&) const = default;
};

/// The times of an ordinary week: sorted, and none touches another. Day and night is one stretch of
/// the whole week; every other one begins and ends on the same day, before midnight.
using OpeningTimes = std::vector<Stretch>;

/// Reads "Monday to Friday, 9am to 5pm", "Tuesdays, 10 to 12.30 and 2 to 4; Friday 10 to 1", "8am
/// to 8pm, every day", "24 hours a day, 7 days a week", "Any time". Hours without am or pm are
/// those of a working day: 7 to 11 in the morning, 12 to 6 in the afternoon. Absent where any part
/// of the text is not certain: a word that is not known ("Out of hours", "Saturday mornings", "Live
/// chat:", "Closed on Monday"), a day or a time without the other, a day named twice, am or pm on
/// one of two hours, a time past midnight.
std::optional<OpeningTimes> read_opening_hours(std::string_view text);

/// Both together.
OpeningTimes either_open(const OpeningTimes& a, const OpeningTimes& b);

}  // namespace fingerpost
