#include "web/reports/closure_besides.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/thought/contract.h"
#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

using std::chrono::days;

std::string names_of(const std::set<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// Services that take people who could use what ends, for any need, and are not among it.
std::set<const Service*> remaining(const Closure& closure) {
  std::set<const Service*> out;
  for (const NeedLost& need : closure.needs)
    for (const Takeover& row : need.takeovers)
      if (row.takes.at_most > 0) out.insert(row.service);
  return out;
}

/// Whether the rule of a service asks that somebody is with another first, or meets its rule.
bool hangs_on(const Service& service, const std::string& id) {
  const auto refers = [&](const Criterion& rule, const auto& self) -> bool {
    if (const auto* of = parts(rule))
      return std::any_of(of->begin(), of->end(),
                         [&](const Criterion& part) { return self(part, self); });
    const auto* first = std::get_if<NeedsFirst>(&rule.rule);
    return first != nullptr && first->service == id;
  };
  return refers(service.eligible, refers);
}

/// Each day once, with what happens on it.
using Days = std::map<Date, std::vector<std::string>>;

void add_contract(const Service& service, Date on, Days& happens) {
  const Contract& contract = service.contract;
  const Date last = on - days(1);
  if (contract.notice)
    happens[add(last, {-contract.notice->count, contract.notice->unit})].push_back(
        "The last day to give notice of " + to_text(*contract.notice) + " to " + service.name);
  if (contract.notice_given)
    happens[*contract.notice_given].push_back("Notice was given to " + service.name);
  if (contract.last_referral)
    happens[*contract.last_referral].push_back("The last day to refer to " + service.name);
  if (contract.end && *contract.end != last)
    happens[*contract.end].push_back("The contract of " + service.name +
                                     " ends, as its entry has it");
  for (const Date option : contract.extension_options)
    happens[option].push_back("An option to run on would have ended: " + service.name);
  const auto& lasts = service.support.lasts;
  if (lasts && service.support.after.empty())
    happens[add(last, {-lasts->count, lasts->unit})].push_back(
        "The last day to begin " + service.name + " and have all " + to_text(*lasts) + " of it");
}

void add_later_ends(const Closure& closure, const Study& study, Date on, Days& happens) {
  for (const Service* service : remaining(closure)) {
    std::vector<Date> turns = turning_days(service->contract);
    std::sort(turns.begin(), turns.end());
    for (const Date turn : turns) {
      if (turn <= on || contract_verdict(service->contract, turn) == Verdict::yes) continue;
      happens[turn].push_back("No longer sure: " + service->name + " (" +
                              contract_says(service->contract, turn) + ")");
      break;
    }
  }
  for (const LossCell& cell : closure.cells)
    if (cell.none_from && *cell.none_from > on && cell.group.empty() && cell.area.empty())
      happens[*cell.none_from].push_back("Nothing sure is left anywhere for: " +
                                         need_name(cell.need, study.catalogue));
}

Table days_table(const Days& happens) {
  Table table{.id = "timeline", .caption = "Day by day", .columns = {{"Day"}, {"What happens"}}};
  for (const auto& [day, what] : happens)
    for (const auto& says : what) table.rows.push_back({to_words(day), says});
  return table;
}

/// One length of support: who begins too late to have all of it.
std::vector<Cell> cut_row(const Span& lasts, std::string said_by, const ClosureQuestion& question) {
  const Date last = question.closing.on - days(1);
  const Date latest = add(last, {-lasts.count, lasts.unit});
  const double of_a_year = std::min(1.0, double((last - latest).count()) / 365.25);
  Cell people{"not known"};
  if (question.starts_a_year) {
    const auto cut = std::size_t(std::llround(double(*question.starts_a_year) * of_a_year));
    people = number_cell(cut);
  }
  return {to_text(lasts), std::move(said_by), to_words(latest),
          share_cell(std::size_t(std::llround(of_a_year * 1000)), 1000), std::move(people)};
}

}  // namespace

Section strengths_lost(const Closing& closing, const Closure& closure, const Study& study) {
  Section section{.id = "strengths", .heading = "What else is lost"};
  Table table{.id = "strengths",
              .caption = "What it gives that no rule tells",
              .columns = {{"What"}, {"As its source says"}, {"Source"}, {"Also stated by"}},
              .rows = {},
              .notes = {"“Also stated by” are services that take some of the same people for the "
                        "same needs. That none states it does not mean that none has it."}};
  for (const auto& id : closing.services) {
    const Service& ended = *study.catalogue.service(id);
    for (const Strength& strength : ended.strengths) {
      std::set<std::string> same;
      for (const Service* service : remaining(closure))
        if (std::any_of(service->strengths.begin(), service->strengths.end(),
                        [&](const Strength& other) { return other.id == strength.id; }))
          same.insert(service->name);
      table.rows.push_back({ended.name, strength.says, strength.source,
                            same.empty() ? "none states it" : names_of(same)});
    }
    for (const Service& service : study.catalogue.services)
      if (hangs_on(service, id))
        section.warnings.push_back(service.name + " takes only people who are with " + ended.name +
                                   " first: nobody new could get there.");
  }
  if (table.rows.empty())
    section.says.emplace_back(
        "No source states anything that it gives besides meeting these needs: not known.");
  else
    section.tables.push_back(std::move(table));
  return section;
}

Section timeline(const ClosureQuestion& question, const Closure& closure, const Study& study) {
  Section section{.id = "timeline", .heading = "When"};
  Days happens;
  const Date on = question.closing.on;
  for (const auto& id : question.closing.services) {
    const Service& service = *study.catalogue.service(id);
    add_contract(service, on, happens);
    happens[on - days(1)].push_back("The last day of " + service.name);
    happens[on].push_back("The first day without " + service.name);
    if (!service.contract.notice)
      section.says.push_back("How long before its end notice has to be given to " + service.name +
                             " is not known.");
    for (const auto& conflict : service.conflicts)
      section.warnings.push_back("Sources disagree: " + conflict);
  }
  add_later_ends(closure, study, on, happens);
  section.tables.push_back(days_table(happens));
  return section;
}

Section in_support(const ClosureQuestion& question, const Study& study) {
  Section section{.id = "in-support", .heading = "People in the middle of their support"};
  Table table{.id = "in-support",
              .caption = "Who begins too late to have all of it",
              .columns = {{"Length of support"},
                          {"Who says so"},
                          {"Last day to begin"},
                          {"Share of a year's starts cut short", Column::Holds::numbers},
                          {"People cut short", Column::Holds::numbers}},
              .rows = {},
              .notes = {"Assumption: people begin evenly through the year. In the last year "
                        "everybody is counted where support is a year or longer."}};
  for (const auto& id : question.closing.services) {
    const Service& service = *study.catalogue.service(id);
    if (const auto& lasts = service.support.lasts) {
      table.rows.push_back(cut_row(*lasts, service.support.source, question));
      continue;
    }
    section.says.push_back("How long " + service.name +
                           " supports somebody is not known. Here is what each length would mean.");
    for (const int months : {1, 3, 6, 12})
      table.rows.push_back(cut_row({months, Span::Unit::months}, "not known", question));
  }
  if (question.starts_a_year)
    section.says.push_back(number_says(std::size_t(*question.starts_a_year)) +
                           " people are taken to begin in a year: " + question.starts_source);
  else
    section.says.emplace_back("How many people begin in a year is not known.");
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace fingerpost
