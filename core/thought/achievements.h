// From one year of a service to the next: whether it achieved more than chance would have it.
#pragma once

#include <vector>

#include "core/thought/interval.h"
#include "core/words/achievement.h"

namespace fingerpost {

/// Whether both counts may be shown: where either part, achieved or not, is a small number, neither
/// is, nor the share.
bool can_show(const Achievement& year);

/// The same counts: a second row gives another cost.
bool same_counts(const Achievement& one, const Achievement& other);

/// One row for each year of what a service achieves, costs left aside, in the order of the rows.
std::vector<const Achievement*> years_of(const Achievements& rows);

/// From one year to the next that is given of the same thing.
struct YearChange {
  const Achievement* before = nullptr;
  const Achievement* after = nullptr;
  double difference = 0;  ///< of shares, after less before
  Interval interval{};    ///< 95 %
};

/// Of years that can both be shown. Points into `rows`.
std::vector<YearChange> changes_in(const Achievements& rows);

}  // namespace fingerpost
