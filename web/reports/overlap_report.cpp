#include "web/reports/overlap_report.h"

#include "core/thought/contract.h"
#include "core/thought/exact_share.h"
#include "core/thought/interval.h"
#include "core/thought/rounding.h"
#include "core/thought/says.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

using Holds = Column::Holds;

std::string relation_says(Relation relation, const Service& first, const Service& second) {
  switch (relation) {
    case Relation::within:
      return "Yes: by the rules, whoever may use " + first.name + " may also use " + second.name +
             ". That is proved for every kind of person, not only for this cohort.";
    case Relation::apart:
      return "No: by the rules, nobody may use both " + first.name + " and " + second.name +
             ". That is proved for every kind of person, not only for this cohort.";
    case Relation::partly:
      return "No: the rules of " + first.name + " take people whom the rules of " + second.name +
             " do not.";
    case Relation::unknown:
      break;
  }
  return "The rules of " + first.name + " and " + second.name +
         " alone do not settle it for everybody: see the shares in the cohort.";
}

/// "38.2 % (95 % interval 36.1 % to 40.3 %)", of the surely; and the most that it could be.
std::string share_says(const Range& also, std::size_t of) {
  if (of == 0) return "nobody in this cohort";
  const Sample sample{std::int64_t(also.surely), std::int64_t(of)};
  const Interval interval = interval_of(sample);
  std::string out = percent_says(sample.share()) + " (95 % interval " + percent_says(interval.low) +
                    " to " + percent_says(interval.high) + ")";
  if (also.at_most > also.surely)
    out += ", and at most " + percent_says(double(also.at_most) / double(of)) +
           " once all that is open is known";
  return out;
}

/// Both rules by the recipe of the cohort; nothing where that would be too long to reckon.
using Exact = std::optional<SharesOfTwo>;

/// "exactly 38.2 % under this cohort's recipe", of the first rule's people.
std::string exactly_says(const SharesOfTwo& shares) {
  if (shares.first() <= 0) return "nobody under this cohort's recipe";
  return "exactly " + percent_says(shares.also_surely() / shares.first()) +
         " under this cohort's recipe";
}

std::string one_way(const SharesOfTwo& shares, const Service& one, const Service& other) {
  if (shares.first() <= 0) return "Under this cohort's recipe, nobody may use " + one.name + ".";
  std::string out = "Of those who may use " + one.name + ", " + exactly_says(shares) +
                    " may also use " + other.name;
  if (shares.also_at_most() > shares.also_surely())
    out += ", and at most " + percent_says(shares.also_at_most() / shares.first()) +
           " once all that is open is known";
  return out + ".";
}

std::string both_ways(const OverlapCell& all, const Service& first, const Service& second,
                      const Exact& exact) {
  if (exact) return one_way(*exact, first, second) + " " + one_way(exact->turned(), second, first);
  return "In this made-up cohort, of those who may use " + first.name + ", " +
         share_says(all.first_also, all.first) + " may also use " + second.name +
         ". Of those who may use " + second.name + ", " + share_says(all.second_also, all.second) +
         " may also use " + first.name + ".";
}

std::string neither_says(const OverlapCell& all, const Exact& exact) {
  if (!exact) return range_says(all.neither, all.people) + " of everybody may use neither.";
  const std::string surely = percent_says(exact->neither_surely()),
                    at_most = percent_says(exact->neither_at_most());
  return "Exactly " + surely + (surely == at_most ? "" : " to " + at_most) +
         " of everybody may use neither, under this cohort's recipe.";
}

Cell interval_cell(std::size_t count, std::size_t of) {
  if (of < fewest_people) return {"too few people"};
  const Interval interval = interval_of({std::int64_t(count), std::int64_t(of)});
  return {percent_says(interval.low) + " to " + percent_says(interval.high)};
}

Cell also_cell(std::size_t count, std::size_t of, bool meets) {
  return meets ? share_cell(count, of) : Cell("not for this need");
}

struct Compared {
  const Service& first;
  const Service& second;
  const Overlap& overlap;
  const Exact& exact;
};

Table cells_table(const Compared& compared, const Study& study) {
  const auto& [first, second, overlap, exact] = compared;
  Table table{.id = "cells",
              .caption = "By need and area, both ways",
              .columns = {{"Need"},
                          {"Area"},
                          {"People", Holds::numbers},
                          {"May use " + first.name, Holds::numbers},
                          {"Of those, also " + second.name, Holds::numbers},
                          {"95 % interval"},
                          {"At most", Holds::numbers},
                          {"May use " + second.name, Holds::numbers},
                          {"Of those, also " + first.name, Holds::numbers},
                          {"95 % interval "},
                          {"At most ", Holds::numbers},
                          {"Neither, surely", Holds::numbers},
                          {"Neither, at most", Holds::numbers}},
              .rows = {},
              .notes = {star_note(),
                        "The interval says how far chance alone could move a share in another "
                        "cohort of this size (Wilson, 1927)."},
              .chart = {},
              .shown = 40};
  if (exact)
    table.notes.push_back(
        "What is exact is reckoned from the weights of the recipe, to a tenth of a per cent: "
        "chance "
        "has no part in it. The share beside it is that of the people who were made up.");
  for (const OverlapCell& cell : overlap.cells) {
    const bool all = exact && cell.need.empty() && cell.area.empty();
    table.rows.push_back(
        {cell.need.empty() ? "Whatever they need" : need_name_marked(cell.need, study),
         area_name(cell.area, study.catalogue), number_cell(cell.people), number_cell(cell.first),
         also_cell(cell.first_also.surely, cell.first, cell.second_meets),
         all ? Cell(exactly_says(*exact)) : interval_cell(cell.first_also.surely, cell.first),
         also_cell(cell.first_also.at_most, cell.first, cell.second_meets),
         number_cell(cell.second),
         also_cell(cell.second_also.surely, cell.second, cell.first_meets),
         all ? Cell(exactly_says(exact->turned()))
             : interval_cell(cell.second_also.surely, cell.second),
         also_cell(cell.second_also.at_most, cell.second, cell.first_meets),
         share_cell(cell.neither.surely, cell.people),
         share_cell(cell.neither.at_most, cell.people)});
  }
  return table;
}

