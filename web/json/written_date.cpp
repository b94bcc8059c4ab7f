#include "web/json/written_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace fingerpost {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "10th Nov/26" -> "10" "th" "nov" "26"; nothing where there is any other sign.
std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::string_view between = " \t/.,-";
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (between.find(c) != std::string_view::npos) continue;
    if (!is_digit(c) && !is_letter(c)) return {};
    const auto alike = is_digit(c) ? is_digit : is_letter;
    if (i == 0 || !alike(text[i - 1])) parts.emplace_back();
    parts.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return parts;
}

/// "9", "09", "sep", "sept" -> "09"; empty for anything else.
std::string month_of(const std::string& text) {
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  if (is_number(text)) return text.size() > 2 ? "" : (text.size() == 1 ? "0" : "") + text;
  const auto named = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
    return text.size() >= 3 && name.starts_with(text);
  });
  if (named == names.end()) return {};
  const auto number = std::to_string(named - names.begin() + 1);
  return (number.size() == 1 ? "0" : "") + number;
}

std::string year_of(const std::string& text, Century century) {
  if (!is_number(text) || text.size() != 2) return text;
  const bool last_century = century == Century::of_birth && text >= "30";
  return (last_century ? "19" : "20") + text;
}

std::string boxes_of(const Fields& fields, const std::string& name) {
  const std::string day = value_of(fields, name + ".day");
  const std::string month = value_of(fields, name + ".month");
  const std::string year = value_of(fields, name + ".year");
  if (day.empty() && month.empty() && year.empty()) return {};
  return day + " " + month + " " + year;
}

}  // namespace

Century century_of(const Question& question, const Vocabulary& vocabulary) {
  const bool birth =
      std::any_of(vocabulary.questions.begin(), vocabulary.questions.end(),
                  [&](const Question& other) { return other.years_since == question.id; });
  return birth ? Century::of_birth : Century::this_one;
}

std::optional<Date> read_written_date(std::string_view text, Century century) {
  constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
  auto parts = parts_of(text);
  if (parts.size() == 4 && std::find(endings.begin(), endings.end(), parts[1]) != endings.end())
    parts.erase(parts.begin() + 1);
  if (parts.size() != 3) return std::nullopt;
  if (parts[0].size() == 4) std::swap(parts[0], parts[2]);
  if (parts[0].size() == 1) parts[0].insert(0, "0");
  return parse_date(year_of(parts[2], century) + "-" + month_of(parts[1]) + "-" + parts[0]);
}

WrittenDate written_date(const Fields& fields, const std::string& name, Century century) {
  const std::string text = value_of(fields, name);
  const std::string boxes = boxes_of(fields, name);
  const auto from_text = read_written_date(text, century);
  const auto from_boxes = read_written_date(boxes, century);
  if (!text.empty() && !from_text)
    return {text, "'" + text +
                      "' is not a date: write the day, month and year, like 22 November "
                      "2026 or 22/11/2026"};
  if (!boxes.empty() && !from_boxes)
    return {boxes, "must be a date that exists, with day, month and year, like 22 11 2026"};
  if (from_text && from_boxes && *from_text != *from_boxes)
    return {to_text(*from_boxes) + " or " + text, "the boxes say " + to_words(*from_boxes) +
                                                      " and the text says " + to_words(*from_text) +
                                                      ": leave only the right one"};
  if (!from_text && !from_boxes) return {};
  return {to_text(from_text ? *from_text : *from_boxes), ""};
}

}  // namespace fingerpost
