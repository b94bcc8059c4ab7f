#include "core/knowledge/read_achievements.h"

#include "core/knowledge/named_rows.h"
#include "core/thought/rounding.h"

namespace fingerpost {
namespace {

void read_counts(NamedRow& row, Achievement& out) {
  const auto achieved = row.count("achieved"), of = row.count("of");
  if (row.is_sound() && !achieved) row.problem("achieved is empty; write it like 19");
  if (row.is_sound() && !of) row.problem("of is empty; write it like 40");
  if (!achieved || !of) return;
  if (*of == 0) row.problem("of is 0; give how many it is of");
  if (*achieved > *of)
    row.problem("it gives " + std::to_string(*achieved) + " achieved of " + std::to_string(*of) +
                "; correct one of them");
  out.achieved = *achieved;
  out.of = *of;
}

void read_printed(NamedRow& row, Achievement& out) {
  const std::string text = row.text("printed_percent");
  if (text.empty()) return;
  out.printed = parse_percent(text);
  if (!out.printed)
    row.problem("printed_percent is '" + text +
                "', which is no percentage from 0 to 100; write it like 91.7");
}

void read_cost(NamedRow& row, Achievement& out) {
  out.pence = row.count("cost_pence");
  out.cost_covers = row.text("cost_covers");
  if (out.pence && out.cost_covers.empty())
    row.problem("cost_covers is empty; say what the cost is of, like 'the county contract'");
}

Achievement read_row(NamedRow& row) {
  Achievement out;
  out.stated_at = row.where();
  out.service = row.needed("service", "probation-health-trainers");
  out.what = row.needed("what", "Plans achieved, of those completed");
  out.year = row.needed("year", "2021 or 2023/24");
  if (!out.year.empty() && !year_of(GroupFigure{.year = out.year}))
    row.problem("year is '" + out.year + "', which names no year; write it like 2021 or 2023/24");
  read_counts(row, out);
  read_printed(row, out);
  read_cost(row, out);
  out.source = row.needed("source", "the name and date of a paper, or a link");
  out.caution = row.text("caution");
  return out;
}

void check_against(NamedRow& row, const Achievement& one, const Achievements& before) {
  for (const Achievement& other : before) {
    if (other.service != one.service || other.what != one.what || other.year != one.year) continue;
    if (other.achieved != one.achieved || other.of != one.of)
      row.problem("its counts are not those of the same year at " + other.stated_at +
                  "; correct one of them");
    else if (other.pence == one.pence && other.cost_covers == one.cost_covers)
      row.problem("it is there already, at " + other.stated_at + "; take one out");
  }
}

}  // namespace

Achievements read_achievements(const std::string& file, std::string_view text, Problems& problems) {
  static const NamedColumns columns{{"service", "what", "year", "achieved", "of", "source"},
                                    {"printed_percent", "cost_pence", "cost_covers", "caution"}};
  Achievements out;
  for (NamedRow& row : read_named_rows(file, text, columns, problems)) {
    Achievement one = read_row(row);
    check_against(row, one, out);
    if (row.is_sound()) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace fingerpost