Table barriers_table(std::string id, const Outside& outside, const Service& of,
                     const Service& other, const Study& study) {
  Table table{.id = std::move(id),
              .caption = "What keeps people of " + of.name + " out of " + other.name,
              .columns = {{"What the rule asks"},
                          {"Keeps out", Holds::numbers},
                          {"Leaves open", Holds::numbers},
                          {"Source"}},
              .rows = {},
              .notes = {"Shares of " + people_say(outside.people) + " who may use " + of.name +
                        ". One person may be kept out by several."}};
  for (const Barrier& barrier : outside.barriers)
    table.rows.push_back(
        {says(*barrier.part, study.catalogue, Actor::practitioner),
         share_cell(barrier.keeps_out, outside.people),
         share_cell(barrier.leaves_open, outside.people),
         barrier.part->source.empty() ? "the service's own sources" : barrier.part->source});
  return table;
}

Table groups_table(std::string id, const Outside& outside, const Service& of,
                   const Service& other) {
  Table table{.id = std::move(id),
              .caption = "Who may use " + of.name + " and is outside " + other.name,
              .columns = {{"Group"},
                          {"Characteristic"},
                          {"May use " + of.name, Holds::numbers},
                          {"Outside, surely", Holds::numbers},
                          {"Outside, at most", Holds::numbers}},
              .rows = {},
              .notes = {},
              .chart = Chart{.kind = Chart::Kind::range,
                             .columns = {3, 4},
                             .says = "For each group, the share outside: surely, and at most."},
              .shown = 30};
  for (const auto& group : outside.groups)
    table.rows.push_back({group.group->label, group.group->characteristic,
                          number_cell(group.people), share_cell(group.outside.surely, group.people),
                          share_cell(group.outside.at_most, group.people)});
  return table;
}

std::string open_says(const Service& service, Date day) {
  const std::string says = contract_says(service.contract, day);
  return says.empty() ? "Takes people" : says;
}

std::string needs_say(const Service& service, const Catalogue& catalogue) {
  std::string out;
  for (const auto& need : service.needs)
    out += (out.empty() ? "" : ", ") + need_name(need, catalogue);
  return out;
}

std::string ways_say(const Service& service) {
  std::string out;
  for (const Route& route : service.routes)
    for (const Actor actor : route.who)
      if (const std::string who(to_text(actor)); out.find(who) == std::string::npos)
        out += (out.empty() ? "" : ", ") + who;
  return out.empty() ? "not known" : out;
}

Table besides(const Service& first, const Service& second, const Study& study) {
  const Date day = study.caseload.as_of;
  Table table{.id = "besides",
              .caption = "Besides who may use them",
              .columns = {{"What"}, {first.name}, {second.name}}};
  table.rows.push_back({"On " + to_words(day), open_says(first, day), open_says(second, day)});
  table.rows.push_back(
      {"Needs", needs_say(first, study.catalogue), needs_say(second, study.catalogue)});
  table.rows.push_back({"Who may refer", ways_say(first), ways_say(second)});
  const auto lasts = [](const Service& service) {
    return service.support.lasts ? to_text(*service.support.lasts) : std::string("not known");
  };
  table.rows.push_back({"How long support lasts", lasts(first), lasts(second)});
  return table;
}

Section side(const std::string& id, const Outside& outside, const Service& of, const Service& other,
             const Study& study) {
  Section section{.id = "outside-" + id,
                  .heading = "People of " + of.name + " outside " + other.name};
  section.says.push_back("Of " + people_say(outside.people) + " who may use " + of.name + ", " +
                         range_says(outside.outside, outside.people) + " could not use " +
                         other.name + ".");
  section.tables = {barriers_table("barriers-" + id, outside, of, other, study),
                    groups_table("outside-groups-" + id, outside, of, other)};
  return section;
}

}  // namespace

Report overlap_report(const Service& first, const Service& second, const Study& study) {
  const Overlap found = overlap(first, second, study.counted, study.caseload, study.cut);
  const OverlapCell& all = found.cells.front();
  const Exact exact = exact_shares({first.eligible, second.eligible}, study.cohort,
                                   study.caseload.as_of, study.catalogue);
  Report report{.id = "overlap",
                .title = first.name + " and " + second.name + ": the same people?",
                .findings = {"Is " + first.name + " within " + second.name + "? " +
                                 relation_says(found.first_in_second, first, second),
                             "Is " + second.name + " within " + first.name + "? " +
                                 relation_says(found.second_in_first, second, first),
                             both_ways(all, first, second, exact), neither_says(all, exact)}};
  report.sections.push_back({.id = "both-ways",
                             .heading = "By need and area",
                             .says = {made_of(study),
                                      "The rules are compared as they stand on the day, whatever "
                                      "the contracts. Overlap is a measure: whether it is "
                                      "duplication is for people to judge."},
                             .tables = {cells_table({first, second, found, exact}, study),
                                        besides(first, second, study)}});
  report.sections.push_back(side("first", found.of_first, first, second, study));
  report.sections.push_back(side("second", found.of_second, second, first, study));
  for (Section& section : end_of_report(study)) report.sections.push_back(std::move(section));
  return report;
}

}  // namespace fingerpost
