#include "web/reports/closure_report.h"

#include <algorithm>

#include "core/thought/rounding.h"
#include "web/reports/closure_besides.h"
#include "web/reports/closure_tables.h"

namespace fingerpost {
namespace {

std::string names_of(const Closing& closing, const Catalogue& catalogue) {
  std::string out;
  for (std::size_t i = 0; i < closing.services.size(); ++i) {
    if (i > 0) out += i + 1 == closing.services.size() ? " and " : ", ";
    out += catalogue.service(closing.services[i])->name;
  }
  return out;
}

/// "all of them", "62.1 %", or "12.0 % to 84.5 %"
std::string part_says(const Range& range, std::size_t of) {
  if (range.surely == of) return "all";
  return range_says(range, of);
}

/// "Nothing replaces this." in so many words, or how far something does.
std::string left_says(const NeedLost& lost, const Catalogue& catalogue) {
  const std::string need = need_name(lost.need, catalogue);
  if (lost.people == 0)
    return need + ": nobody in this made-up cohort has this need and surely could use it.";
  const std::string of = people_say(lost.people) + " who could use it for this";
  if (lost.left.at_most == 0) return need + ": nothing replaces this, for any of the " + of + ".";
  std::string out = need + ": ";
  if (lost.left_meant.at_most == 0)
    out += "nothing that is meant for people on probation replaces this, for any of the " + of;
  else
    out += "something else that is meant for people on probation takes " +
           part_says(lost.left_meant, lost.people) + " of the " + of;
  if (lost.left.surely == 0)
    return out + ". Nothing surely replaces it at all: something might for at most " +
           percent_says(double(lost.left.at_most) / double(lost.people)) + ".";
  return out + ". Counting services for everybody too, something takes " +
         part_says(lost.left, lost.people) + ".";
}

/// Services meant for them of which it is open whom they take; empty for none.
std::string open_ones_say(const NeedLost& lost, const Catalogue& catalogue) {
  std::string names;
  for (const Takeover& row : lost.takeovers)
    if (row.takes.at_most > row.takes.surely && is_meant_for_them(*row.service, catalogue))
      names += (names.empty() ? "" : ", ") + row.service->name;
  return names.empty() ? names : " Whom these take is open, as the cohort has it: " + names + ".";
}

/// What the entry names as taking over, and how many of those people it takes for the need.
std::string named_says(const NeedLost& lost) {
  std::string out;
  for (const Takeover& row : lost.takeovers) {
    if (!row.named || lost.people == 0) continue;
    out += (out.empty() ? "" : "; ") + row.service->name + " surely takes " +
           percent_says(double(row.takes.surely) / double(lost.people));
  }
  return out.empty() ? "None of what its entry names as taking over is for this need."
                     : "Of what its entry names as taking over: " + out + ".";
}

/// How many are left without, for at least one need.
std::string loses_says(const GroupLoss& row) {
  return "For at least one such need, " + number_says(row.lose_a_meant.at_most) +
         " would be left with no service meant for people on probation that surely takes them, " +
         "and " + number_says(row.lose_a_meant.surely) + " with none that even might. " +
         (row.lose_a_need.at_most == 0
              ? "Counting services for everybody too, nobody is left without."
              : "Counting services for everybody too, it is " +
                    number_says(row.lose_a_need.at_most) + " and " +
                    number_says(row.lose_a_need.surely) + ".");
}

std::vector<std::string> findings(const Closure& closure, const Study& study) {
  std::vector<std::string> out;
  const GroupLoss& all = closure.groups.front();
  out.push_back(people_say(all.could_use) + " of this made-up cohort of " +
                number_says(all.people) + " surely could use it for a need that they have. " +
                loses_says(all));
  for (const NeedLost& lost : closure.needs) out.push_back(left_says(lost, study.catalogue));
  return out;
}

Section who_loses(const Closure& closure, const Study& study) {
  Section section{.id = "who", .heading = "Who loses what", .says = {made_of(study)}};
  if (closure.cells.empty()) {
    section.says.insert(section.says.begin(), "Nothing becomes less for anybody in this cohort.");
    return section;
  }
  section.tables = {area_matrix(closure, study), group_loss_table(closure, study),
                    worst_groups_table(closure, study)};
  return section;
}

Section one_by_one(const ClosureQuestion& question, const Closure& closure, const Study& study) {
  Section section{.id = "looked-at", .heading = "Groups looked at one by one"};
  for (const GroupLoss& row : closure.groups) {
    if (row.group == nullptr || std::find(question.groups.begin(), question.groups.end(),
                                          row.group->id) == question.groups.end())
      continue;
    section.says.push_back(row.group->label + ": " + number_says(row.could_use) + " of " +
                           people_say(row.people) + " could use it. " + loses_says(row));
    section.tables.push_back(one_group_table(*row.group, closure, study));
  }
  return section;
}

Section replacements(const Closure& closure, const Study& study) {
  Section section{.id = "replacements", .heading = "What would replace it, need by need"};
  for (const NeedLost& lost : closure.needs) {
    section.says.push_back(left_says(lost, study.catalogue) + " " + named_says(lost) +
                           open_ones_say(lost, study.catalogue));
    section.tables.push_back(takeover_table(lost, study));
  }
  return section;
}

}  // namespace

Report closure_report(const ClosureQuestion& question, const Study& study,
                      const std::vector<Offer>& offers) {
  const Closing& closing = question.closing;
  const Closure closure = closure_of(closing, study.counted, offers, study.cut);
  Report report{
      .id = "closure",
      .title = "If " + names_of(closing, study.catalogue) + " ended on " + to_words(closing.on),
      .findings = findings(closure, study)};
  auto& sections = report.sections;
  sections.push_back(who_loses(closure, study));
  if (!question.groups.empty()) sections.push_back(one_by_one(question, closure, study));
  sections.push_back({.id = "days",
                      .heading = "Day by day after release",
                      .tables = {after_release_table(closing, study)}});
  sections.push_back(replacements(closure, study));
  sections.push_back(strengths_lost(closing, closure, study));
  sections.push_back(in_support(question, study));
  sections.push_back(timeline(question, closure, study));
  sections.push_back(
      {.id = "by-cell", .heading = "Every cell", .tables = {cells_table(closure, study)}});
  for (Section& section : end_of_report(study)) sections.push_back(std::move(section));
  return report;
}

}  // namespace fingerpost
