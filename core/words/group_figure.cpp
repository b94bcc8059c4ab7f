#include "core/words/group_figure.h"

#include <algorithm>

namespace fingerpost {

double share_of(const GroupFigure& figure) {
  if (figure.people && figure.base && *figure.base > 0)
    return static_cast<double>(*figure.people) / static_cast<double>(*figure.base);
  return figure.printed ? figure.printed->percent / 100 : 0;
}

std::optional<int> year_of(const GroupFigure& figure) {
  const std::string& text = figure.year;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const std::string four = text.substr(at, 4);
    if (std::all_of(four.begin(), four.end(), is_digit)) return std::stoi(four);
  }
  return std::nullopt;
}

}  // namespace fingerpost
