#include "web/reports/equality_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/thought/rounding.h"
#include "core/thought/wording.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr auto words = Column::Holds::words;
constexpr auto numbers = Column::Holds::numbers;

const std::string not_known = "Not known";
const std::string small_number = "Fewer than 10, or hidden to protect a number that is";

std::string id_of(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '-';
  }
  return name;
}

Cell share_cell(const GroupFigure& figure) { return {share_says(figure), share_of(figure)}; }

Cell points_cell(double difference) {
  const std::string points = points_say(difference);
  return {points.substr(0, points.find(' ')), 100 * difference};
}

Cell people_cell(const TakeUp& one) {
  if (one.shown == TakeUp::Shown::hidden) return small_number;
  if (!one.sample) return not_known;
  if (one.shown == TakeUp::Shown::without_count) return "Fewer than 10";
  const std::string count = with_thousands(one.sample->count);
  const bool worked_out = !one.figure.people;  // from a percentage
  return {worked_out ? "About " + count : count, static_cast<double>(one.sample->count)};
}

Cell base_cell(const TakeUp& one) {
  if (one.base == TakeUp::Base::not_stated || !one.figure.base) return "Not stated";
  const std::string base = with_thousands(*one.figure.base);
  return {one.base == TakeUp::Base::assumed ? base + " (an assumption)" : base,
          static_cast<double>(*one.figure.base)};
}

Cell shown_share(const TakeUp& one) {
  if (one.shown == TakeUp::Shown::hidden) return small_number;
  return one.shown == TakeUp::Shown::not_known ? Cell(not_known) : share_cell(one.figure);
}

std::string cautions_cell(const GroupComparison& comparison) {
  std::vector<std::string> names;
  for (const Caution caution : comparison.cautions) names.emplace_back(short_name(caution));
  return names.empty() ? "none found" : join(names, "and");
}

bool definitions_differ(const GroupComparison& comparison) {
  return comparison.finding == GroupComparison::Finding::not_comparable;
}

std::vector<Cell> comparison_row(const GroupComparison& comparison) {
  const GroupFigure& with = *comparison.with;
  const Cell none = "Not known";
  std::vector<Cell> row{comparison.take_up->figure.group + ": " + population_says(with), with.year,
                        share_cell(comparison.take_up->figure), share_cell(with)};
  if (definitions_differ(comparison)) {
    row.insert(row.end(), 3, Cell("Not compared"));
  } else {
    row.push_back(points_cell(comparison.difference));
    row.push_back(comparison.interval ? points_cell(comparison.interval->low) : none);
    row.push_back(comparison.interval ? points_cell(comparison.interval->high) : none);
  }
  row.emplace_back(says_finding(comparison));
  row.emplace_back(cautions_cell(comparison));
  return row;
}

std::vector<std::string> notes_on(const std::vector<const GroupComparison*>& comparisons) {
  std::vector<std::string> notes;
  const auto add = [&](const std::string& note) {
    if (!has(notes, note)) notes.push_back(note);
  };
  for (const GroupComparison* one : comparisons)
    for (const Caution caution : one->cautions) add(says(caution, *one));
  for (const GroupComparison* one : comparisons)
    if (!one->with->caution.empty())
      add(as_sentence(population_says(*one->with)) + ", " + one->with->year + ", " +
          share_says(*one->with) + ": " + one->with->caution);
  return notes;
}

/// Outward to the next ten points.
double outward(double points) {
  return points < 0 ? 10 * std::floor(points / 10) : 10 * std::ceil(points / 10);
}

Chart interval_chart(const std::vector<const GroupComparison*>& comparisons) {
  Chart chart{
      .kind = Chart::Kind::range, .columns = {5, 6, 4}, .most = 10, .unit = Chart::Unit::number};
  double least = 0;
  for (const GroupComparison* one : comparisons) {
    chart.most = std::max(chart.most, outward(100 * one->interval->high));
    least = std::min(least, outward(100 * one->interval->low));
  }
  if (least < 0) chart.least = least;
  chart.says =
      "Difference of the take-up from each population in percentage points, with the "
      "interval that chance alone could give. What reaches over 0 is within chance.";
  return chart;
}

/// Nothing where two shares do not count the same thing: bars beside each other would say they do.
std::optional<Chart> chart_of(const std::vector<const GroupComparison*>& comparisons) {
  if (std::any_of(comparisons.begin(), comparisons.end(),
                  [](const GroupComparison* one) { return definitions_differ(*one); }))
    return std::nullopt;
  if (std::all_of(comparisons.begin(), comparisons.end(),
                  [](const GroupComparison* one) { return one->interval.has_value(); }))
    return interval_chart(comparisons);
  return Chart{.kind = Chart::Kind::bars,
               .columns = {2, 3},
               .says = "Share of those who used the service beside the share of each population."};
}

std::string groups_says(const std::vector<TakeUp>& take_up, const std::string& characteristic) {
  std::vector<std::string> groups;
  for (const TakeUp& one : take_up) {
    const bool in = same_words(one.figure.characteristic, characteristic);
    if (!in || one.shown == TakeUp::Shown::not_known) continue;
    groups.push_back(one.figure.group + " " +
                     (one.shown == TakeUp::Shown::hidden ? "hidden" : share_says(one.figure)));
  }
  return groups.empty() ? not_known : join(groups, "and");
}

