#include "core/thought/achievements.h"

#include <algorithm>

#include "core/thought/suppress.h"

namespace fingerpost {
namespace {

bool same_thing(const Achievement& one, const Achievement& other) {
  return one.service == other.service && one.what == other.what;
}

Sample sample_of(const Achievement& year) { return {year.achieved, year.of}; }

int year_number(const Achievement& row) {
  return year_of(GroupFigure{.year = row.year}).value_or(0);
}

}  // namespace

bool can_show(const Achievement& year) {
  const Mask hidden = hidden_cells({.cells = {{year.achieved, year.of - year.achieved}}});
  return !hides_total(year.of) && !hidden[0][0];
}

bool same_counts(const Achievement& one, const Achievement& other) {
  return same_thing(one, other) && one.year == other.year && one.achieved == other.achieved &&
         one.of == other.of;
}

std::vector<const Achievement*> years_of(const Achievements& rows) {
  std::vector<const Achievement*> out;
  for (const Achievement& row : rows)
    if (std::none_of(out.begin(), out.end(),
                     [&](const Achievement* other) { return same_counts(*other, row); }))
      out.push_back(&row);
  return out;
}

std::vector<YearChange> changes_in(const Achievements& rows) {
  std::vector<const Achievement*> years = years_of(rows);
  std::erase_if(years, [](const Achievement* year) { return !can_show(*year); });
  std::stable_sort(years.begin(), years.end(),
                   [](const Achievement* one, const Achievement* other) {
                     return year_number(*one) < year_number(*other);
                   });
  std::vector<YearChange> out;
  for (auto before = years.begin(); before != years.end(); ++before) {
    const auto after = std::find_if(before + 1, years.end(), [&](const Achievement* year) {
      return same_thing(**before, *year);
    });
    if (after == years.end()) continue;
    const Sample one = sample_of(**before), other = sample_of(**after);
    out.push_back({*before, *after, other.share() - one.share(), difference_interval(other, one)});
  }
  return out;
}

}  // namespace fingerpost
