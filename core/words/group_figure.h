// How many of some people belong to a group, as a source states it: of those who use a service (its
// take-up) or of a population to compare them with. Stated in catalogue/take_up/*.csv and
// catalogue/comparators/*.csv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/words/cohort.h"

namespace fingerpost {

/// A percentage as it is printed: 17 %, 91.7 %.
struct Printed {
  double percent = 0;
  int decimals = 0;  ///< how many are printed: its rounding
};

struct GroupFigure {
  std::string characteristic{};  ///< "Sex": as the Equality Act or an assessment names it
  std::string group{};           ///< "Women"; the same words in what it is compared with
  std::optional<std::int64_t> people{};
  std::optional<std::int64_t> base{};  ///< of how many; absent: not stated
  std::optional<Printed> printed{};    ///< where a source gives a percentage instead of a count
  std::string population{};            ///< "residents", "people on probation", "people in prison"
  std::string area{};                  ///< "Leicestershire"; empty: not stated
  std::string ages{};                  ///< "all ages", "16 to 64"; empty: not stated
  std::string year{};                  ///< "2021", "2023/24", "31 March 2010", "to 2024"
  /// The same where two figures count the same thing: "disabled-equality-act"; empty: not stated.
  std::string definition_id{};
  std::string definition{};  ///< in words
  std::string source{};
  std::string confidence{};  ///< A, B or C, as for a service; empty of a take-up
  Basis basis = Basis::local;
  /// Whether everybody of the population was counted, or so nearly that chance plays no part.
  enum class Counted : std::uint8_t { everybody, sample } counted = Counted::everybody;
  /// A percentage that its source has published is shown as it is; of any other, one that would
  /// give away a small number is not.
  enum class Seen : std::uint8_t { unpublished, published } seen = Seen::unpublished;
  std::string caution{};    ///< what would mislead its reader; empty: nothing
  std::string stated_at{};  ///< "comparators/residents.csv:12"
};

using GroupFigures = std::vector<GroupFigure>;

/// The share as a number from 0 to 1.
double share_of(const GroupFigure& figure);

/// The first year that is written in it: 2023 of "2023/24"; absent where there is none.
std::optional<int> year_of(const GroupFigure& figure);

}  // namespace fingerpost
