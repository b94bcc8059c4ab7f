#include "web/reports/outcomes_report.h"

#include <algorithm>

#include "core/thought/achievements.h"
#include "core/thought/rounding.h"
#include "core/thought/wording.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr auto words = Column::Holds::words;
constexpr auto numbers = Column::Holds::numbers;
const std::string hidden = "Fewer than 10, or hidden to protect a number that is";

Sample sample_of(const Achievement& row) { return {row.achieved, row.of}; }

std::string name_of(const Achievement& row) { return row.what + ", " + row.year; }

Cell share_cell(double share) { return {percent_says(share), share}; }

Cell count_cell(std::int64_t count) { return {with_thousands(count), static_cast<double>(count)}; }

std::vector<Cell> share_row(const Achievement& row) {
  if (!can_show(row)) {
    std::vector<Cell> cells{name_of(row)};
    cells.insert(cells.end(), 7, Cell(hidden));
    return cells;
  }
  const Interval interval = interval_of(sample_of(row));
  return {name_of(row),
          count_cell(row.achieved),
          count_cell(row.of),
          share_cell(sample_of(row).share()),
          share_cell(interval.low),
          share_cell(interval.high),
          row.printed ? Cell(percent_says(*row.printed), row.printed->percent / 100)
                      : Cell("Not printed"),
          row.printed ? Cell(as_sentence(fit_says(*row.printed, row.achieved, row.of))) : Cell("")};
}

Table shares_table(const Achievements& rows) {
  Table table{.id = "achieved",
              .caption = "How many of them, as computed and as printed",
              .columns = {{"What, and year", words},
                          {"Achieved", numbers},
                          {"Of", numbers},
                          {"As computed", numbers},
                          {"95 % interval from", numbers},
                          {"95 % interval to", numbers},
                          {"As printed", numbers},
                          {"How it was printed", words}}};
  for (const Achievement* row : years_of(rows)) table.rows.push_back(share_row(*row));
  table.notes = {
      "Shares are rounded half up to one decimal.",
      "The interval is Wilson's score interval: how far chance alone could move the share."};
  table.chart = Chart{.kind = Chart::Kind::range,
                      .columns = {4, 5, 3},
                      .says = "The share achieved in each year, with its 95 % interval."};
  return table;
}

/// "+26.4"
std::string bare_points(double difference) {
  const std::string text = points_say(difference);
  return text.substr(0, text.find(' '));
}

std::string change_says(const YearChange& change) {
  const bool surely = change.interval.low > 0 || change.interval.high < 0;
  return !surely                 ? "Within chance."
         : change.difference > 0 ? "More, beyond chance."
                                 : "Fewer, beyond chance.";
}

Table changes_table(const std::vector<YearChange>& changes) {
  const auto points = [](double difference) {
    return Cell{bare_points(difference), 100 * difference};
  };
  Table table{.id = "changes",
              .caption = "From one year to the next",
              .columns = {{"What", words},
                          {"From", words},
                          {"To", words},
                          {"Change in points", numbers},
                          {"95 % interval from", numbers},
                          {"95 % interval to", numbers},
                          {"What it says", words}}};
  for (const YearChange& change : changes)
    table.rows.push_back({change.before->what, change.before->year, change.after->year,
                          points(change.difference), points(change.interval.low),
                          points(change.interval.high), change_says(change)});
  table.notes = {
      "The interval is Newcombe's hybrid score interval (method 10) for two independent "
      "samples. It allows for chance alone: not for other people, or another way of "
      "counting, in the second year."};
  return table;
}

