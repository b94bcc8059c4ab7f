#include "web/reports/coverage_report.h"

#include <algorithm>

#include "core/thought/rounding.h"

namespace fingerpost {
namespace {

using Cells = std::vector<const CoverageCell*>;

double share(std::size_t count, std::size_t of) { return of == 0 ? 0 : double(count) / double(of); }

/// Fewest surely covered first, then fewest at most; what has too few people to tell comes last.
bool is_worse(const CoverageCell* a, const CoverageCell* b) {
  const bool a_few = a->people < fewest_people, b_few = b->people < fewest_people;
  if (a_few != b_few) return b_few;
  const auto key = [](const CoverageCell& cell) {
    return std::pair(share(cell.supply.covered.surely, cell.people),
                     share(cell.supply.covered.at_most, cell.people));
  };
  return key(*a) < key(*b);
}

template <class Wanted>
Cells worst_of(const std::vector<CoverageCell>& cells, const Wanted& wanted) {
  Cells out;
  for (const CoverageCell& cell : cells)
    if (wanted(cell)) out.push_back(&cell);
  std::stable_sort(out.begin(), out.end(), is_worse);
  return out;
}

Cells by_need(const std::vector<CoverageCell>& cells) {
  return worst_of(cells, [](const CoverageCell& c) { return c.area.empty() && c.group.empty(); });
}

const Group* group_of(const CoverageCell& cell, const Study& study) {
  for (const Group& group : study.cohort.groups)
    if (group.id == cell.group) return &group;
  return nullptr;
}

Table needs_table(const Cells& needs, const Study& study) {
  Table table{.id = "needs",
              .caption = "Each need, wherever people live: the worst covered first",
              .columns = {{"Need"},
                          {"People counted", Column::Holds::numbers},
                          {"Services", Column::Holds::numbers},
                          {"Surely covered", Column::Holds::numbers},
                          {"At most", Column::Holds::numbers},
                          {"Surely by one only", Column::Holds::numbers},
                          {"Surely by one meant for them", Column::Holds::numbers}},
              .rows = {},
              .notes = {star_note(),
                        "Covered: at least one service takes the person on that day. Services: "
                        "those that surely take somebody, to those that may.",
                        meant_note()}};
  for (const CoverageCell* cell : needs)
    table.rows.push_back({need_name_marked(cell->need, study), number_cell(cell->people),
                          range_cell(cell->supply.services),
                          share_cell(cell->supply.covered.surely, cell->people),
                          share_cell(cell->supply.covered.at_most, cell->people),
                          share_cell(cell->supply.only_one, cell->people),
                          share_cell(cell->supply.meant.surely, cell->people)});
  table.chart = Chart{.kind = Chart::Kind::range,
                      .columns = {3, 4},
                      .says =
                          "For each need, the share of people who surely have a service and the "
                          "share who have one at most."};
  return table;
}

/// "12–85 %", or "12 %": to whole percent, so that a row has room on a page.
std::string short_range(const Range& range, std::size_t of) {
  const std::string low = half_up(100 * share(range.surely, of), 0);
  const std::string high = half_up(100 * share(range.at_most, of), 0);
  return (low == high ? low : low + "–" + high) + " %";
}

/// A row a need, a column an area; in each the share surely covered, and at most.
Table matrix(const Cells& needs, const std::vector<CoverageCell>& cells, const Study& study) {
  Table table{.id = "need-by-area",
              .caption = "Need by area: surely covered, to at most",
              .columns = {{"Need"}},
              .notes = {star_note()}};
  for (const auto& area : study.counted.areas)
    table.columns.push_back({area_name(area, study.catalogue), Column::Holds::numbers});
  for (const CoverageCell* need : needs) {
    std::vector<Cell> row{need_name_marked(need->need, study)};
    for (const auto& area : study.counted.areas)
      for (const CoverageCell& cell : cells)
        if (cell.need == need->need && cell.area == area && cell.group.empty()) {
          Cell made = share_cell(cell.supply.covered.surely, cell.people);
          if (made.number) made.text = short_range(cell.supply.covered, cell.people);
          row.push_back(std::move(made));
        }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table ways_in(const Cells& needs, const Study& study) {
  Table table{.id = "ways-in",
              .caption = "By themselves, or through a practitioner",
              .columns = {{"Need"},
                          {"By themselves, surely", Column::Holds::numbers},
                          {"By themselves, at most", Column::Holds::numbers},
                          {"Through a practitioner, surely", Column::Holds::numbers},
                          {"Through a practitioner, at most", Column::Holds::numbers},
                          {"Any way, surely", Column::Holds::numbers}},
              .notes = {star_note(),
                        "A service with no way in that is known counts under “any way” alone."}};
  for (const CoverageCell* cell : needs) {
    const Supply& s = cell->supply;
    table.rows.push_back({need_name_marked(cell->need, study),
                          share_cell(s.by_self.surely, cell->people),
                          share_cell(s.by_self.at_most, cell->people),
                          share_cell(s.by_referral.surely, cell->people),
                          share_cell(s.by_referral.at_most, cell->people),
                          share_cell(s.covered.surely, cell->people)});
  }
  table.chart = Chart{.kind = Chart::Kind::bars,
                      .columns = {1, 3},
                      .says =
                          "For each need, the share of people who surely reach a service by "
                          "themselves, beside the share who surely do through a practitioner."};
  return table;
}

std::vector<Column> cell_columns() {
  using Holds = Column::Holds;
  return {{"Need"},
          {"Area"},
          {"Group"},
          {"People", Holds::numbers},
          {"Services, surely", Holds::numbers},
          {"Services, at most", Holds::numbers},
          {"Covered, surely", Holds::numbers},
          {"Covered, at most", Holds::numbers},
          {"By themselves, surely", Holds::numbers},
          {"By themselves, at most", Holds::numbers},
          {"Through a practitioner, surely", Holds::numbers},
          {"One service only", Holds::numbers},
          {"Meant for them, surely", Holds::numbers},
          {"Meant for them, at most", Holds::numbers}};
}

std::vector<Cell> cell_row(const CoverageCell& cell, const Study& study) {
  const Supply& s = cell.supply;
  return {need_name_marked(cell.need, study),
          area_name(cell.area, study.catalogue),
          group_name(group_of(cell, study)),
          number_cell(cell.people),
          number_cell(s.services.surely),
          number_cell(s.services.at_most),
          share_cell(s.covered.surely, cell.people),
          share_cell(s.covered.at_most, cell.people),
          share_cell(s.by_self.surely, cell.people),
          share_cell(s.by_self.at_most, cell.people),
          share_cell(s.by_referral.surely, cell.people),
          share_cell(s.only_one, cell.people),
          share_cell(s.meant.surely, cell.people),
          share_cell(s.meant.at_most, cell.people)};
}

/// The cells without the columns that say the same in all of them.
Table cells_table(std::string id, std::string caption, const Cells& cells, const Study& study) {
  Table table{.id = std::move(id),
              .caption = std::move(caption),
              .columns = cell_columns(),
              .rows = {},
              .notes = {star_note(), meant_note()},
              .chart = {},
              .shown = 40};
  for (const CoverageCell* cell : cells) table.rows.push_back(cell_row(*cell, study));
  return table;
}

/// "1 need", "6 needs"
std::string needs_say(std::size_t needs) {
  return std::to_string(needs) + (needs == 1 ? " need" : " needs");
}

/// What it comes to.
std::vector<std::string> findings(const Cells& needs, const Study& study) {
  std::vector<std::string> out;
  const auto named = [&](const auto& wanted) {
    std::string names;
    std::size_t count = 0;
    for (const CoverageCell* cell : needs)
      if (wanted(*cell) && ++count)
        names += (names.empty() ? "" : ", ") + need_name(cell->need, study.catalogue);
    return std::pair(count, names);
  };
  const auto [nothing, no_names] =
      named([](const CoverageCell& c) { return c.people > 0 && c.supply.covered.at_most == 0; });
  if (nothing > 0)
    out.push_back("Nobody in this made-up cohort has even a possible service for " +
                  std::to_string(nothing) + " of " + std::to_string(needs.size()) +
                  " needs: " + no_names + ".");
  const auto [unsure, unsure_names] = named([](const CoverageCell& c) {
    return c.people > 0 && c.supply.covered.surely == 0 && c.supply.covered.at_most > 0;
  });
  if (unsure > 0)
    out.push_back("For " + needs_say(unsure) +
                  " nobody surely has a service: whether one takes them hangs on facts that no "
                  "figure tells: " +
                  unsure_names + ".");
  const auto [half, half_names] = named([](const CoverageCell& c) {
    return c.supply.covered.surely > 0 && 2 * c.supply.covered.surely < c.people;
  });
  if (half > 0)
    out.push_back("For " + needs_say(half) +
                  " fewer than half of people surely have one: " + half_names + ".");
  return out;
}

}  // namespace

Report coverage_report(const Study& study, const std::vector<CoverageCell>& cells) {
  const Cells needs = by_need(cells);
  const Cells areas =
      worst_of(cells, [](const CoverageCell& c) { return !c.area.empty() && c.group.empty(); });
  const Cells groups =
      worst_of(cells, [](const CoverageCell& c) { return c.area.empty() && !c.group.empty(); });
  const Cells both = worst_of(cells, [](const CoverageCell&) { return true; });
  Report report{.id = "coverage",
                .title = "Which needs are covered on " + to_words(study.caseload.as_of),
                .findings = findings(needs, study)};
  report.sections.push_back({.id = "by-need",
                             .heading = "Need by need",
                             .says = {made_of(study)},
                             .tables = {needs_table(needs, study), matrix(needs, cells, study)}});
  report.sections.push_back({.id = "by-way-in",
                             .heading = "Who can get there by themselves",
                             .tables = {ways_in(needs, study)}});
  report.sections.push_back(
      {.id = "by-area",
       .heading = "Area by area",
       .tables = {cells_table("areas", "Need by area, worst first", areas, study)}});
  report.sections.push_back(
      {.id = "by-group",
       .heading = "Group by group",
       .tables = {cells_table("groups", "Need by group, worst first", groups, study)}});
  report.sections.push_back(
      {.id = "by-cell",
       .heading = "Need by area by group",
       .tables = {cells_table("cells", "Every cell, worst first", both, study)}});
  for (Section& section : end_of_report(study)) report.sections.push_back(std::move(section));
  return report;
}

}  // namespace fingerpost
