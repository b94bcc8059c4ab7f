// Who uses a service beside who might: its take-up by group against one population after another.
// A difference is never given alone: with it stand whom it is against, how far chance could move
// it, and all that makes the two figures hard to compare.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/thought/interval.h"
#include "core/words/group_figure.h"

namespace fingerpost {

/// How take-up is made ready to be shown.
struct TakeUpRules {
  /// How many people the percentages are of that give no base: an assumption of the commissioner.
  std::optional<std::int64_t> assumed_base{};
  enum class Rounding : std::uint8_t { none, to_5 } rounding = Rounding::none;
};

/// One group of a service, as it may be shown.
struct TakeUp {
  GroupFigure figure{};
  enum class Shown : std::uint8_t {
    as_it_is,
    without_count,  ///< its percentage is published, and stands for fewer than smallest_shown
    hidden,         ///< a small number, or what would give one away
    not_known,      ///< the file says so, and why
  } shown = Shown::as_it_is;
  enum class Base : std::uint8_t { stated, assumed, not_stated } base = Base::not_stated;
  std::optional<Sample> sample{};  ///< absent: hidden, or no base; then no interval can be given
  enum class Row : std::uint8_t {
    stated,
    rest,  ///< not in the source: what is left of 100 %, kept in the denominator
  } row = Row::stated;
};

/// In the order of `figures`; the rest of each characteristic that does not add to 100 % after its
/// last group. A group of which only one is given has no rest: the others may be anything.
std::vector<TakeUp> take_up_of(const GroupFigures& figures, const TakeUpRules& rules);

/// What stands in the way of comparing two figures.
enum class Caution : std::uint8_t {
  definition,  ///< they count different things: then no finding is given
  definition_not_stated,
  population,
  area,
  area_not_stated,
  ages,
  ages_not_stated,
  years,  ///< more than three apart
  sample_without_base,
};

struct GroupComparison {
  const TakeUp* take_up = nullptr;
  const GroupFigure* with = nullptr;
  double difference = 0;               ///< of shares: take-up less the population
  std::optional<Interval> interval{};  ///< 95 %
  enum class Finding : std::uint8_t { not_known, not_comparable, within_chance, more, fewer };
  Finding finding = Finding::not_known;
  std::vector<Caution> cautions{};
};

/// Each group that is shown with each population that gives the same group of the same
/// characteristic, in the order of `comparators`. Points into both.
std::vector<GroupComparison> compare_groups(const std::vector<TakeUp>& take_up,
                                            const GroupFigures& comparators);

/// A caution in a sentence: "Different people: 17 % is of people on probation, 50.6 % of
/// residents."
std::string says(Caution caution, const GroupComparison& comparison);

/// The same in two or three words: "different people".
std::string_view short_name(Caution caution);

/// "More, beyond chance.", "Within chance.", ..: of an assumed base, with "If that assumption
/// holds:" in front of it.
std::string says_finding(const GroupComparison& comparison);

/// The groups that an assessment goes through: the nine protected characteristics of the Equality
/// Act 2010, section 4, and those that Leicestershire County Council's Equality Impact Assessment
/// of 6 August 2024 adds. In its order.
const std::vector<std::string>& assessed_characteristics();

/// Whether they are the same but for capital letters.
bool same_words(std::string_view one, std::string_view other);

}  // namespace fingerpost
