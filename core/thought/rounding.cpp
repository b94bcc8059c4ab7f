#include "core/thought/rounding.h"

#include <algorithm>
#include <cmath>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

std::int64_t ten_to(int decimals) {
  std::int64_t power = 1;
  for (int i = 0; i < decimals; ++i) power *= 10;
  return power;
}

/// The percentage in units of its last printed decimal: 917 for 91.7.
std::int64_t units_of(const Printed& printed) {
  return std::llround(printed.percent * static_cast<double>(ten_to(printed.decimals)));
}

/// `count` of `base` in the same units: cut off, and rounded half up. In whole numbers, so that a
/// half is a half.
struct InUnits {
  std::int64_t cut = 0, rounded = 0;
  bool exact = false;
};
InUnits in_units(std::int64_t count, std::int64_t base, int decimals) {
  const std::int64_t scaled = count * 100 * ten_to(decimals);
  return {scaled / base, (2 * scaled + base) / (2 * base), scaled % base == 0};
}

/// Whether some whole number of `base` people gives it.
bool fits(const Printed& printed, std::int64_t base) {
  const std::int64_t near = people_of(printed, base);
  for (std::int64_t count = std::max<std::int64_t>(0, near - 1); count <= near + 1; ++count)
    if (count <= base && in_units(count, base, printed.decimals).rounded == units_of(printed))
      return true;
  return false;
}

}  // namespace

std::string half_up(double value, int decimals) {
  // A share such as 0.0005 has no exact double: what is a half but for that is taken as a half.
  const double power = static_cast<double>(ten_to(decimals));
  const std::int64_t units = std::llround(std::floor(std::abs(value) * power + 0.5 + 1e-9));
  std::string text = std::to_string(units);
  if (decimals > 0) {
    const std::size_t least = static_cast<std::size_t>(decimals) + 1;
    if (text.size() < least) text.insert(0, least - text.size(), '0');
    text.insert(text.size() - static_cast<std::size_t>(decimals), ".");
  }
  return value < 0 && units != 0 ? "-" + text : text;
}

std::string percent_says(double share) { return half_up(100 * share, 1) + " %"; }

std::string percent_says(const Printed& printed) {
  return half_up(printed.percent, printed.decimals) + " %";
}

std::string points_say(double difference) {
  const std::string points = half_up(100 * difference, 1);
  return (points.starts_with('-') || points == "0.0" ? "" : "+") + points + " points";
}

std::string pounds_each(std::int64_t pence, std::int64_t of) {
  return "£" + with_thousands((2 * pence + 100 * of) / (200 * of));
}

std::optional<Printed> parse_percent(const std::string& text) {
  const std::size_t dot = text.find('.');
  const std::string whole = text.substr(0, dot);
  const std::string rest = dot == std::string::npos ? "" : text.substr(dot + 1);
  const bool digits = (whole + rest).find_first_not_of("0123456789") == std::string::npos;
  const bool shaped = !whole.empty() && whole.size() <= 3 && rest.size() <= 3 &&
                      (dot == std::string::npos) == rest.empty();
  if (!digits || !shaped) return std::nullopt;
  const Printed printed{std::stod(text), static_cast<int>(rest.size())};
  return printed.percent <= 100 ? std::optional(printed) : std::nullopt;
}

PrintFit fit_of(const Printed& printed, std::int64_t count, std::int64_t base) {
  const InUnits units = in_units(count, base, printed.decimals);
  const std::int64_t found = units_of(printed);
  if (units.exact && found == units.cut) return PrintFit::exact;
  if (found == units.cut && found == units.rounded) return PrintFit::either;
  if (found == units.rounded) return PrintFit::rounded;
  return found == units.cut ? PrintFit::cut : PrintFit::neither;
}

std::string fit_says(const Printed& printed, std::int64_t count, std::int64_t base) {
  const InUnits units = in_units(count, base, printed.decimals);
  const double rounded =
      static_cast<double>(units.rounded) / static_cast<double>(ten_to(printed.decimals));
  const std::string right = percent_says(Printed{rounded, printed.decimals});
  switch (fit_of(printed, count, base)) {
    case PrintFit::exact:
      return "exact";
    case PrintFit::rounded:
      return "rounded";
    case PrintFit::cut:
      return "cut off; rounded it is " + right;
    case PrintFit::either:
      return "the same whether rounded or cut off";
    case PrintFit::neither:
      break;
  }
  return "not what the numbers give; rounded they give " + right;
}

std::optional<std::int64_t> smallest_base(const std::vector<Printed>& printed) {
  if (printed.empty()) return std::nullopt;
  for (std::int64_t base = 1; base <= 1000; ++base)
    if (std::all_of(printed.begin(), printed.end(),
                    [&](const Printed& one) { return fits(one, base); }))
      return base;
  return std::nullopt;
}

std::int64_t people_of(const Printed& printed, std::int64_t base) {
  return std::llround(printed.percent * static_cast<double>(base) / 100);
}

}  // namespace fingerpost
