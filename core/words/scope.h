// What this directory sets out to cover, who looks after it, and how long a check of an entry
// counts. Stated in catalogue/scope.toml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/words/date.h"

namespace fingerpost {

struct Scope {
  std::vector<std::string> serves{};  ///< ids of the areas in which every need should be met
  /// The first day of which the catalogue says what there was; absent: of any.
  std::optional<Date> begins{};
  /// Id of the cohort that reports are counted over where nobody names one; empty: none.
  std::string cohort{};
  std::string assured_by{};  ///< who looks after entries that name nobody
  /// How long after its assured_date an entry of this confidence ("A") has to be checked again.
  /// A confidence that is not there has no such day.
  std::map<std::string, Span, std::less<>> check_after{};
  /// Ids of services of confidence A or B that stand beside one of confidence C where nothing
  /// nearer does, the first to be tried first.
  std::vector<std::string> fallback{};
};

}  // namespace fingerpost
