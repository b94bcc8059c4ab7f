// Percentages and money as people read them, and what a printed percentage says of the numbers
// behind it. Everything is rounded half up: 47.45 is 47.5, and 47.44 is 47.4.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/words/group_figure.h"

namespace fingerpost {

/// "47.5": `value` half up, with so many decimals; -33.6 for -33.62, and never "-0.0".
std::string half_up(double value, int decimals);

/// "47.5 %": a share from 0 to 1, to one decimal.
std::string percent_says(double share);

/// "91.7 %" or "17 %": as it is printed.
std::string percent_says(const Printed& printed);

/// "+19.2 points": a difference of two shares.
std::string points_say(double difference);

/// "£1,688": pence for each of `of`, to the pound, half up. `of` is above 0.
std::string pounds_each(std::int64_t pence, std::int64_t of);

/// "47" becomes 47 with no decimals; "91.7" one. Nothing where it is no percentage from 0 to 100.
std::optional<Printed> parse_percent(const std::string& text);

/// How a printed percentage came from `count` of `base`.
enum class PrintFit : std::uint8_t { exact, rounded, cut, either, neither };
PrintFit fit_of(const Printed& printed, std::int64_t count, std::int64_t base);

/// "rounded", "cut off; rounded it is 48 %", ..
std::string fit_says(const Printed& printed, std::int64_t count, std::int64_t base);

/// The least number of people of whom whole numbers give all these percentages, rounded half up;
/// nothing up to 1,000. An inference: any larger number that fits is as possible.
std::optional<std::int64_t> smallest_base(const std::vector<Printed>& printed);

/// The whole number of people nearest to a percentage of `base`.
std::int64_t people_of(const Printed& printed, std::int64_t base);

}  // namespace fingerpost
