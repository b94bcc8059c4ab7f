#include "web/reports/closure_tables.h"

#include <algorithm>

#include "core/thought/days_after.h"

namespace fingerpost {
namespace {

using Holds = Column::Holds;

const Group* group_called(const std::string& id, const Study& study) {
  for (const Group& group : study.cohort.groups)
    if (group.id == id) return &group;
  return nullptr;
}

std::string before_and_after(const Range& before, const Range& after) {
  return range_cell(before).text + " → " + range_cell(after).text;
}

std::string day_says(const std::optional<Date>& day) {
  return day ? to_words(*day) : "no end known";
}

/// The cell of a need in an area, for everybody; null where nothing is less.
const LossCell* cell_of(const std::string& need, const std::string& area, const Closure& closure) {
  const auto at = std::find_if(closure.cells.begin(), closure.cells.end(), [&](const LossCell& c) {
    return c.need == need && c.area == area && c.group.empty();
  });
  return at == closure.cells.end() ? nullptr : &*at;
}

/// "89.9 % → 29.9 %"; as a number, the share after.
Cell meant_cell(const LossCell& cell) {
  Cell after = share_cell(cell.after.meant.surely, cell.people);
  if (after.number)
    after.text = share_cell(cell.before.meant.surely, cell.people).text + " → " + after.text;
  return after;
}

std::vector<Cell> loss_row(const LossCell& cell, const Study& study) {
  return {need_name_marked(cell.need, study),
          area_name(cell.area, study.catalogue),
          group_name(group_called(cell.group, study)),
          number_cell(cell.people),
          before_and_after(cell.before.services, cell.after.services),
          before_and_after(cell.before.providers, cell.after.providers),
          share_cell(cell.before.covered.surely, cell.people),
          share_cell(cell.after.covered.surely, cell.people),
          share_cell(cell.after.covered.at_most, cell.people),
          number_cell(cell.lose_all.surely),
          number_cell(cell.lose_all.at_most),
          share_cell(cell.before.meant.surely, cell.people),
          share_cell(cell.after.meant.surely, cell.people),
          number_cell(cell.left_one),
          day_says(cell.none_from),
          day_says(cell.single_from)};
}

}  // namespace

Table area_matrix(const Closure& closure, const Study& study) {
  Table table{
      .id = "areas",
      .caption = "Who surely has a service meant for them, before → after, by area and need",
      .columns = {{"Area"}},
      .rows = {},
      .notes = {star_note(), meant_note()}};
  for (const NeedLost& need : closure.needs)
    table.columns.push_back({need_name_marked(need.need, study), Holds::numbers});
  for (const auto& area : study.counted.areas) {
    std::vector<Cell> row{area_name(area, study.catalogue)};
    for (const NeedLost& need : closure.needs) {
      const LossCell* cell = cell_of(need.need, area, closure);
      row.push_back(cell == nullptr ? Cell("as before") : meant_cell(*cell));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table worst_groups_table(const Closure& closure, const Study& study) {
  Table table{.id = "groups",
              .caption = "Need by group, the worst first",
              .columns = {{"Need"},
                          {"Group"},
                          {"People", Holds::numbers},
                          {"Meant for them before", Holds::numbers},
                          {"Meant for them after", Holds::numbers},
                          {"Anything after, surely", Holds::numbers},
                          {"Services, before → after", Holds::numbers}},
              .rows = {},
              .notes = {star_note(), meant_note()},
              .chart = {},
              .shown = 20};
  for (const LossCell& cell : closure.cells)
    if (cell.area.empty() && !cell.group.empty())
      table.rows.push_back({need_name_marked(cell.need, study),
                            group_name(group_called(cell.group, study)), number_cell(cell.people),
                            share_cell(cell.before.meant.surely, cell.people),
                            share_cell(cell.after.meant.surely, cell.people),
                            share_cell(cell.after.covered.surely, cell.people),
                            before_and_after(cell.before.services, cell.after.services)});
  return table;
}

Table cells_table(const Closure& closure, const Study& study) {
  Table table{.id = "cells",
              .caption = "Every cell that has less, the worst first",
              .columns = {{"Need"},
                          {"Area"},
                          {"Group"},
                          {"People", Holds::numbers},
                          {"Services", Holds::numbers},
                          {"Providers", Holds::numbers},
                          {"Surely covered before", Holds::numbers},
                          {"Surely covered after", Holds::numbers},
                          {"At most after", Holds::numbers},
                          {"Lose all, surely", Holds::numbers},
                          {"Lose all, at most", Holds::numbers},
                          {"Meant for them before", Holds::numbers},
                          {"Meant for them after", Holds::numbers},
                          {"Left with one", Holds::numbers},
                          {"None surely from"},
                          {"One provider from"}},
              .rows = {},
              .notes = {star_note(),
                        "Services and providers: those that surely take somebody, to those that "
                        "may; before → after. Lose all: people who surely had a service for the "
                        "need; surely, those left with nothing that is even possible; at most, "
                        "those left with nothing that is sure.",
                        meant_note()},
              .chart = {},
              .shown = 20};
  for (const LossCell& cell : closure.cells) table.rows.push_back(loss_row(cell, study));
  return table;
}

Table group_loss_table(const Closure& closure, const Study& study) {
  Table table{
      .id = "groups-all-needs",
      .caption = "Each group, over all the needs that would be met no longer",
      .columns = {{"Group"},
                  {"Characteristic"},
                  {"People", Holds::numbers},
                  {"Could use it", Holds::numbers},
                  {"Nothing left for a need, surely", Holds::numbers},
                  {"Nothing sure left for a need", Holds::numbers},
                  {"Nothing meant for them left, surely", Holds::numbers},
                  {"Nothing sure meant for them left", Holds::numbers}},
      .rows = {},
      .notes = {meant_note(),
                "Shares are of all people of the group. Differences between groups come "
                "from where and how the cohort draws them: see the assumptions."},
      .chart = Chart{.kind = Chart::Kind::range,
                     .columns = {6, 7},
                     .says = "For each group, the share of its people with nothing left that is "
                             "meant for them, for at least one need: surely, and at most."}};
  for (const GroupLoss& row : closure.groups)
    table.rows.push_back({group_name(row.group),
                          row.group == nullptr ? "" : row.group->characteristic,
                          number_cell(row.people), share_cell(row.could_use, row.people),
                          share_cell(row.lose_a_need.surely, row.people),
                          share_cell(row.lose_a_need.at_most, row.people),
                          share_cell(row.lose_a_meant.surely, row.people),
                          share_cell(row.lose_a_meant.at_most, row.people)});
  for (const Group& group : study.cohort.groups)
    if (says_nothing(group.who))
      table.rows.push_back({group.label, group.characteristic, "not known", "not known",
                            "not known", "not known", "not known", "not known"});
  return table;
}

Table one_group_table(const Group& group, const Closure& closure, const Study& study) {
  Table table{.id = "group-" + group.id,
              .caption = group.label + ", need by need",
              .columns = {{"Need"},
                          {"People who need it", Holds::numbers},
                          {"Surely covered before", Holds::numbers},
                          {"Surely covered after", Holds::numbers},
                          {"At most after", Holds::numbers},
                          {"Services", Holds::numbers},
                          {"Lose all, at most", Holds::numbers},
                          {"Meant for them before", Holds::numbers},
                          {"Meant for them after", Holds::numbers}},
              .rows = {},
              .notes = {star_note(), meant_note()},
              .chart = Chart{.kind = Chart::Kind::bars,
                             .columns = {7, 8},
                             .says = "For each need, the share who surely have a service meant for "
                                     "them before the closure, beside the share after it."}};
  for (const LossCell& cell : closure.cells)
    if (cell.group == group.id && cell.area.empty())
      table.rows.push_back({need_name_marked(cell.need, study), number_cell(cell.people),
                            share_cell(cell.before.covered.surely, cell.people),
                            share_cell(cell.after.covered.surely, cell.people),
                            share_cell(cell.after.covered.at_most, cell.people),
                            before_and_after(cell.before.services, cell.after.services),
                            number_cell(cell.lose_all.at_most),
                            share_cell(cell.before.meant.surely, cell.people),
                            share_cell(cell.after.meant.surely, cell.people)});
  return table;
}

Table takeover_table(const NeedLost& lost, const Study& study) {
  Table table{.id = "takeovers-" + lost.need,
              .caption = need_name(lost.need, study.catalogue) +
                         ": what else takes the people who could use it",
              .columns = {{"Service"},
                          {"Provider"},
                          {"Surely takes", Holds::numbers},
                          {"At most", Holds::numbers},
                          {"Meant for them"},
                          {"Named as taking over"}},
              .rows = {},
              .notes = {"Shares of " + people_say(lost.people) +
                        " of the cohort who surely could use what ends and have this need" +
                        (is_uncounted(lost.need, study)
                             ? " (everybody is counted, as nobody has counted who has it)."
                             : ".")}};
  for (const Takeover& row : lost.takeovers)
    table.rows.push_back(
        {row.service->name, row.service->provider.empty() ? "not known" : row.service->provider,
         share_cell(row.takes.surely, lost.people), share_cell(row.takes.at_most, lost.people),
         is_meant_for_them(*row.service, study.catalogue) ? "yes" : "no",
         row.named ? "yes" : "no"});
  return table;
}

Table after_release_table(const Closing& closing, const Study& study) {
  const std::vector<int> days{0, 7, 14, 21, 27, 28, 29, 30, 42, 56, 84, 112, 140, 168};
  Table table{.id = "after-release",
              .caption = "Needs surely covered, by days since release",
              .columns = {{"Days since release"},
                          {"Before", Holds::numbers},
                          {"After", Holds::numbers},
                          {"Meant for them before", Holds::numbers},
                          {"Meant for them after", Holds::numbers},
                          {"Meant for them after, at most", Holds::numbers}},
              .rows = {},
              .notes = {"The people of the cohort who have left custody, all moved to the same day "
                        "after release. Counted are the needs that they have of those that what "
                        "ends meets: somebody with two counts twice.",
                        meant_note()},
              .chart = Chart{.kind = Chart::Kind::lines,
                             .columns = {3, 4},
                             .says = "The share of needs surely covered by a service meant for "
                                     "people on probation, on each day after release, with what "
                                     "ends and without it."}};
  for (const DayAfter& row : days_after(days, closing, study))
    table.rows.push_back({std::to_string(row.day), share_cell(row.before.surely, row.needs),
                          share_cell(row.after.surely, row.needs),
                          share_cell(row.meant_before.surely, row.needs),
                          share_cell(row.meant_after.surely, row.needs),
                          share_cell(row.meant_after.at_most, row.needs)});
  return table;
}

}  // namespace fingerpost