std::string populations_says(const GroupFigures& comparators, const std::string& characteristic) {
  std::map<std::string, int> figures;
  for (const GroupFigure& figure : comparators)
    if (same_words(figure.characteristic, characteristic)) ++figures[figure.population];
  std::vector<std::string> out;
  for (const auto& [population, count] : figures)
    out.push_back(population + " (" + std::to_string(count) +
                  (count == 1 ? " figure)" : " figures)"));
  return out.empty() ? not_known : as_sentence(join(out, "and"));
}

std::string reason_of(const std::vector<TakeUp>& take_up, const std::string& characteristic) {
  for (const TakeUp& one : take_up)
    if (same_words(one.figure.characteristic, characteristic) &&
        one.shown == TakeUp::Shown::not_known)
      return one.figure.caution;
  return {};
}

/// One row for what differs in nothing but whom it was measured on.
void add_source(Table& table, const GroupFigure& figure, const std::string& basis) {
  const std::string whom = population_says(figure) + " (" + share_says(figure) + ")";
  std::vector<Cell> row{figure.characteristic + ": " + figure.group,
                        whom,
                        figure.year,
                        figure.definition.empty() ? not_known : figure.definition,
                        basis,
                        figure.source};
  for (auto& other : table.rows) {
    bool same = true;
    for (const std::size_t at : {0, 2, 3, 4, 5}) same = same && other[at].text == row[at].text;
    if (!same) continue;
    other[1].text += "; " + whom;
    return;
  }
  table.rows.push_back(std::move(row));
}

}  // namespace

std::string population_says(const GroupFigure& figure) {
  std::string text = figure.population;
  if (!figure.area.empty())
    text += (figure.population == "residents" ? " of " : ", ") + figure.area;
  return figure.ages.empty() || figure.ages == figure.population ? text : text + ", " + figure.ages;
}

std::string share_says(const GroupFigure& figure) {
  return figure.printed ? percent_says(*figure.printed) : percent_says(share_of(figure));
}

Table take_up_table(const std::vector<TakeUp>& take_up) {
  Table table{.id = "take-up",
              .caption = "Those who used the service, by group",
              .columns = {{"Group", words},
                          {"Share", numbers},
                          {"People", numbers},
                          {"Of", numbers},
                          {"Year", words},
                          {"How it was counted", words}}};
  for (const TakeUp& one : take_up) {
    if (one.shown == TakeUp::Shown::not_known) continue;
    const bool rest = one.row == TakeUp::Row::rest;
    table.rows.push_back({one.figure.characteristic + ": " + one.figure.group, shown_share(one),
                          people_cell(one), base_cell(one), one.figure.year,
                          rest ? "What is left of 100 %; it stays in the denominator"
                          : one.figure.definition.empty() ? not_known
                                                          : one.figure.definition});
  }
  return table;
}

Table comparison_table(const std::string& characteristic,
                       const std::vector<const GroupComparison*>& comparisons) {
  Table table{.id = "compared-" + id_of(characteristic),
              .caption = characteristic + ": those who used the service beside each population",
              .columns = {{"Group and population", words},
                          {"Year of that figure", words},
                          {"Take-up", numbers},
                          {"Population", numbers},
                          {"Difference in points", numbers},
                          {"95 % interval from", numbers},
                          {"95 % interval to", numbers},
                          {"What it says", words},
                          {"To bear in mind", words}}};
  for (const GroupComparison* one : comparisons) table.rows.push_back(comparison_row(*one));
  table.notes = notes_on(comparisons);
  table.chart = chart_of(comparisons);
  return table;
}

Table assessed_table(const std::vector<TakeUp>& take_up, const GroupFigures& comparators) {
  Table table{.id = "every-group",
              .caption = "Every group that an assessment goes through",
              .columns = {{"Characteristic", words},
                          {"Take-up", words},
                          {"Populations in hand", words},
                          {"Why it is not known", words}}};
  std::vector<std::string> all = assessed_characteristics();
  for (const TakeUp& one : take_up)
    if (std::none_of(all.begin(), all.end(), [&](const std::string& known) {
          return same_words(known, one.figure.characteristic);
        }))
      all.push_back(one.figure.characteristic);
  for (const std::string& name : all) {
    const std::string groups = groups_says(take_up, name);
    std::string why = reason_of(take_up, name);
    if (why.empty() && groups == not_known) why = "No figure was given.";
    table.rows.push_back({name, groups, populations_says(comparators, name), why});
  }
  return table;
}

Table sources_table(const std::vector<TakeUp>& take_up,
                    const std::vector<GroupComparison>& comparisons) {
  Table table{.id = "sources",
              .caption = "Where each figure comes from",
              .columns = {{"Group", words},
                          {"Whom it was measured on", words},
                          {"Year", words},
                          {"What was counted", words},
                          {"Basis and confidence", words},
                          {"Source", words}}};
  std::set<const GroupFigure*> seen;
  for (const TakeUp& one : take_up)
    if (one.row == TakeUp::Row::stated &&
        (one.shown == TakeUp::Shown::as_it_is || one.shown == TakeUp::Shown::without_count))
      add_source(table, one.figure, "take-up, as given");
  for (const GroupComparison& one : comparisons)
    if (seen.insert(one.with).second)
      add_source(table, *one.with,
                 std::string(to_text(one.with->basis)) + ", " + one.with->confidence);
  return table;
}

}  // namespace fingerpost
