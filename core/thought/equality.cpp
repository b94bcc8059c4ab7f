#include "core/thought/equality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/thought/rounding.h"

namespace fingerpost {
namespace {

bool has(const std::vector<Caution>& cautions, Caution caution) {
  return std::find(cautions.begin(), cautions.end(), caution) != cautions.end();
}

const std::string& definition_says(const GroupFigure& figure) {
  return figure.definition.empty() ? figure.definition_id : figure.definition;
}

std::vector<Caution> cautions_of(const GroupFigure& one, const GroupFigure& other) {
  std::vector<Caution> out;
  const auto check = [&](const std::string& a, const std::string& b, Caution differ,
                         std::optional<Caution> not_stated) {
    if (a.empty() || b.empty()) {
      if (not_stated) out.push_back(*not_stated);
    } else if (!same_words(a, b)) {
      out.push_back(differ);
    }
  };
  check(one.definition_id, other.definition_id, Caution::definition,
        Caution::definition_not_stated);
  check(one.population, other.population, Caution::population, std::nullopt);
  check(one.area, other.area, Caution::area, Caution::area_not_stated);
  check(one.ages, other.ages, Caution::ages, Caution::ages_not_stated);
  const auto year = year_of(one), other_year = year_of(other);
  if (year && other_year && std::abs(*year - *other_year) > 3) out.push_back(Caution::years);
  if (other.counted == GroupFigure::Counted::sample && !other.base)
    out.push_back(Caution::sample_without_base);
  return out;
}

std::optional<Interval> interval_between(const TakeUp& take_up, const GroupFigure& with) {
  if (!take_up.sample) return std::nullopt;
  if (with.counted == GroupFigure::Counted::everybody)
    return difference_interval(*take_up.sample, share_of(with));
  if (!with.base) return std::nullopt;
  const std::int64_t people =
      with.people ? *with.people : people_of(with.printed.value_or(Printed{}), *with.base);
  return difference_interval(*take_up.sample, Sample{people, *with.base});
}

GroupComparison::Finding finding_of(const GroupComparison& comparison) {
  using Finding = GroupComparison::Finding;
  if (has(comparison.cautions, Caution::definition)) return Finding::not_comparable;
  if (!comparison.interval) return Finding::not_known;
  if (comparison.interval->low > 0) return Finding::more;
  return comparison.interval->high < 0 ? Finding::fewer : Finding::within_chance;
}

GroupComparison comparison_of(const TakeUp& take_up, const GroupFigure& with) {
  GroupComparison out{.take_up = &take_up, .with = &with};
  out.difference = share_of(take_up.figure) - share_of(with);
  out.interval = interval_between(take_up, with);
  out.cautions = cautions_of(take_up.figure, with);
  out.finding = finding_of(out);
  return out;
}

bool can_compare(const TakeUp& take_up) {
  return take_up.row == TakeUp::Row::stated && (take_up.shown == TakeUp::Shown::as_it_is ||
                                                take_up.shown == TakeUp::Shown::without_count);
}

}  // namespace

std::vector<GroupComparison> compare_groups(const std::vector<TakeUp>& take_up,
                                            const GroupFigures& comparators) {
  std::vector<GroupComparison> out;
  for (const TakeUp& one : take_up) {
    if (!can_compare(one)) continue;
    for (const GroupFigure& with : comparators)
      if (same_words(one.figure.characteristic, with.characteristic) &&
          same_words(one.figure.group, with.group))
        out.push_back(comparison_of(one, with));
  }
  return out;
}

std::string says(Caution caution, const GroupComparison& comparison) {
  const GroupFigure& one = comparison.take_up->figure;
  const GroupFigure& other = *comparison.with;
  switch (caution) {
    case Caution::definition:
      return "Likely different definitions: \"" + definition_says(one) + "\" and \"" +
             definition_says(other) + "\". No difference can be read from them.";
    case Caution::definition_not_stated:
      return "It is not stated whether both count the same thing.";
    case Caution::population:
      return "Different people: the take-up is of " + one.population + ", the other figure of " +
             other.population + ".";
    case Caution::area:
      return "Different areas: " + one.area + " and " + other.area + ".";
    case Caution::area_not_stated:
      return "It is not stated which area " +
             std::string(one.area.empty() ? "the take-up" : "the other figure") + " is of.";
    case Caution::ages:
      return "Different ages: " + one.ages + " and " + other.ages + ".";
    case Caution::ages_not_stated:
      return "It is not stated which ages " +
             std::string(one.ages.empty() ? "the take-up" : "the other figure") + " is of.";
    case Caution::years:
      return "More than three years apart: " + one.year + " and " + other.year + ".";
    case Caution::sample_without_base:
      break;
  }
  return "The other figure is from a sample whose size is not stated, so no interval can be given.";
}

std::string_view short_name(Caution caution) {
  static constexpr std::array<std::string_view, 9> names{
      "different definitions", "definition not stated", "different people",
      "different area",        "area not stated",       "different ages",
      "ages not stated",       "years apart",           "sample of unknown size"};
  return names[static_cast<std::size_t>(caution)];
}

std::string says_finding(const GroupComparison& comparison) {
  const std::string if_assumed = comparison.take_up->base == TakeUp::Base::assumed
                                     ? "If that assumption holds: "
                                     : std::string{};
  switch (comparison.finding) {
    case GroupComparison::Finding::not_comparable:
      return "Not comparable: likely different definitions.";
    case GroupComparison::Finding::within_chance:
      return if_assumed + "Within chance.";
    case GroupComparison::Finding::more:
      return if_assumed + "More, beyond chance.";
    case GroupComparison::Finding::fewer:
      return if_assumed + "Fewer, beyond chance.";
    case GroupComparison::Finding::not_known:
      break;
  }
  return comparison.take_up->sample ? "Not known: the size of the other sample is not stated."
                                    : "Not known: no interval can be given without a base.";
}

const std::vector<std::string>& assessed_characteristics() {
  static const std::vector<std::string> all{"Age",
                                            "Disability",
                                            "Race",
                                            "Sex",
                                            "Gender reassignment",
                                            "Marriage and civil partnership",
                                            "Sexual orientation",
                                            "Pregnancy and maternity",
                                            "Religion or belief",
                                            "Armed forces",
                                            "Rural isolation",
                                            "Deprivation",
                                            "Health inequality",
                                            "Carers",
                                            "Asylum seekers and refugees",
                                            "Looked-after children and care leavers",
                                            "Disadvantaged communities"};
  return all;
}

bool same_words(std::string_view one, std::string_view other) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace fingerpost