Table costs_table(const Achievements& rows) {
  Table table{.id = "cost",
              .caption = "What each cost",
              .columns = {{"What, and year", words},
                          {"Cost", numbers},
                          {"What the cost covers", words},
                          {"Cost of each", numbers},
                          {"Cost of each achieved", numbers}}};
  const auto pounds = [](std::int64_t pence, std::int64_t of) {
    return Cell{pounds_each(pence, of), static_cast<double>(pence) / 100 / static_cast<double>(of)};
  };
  for (const Achievement& row : rows) {
    if (!row.pence) continue;
    const bool shown = can_show(row);
    table.rows.push_back({name_of(row), pounds(*row.pence, 1), row.cost_covers,
                          shown ? pounds(*row.pence, row.of) : Cell(hidden),
                          !shown             ? Cell(hidden)
                          : row.achieved > 0 ? pounds(*row.pence, row.achieved)
                                             : Cell("None was achieved")});
  }
  table.notes = {"Pounds are rounded half up to the whole pound.",
                 "A cost for each is the whole cost shared out among them. It is not what one more "
                 "would cost, nor what would be saved."};
  return table;
}

Table sources_table(const Achievements& rows) {
  Table table{.id = "sources",
              .caption = "Where each figure comes from",
              .columns = {{"What, and year", words}, {"Service", words}, {"Source", words}}};
  for (const Achievement* row : years_of(rows))
    table.rows.push_back({name_of(*row), row->service, row->source});
  return table;
}

enum class Rows : std::uint8_t { with_cost, without_cost };

std::vector<std::string> cautions_of(const Achievements& rows, Rows which) {
  std::vector<std::string> out;
  for (const Achievement& row : rows) {
    const bool wanted = row.pence.has_value() == (which == Rows::with_cost);
    if (wanted && !row.caution.empty() && !has(out, row.caution)) out.push_back(row.caution);
  }
  return out;
}

std::string finding_on(const Achievement& row) {
  if (!can_show(row)) return name_of(row) + ": the numbers are too small to be shown.";
  const Interval interval = interval_of(sample_of(row));
  std::string text = name_of(row) + ": " + with_thousands(row.achieved) + " of " +
                     with_thousands(row.of) + ", " + percent_says(sample_of(row).share()) +
                     " (95 % interval " + percent_says(interval.low) + " to " +
                     percent_says(interval.high) + ").";
  if (row.printed)
    text += " The source prints " + percent_says(*row.printed) + " (" +
            fit_says(*row.printed, row.achieved, row.of) + ").";
  return text;
}

std::string cost_finding(const Achievement& row) {
  std::string text = name_of(row) + ": " + pounds_each(*row.pence, row.of) + " for each of " +
                     with_thousands(row.of);
  if (row.achieved > 0)
    text += ", and " + pounds_each(*row.pence, row.achieved) + " for each that was achieved";
  return text + ", on " + row.cost_covers + ".";
}

std::string change_finding(const YearChange& change) {
  return change.before->what + ": from " + change.before->year + " to " + change.after->year + " " +
         points_say(change.difference) + " (95 % interval " + bare_points(change.interval.low) +
         " to " + bare_points(change.interval.high) + "). " + change_says(change);
}

}  // namespace

Report outcomes_report(const Achievements& rows) {
  Report report{.id = "outcomes", .title = "What was achieved, and what it cost"};
  const auto changes = changes_in(rows);
  for (const Achievement* row : years_of(rows)) report.findings.push_back(finding_on(*row));
  for (const YearChange& change : changes) report.findings.push_back(change_finding(change));
  for (const Achievement& row : rows)
    if (row.pence && can_show(row)) report.findings.push_back(cost_finding(row));
  report.sections.push_back(
      {.id = "shares", .heading = "What was achieved", .tables = {shares_table(rows)}});
  if (!changes.empty())
    report.sections.push_back(
        {.id = "years", .heading = "From year to year", .tables = {changes_table(changes)}});
  if (std::any_of(rows.begin(), rows.end(), [](const Achievement& row) { return row.pence; })) {
    const auto cautions = cautions_of(rows, Rows::with_cost);
    report.findings.insert(report.findings.end(), cautions.begin(), cautions.end());
    report.sections.push_back({.id = "costs",
                               .heading = "What it cost",
                               .warnings = cautions,
                               .tables = {costs_table(rows)}});
  }
  report.sections.push_back({.id = "where-from",
                             .heading = "Cautions and sources",
                             .warnings = cautions_of(rows, Rows::without_cost),
                             .tables = {sources_table(rows)}});
  return report;
}

}  // namespace fingerpost
