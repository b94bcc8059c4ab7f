#include "web/reports/equality_report.h"

#include <algorithm>

#include "core/thought/rounding.h"
#include "core/thought/wording.h"
#include "core/words/has.h"
#include "web/reports/equality_tables.h"

namespace fingerpost {
namespace {

struct Figures {
  const EqualityQuestion& question;
  std::vector<TakeUp> take_up{};
  std::vector<GroupComparison> comparisons{};
};

bool is_shown(const TakeUp& one) {
  return one.row == TakeUp::Row::stated &&
         (one.shown == TakeUp::Shown::as_it_is || one.shown == TakeUp::Shown::without_count);
}

/// Those of one group of the take-up; of figures that differ in ages alone, the first.
std::vector<const GroupComparison*> told_of(const TakeUp& one, const Figures& figures) {
  std::vector<const GroupComparison*> out;
  for (const GroupComparison& comparison : figures.comparisons) {
    if (comparison.take_up != &one) continue;
    if (comparison.finding == GroupComparison::Finding::not_comparable) continue;
    const bool told = std::any_of(out.begin(), out.end(), [&](const GroupComparison* other) {
      return other->with->population == comparison.with->population &&
             other->with->area == comparison.with->area &&
             other->with->year == comparison.with->year;
    });
    if (!told) out.push_back(&comparison);
  }
  return out;
}

/// "against residents -33.6 points (Leicestershire, 2021: 50.6 %) and .."; all of one population.
std::string against(const std::string& population,
                    const std::vector<const GroupComparison*>& told) {
  std::string list;
  for (const GroupComparison* one : told) {
    if (one->with->population != population) continue;
    list += (list.empty() ? "" : "; ") + points_say(one->difference) + " (" +
            (one->with->area.empty() ? "" : one->with->area + ", ") + one->with->year + ": " +
            share_says(*one->with) + ")";
  }
  return "Against " + population + ": " + list + ".";
}

/// What decides the finding, where populations or areas lie on both sides of the take-up.
std::string decides(const std::vector<const GroupComparison*>& told) {
  const auto both_sides = [](const std::vector<const GroupComparison*>& of) {
    const auto above = [](const GroupComparison* one) { return one->difference > 0; };
    return std::any_of(of.begin(), of.end(), above) && !std::all_of(of.begin(), of.end(), above);
  };
  if (!both_sides(told)) return {};
  for (const GroupComparison* one : told) {
    std::vector<const GroupComparison*> same;
    for (const GroupComparison* other : told)
      if (other->with->population == one->with->population) same.push_back(other);
    if (both_sides(same)) return " Which area it is compared with decides the finding.";
  }
  return " Which population it is compared with decides the finding.";
}

/// Of a group that nothing can be compared with: what there is all the same.
std::string nothing_like(const TakeUp& one, const Figures& figures) {
  std::string list;
  for (const GroupComparison& other : figures.comparisons)
    if (other.take_up == &one)
      list += (list.empty() ? "" : "; ") + share_says(*other.with) + " (" +
              population_says(*other.with) + ", " + other.with->year + ")";
  if (list.empty()) return "No figure in hand is of the same group.";
  return "No difference is given, for the figures in hand are likely to count something else: " +
         list + ".";
}

std::string finding_on(const TakeUp& one, const Figures& figures) {
  const std::string head =
      one.figure.group + ": " + share_says(one.figure) + " of those who used it.";
  const auto told = told_of(one, figures);
  if (told.empty()) return head + " " + nothing_like(one, figures);
  std::string out = head;
  std::vector<std::string> populations;
  for (const GroupComparison* comparison : told)
    if (!has(populations, comparison->with->population)) {
      populations.push_back(comparison->with->population);
      out += " " + against(populations.back(), told);
    }
  return out + decides(told);
}

std::vector<Printed> printed_without_base(const GroupFigures& take_up) {
  std::vector<Printed> out;
  for (const GroupFigure& figure : take_up)
    if (figure.printed && !figure.base) out.push_back(*figure.printed);
  return out;
}

/// What is not stated about the base, what fits, and what is assumed.
std::string base_says(const EqualityQuestion& question) {
  const auto printed = printed_without_base(question.take_up);
  if (printed.empty()) return {};
  const auto least = smallest_base(printed);
  std::string text = "Of how many people the take-up is a percentage is not stated.";
  if (least)
    text += " The smallest number of people that gives all of the printed percentages is " +
            std::to_string(*least) +
            ": an inference, and any larger number that fits is as possible.";
  if (question.rules.assumed_base)
    return text + " The intervals here rest on a base of " +
           with_thousands(*question.rules.assumed_base) +
           ", which is the commissioner's assumption.";
  return text +
         " So no interval can be given, and whether a difference is more than chance is not "
         "known; a commissioner can give a base as an assumption.";
}

Section compared(const std::string& characteristic, const Figures& figures) {
  Section section{.id = characteristic, .heading = characteristic};
  std::vector<const GroupComparison*> rows;
  for (const GroupComparison& one : figures.comparisons)
    if (same_words(one.take_up->figure.characteristic, characteristic)) rows.push_back(&one);
  Table table = comparison_table(characteristic, rows);
  section.id = table.id.substr(std::string("compared-").size());
  for (const TakeUp& one : figures.take_up) {
    if (!same_words(one.figure.characteristic, characteristic)) continue;
    if (is_shown(one)) section.says.push_back(finding_on(one, figures));
    if (one.row == TakeUp::Row::rest)
      section.says.push_back("The groups given do not add to 100 %: " +
                             (one.shown == TakeUp::Shown::hidden
                                  ? "what is left is hidden"
                                  : share_says(one.figure) + " is not stated") +
                             ". It is kept in the denominator.");
  }
  for (const GroupComparison* one : rows) {
    const std::string why = says(Caution::definition, *one);
    if (one->finding == GroupComparison::Finding::not_comparable && !has(section.warnings, why))
      section.warnings.push_back(why);
  }
  const bool no_match = rows.empty();
  if (no_match && same_words(characteristic, "Age"))
    section.warnings.push_back(
        "The age bands are not those of any figure in hand. The Census counts single years of age "
        "(table TS007), so its figures can be put into the same bands.");
  if (!no_match) section.tables.push_back(std::move(table));
  return section;
}

Section every_group(const Figures& figures) {
  return {.id = "groups",
          .heading = "Every group, known or not",
          .says = {"\"Not known\" means that no figure was given. It does not mean that nobody of "
                   "that group used the service."},
          .tables = {assessed_table(figures.take_up, figures.question.comparators)}};
}

Section method(const EqualityQuestion& question) {
  Section section{.id = "method", .heading = "How it was worked out"};
  section.says = {
      "A difference is the share of those who used the service less the share of the population, "
      "in percentage points, rounded half up to one decimal.",
      "Its 95 % interval is Newcombe's hybrid score interval (method 10, Statistics in Medicine "
      "17, "
      "1998, pages 873 to 890). Where everybody of a population was counted, that is Wilson's "
      "score "
      "interval of the take-up less the share of the population. The interval allows for chance "
      "alone: not for different definitions, areas, ages or years.",
      "A number of people below 10 is hidden, 0 as well, and so is every other number from which "
      "it "
      "could be worked out, until at least 10 different numbers are possible for each that is "
      "hidden. A percentage is hidden with its number. One that its source has published already "
      "is shown as it is printed, without the number."};
  if (question.rules.rounding == TakeUpRules::Rounding::to_5)
    section.says.emplace_back(
        "Numbers of people are rounded to the nearest 5, and shares and intervals are worked out "
        "from the rounded numbers.");
  const std::string base = base_says(question);
  if (!base.empty()) section.says.push_back(base);
  return section;
}

std::vector<std::string> characteristics_of(const std::vector<TakeUp>& take_up) {
  std::vector<std::string> out;
  for (const TakeUp& one : take_up)
    if (one.shown != TakeUp::Shown::not_known && !has(out, one.figure.characteristic))
      out.push_back(one.figure.characteristic);
  return out;
}

}  // namespace

Report equality_report(const EqualityQuestion& question) {
  Figures figures{.question = question, .take_up = take_up_of(question.take_up, question.rules)};
  figures.comparisons = compare_groups(figures.take_up, question.comparators);
  Report report{.id = "equality",
                .title = question.service.empty()
                             ? "Who uses the service, and who could"
                             : "Who uses " + question.service + ", and who could"};
  for (const TakeUp& one : figures.take_up)
    if (is_shown(one)) report.findings.push_back(finding_on(one, figures));
  const std::string base = base_says(question);
  if (!base.empty()) report.findings.push_back(base);
  report.sections.push_back(
      {.id = "who", .heading = "Who used it", .tables = {take_up_table(figures.take_up)}});
  for (const std::string& name : characteristics_of(figures.take_up))
    report.sections.push_back(compared(name, figures));
  report.sections.push_back(every_group(figures));
  report.sections.push_back(method(question));
  report.sections.push_back({.id = "where-from",
                             .heading = "Sources",
                             .tables = {sources_table(figures.take_up, figures.comparisons)}});
  return report;
}

}  // namespace fingerpost
