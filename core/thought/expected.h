// What share of a whole cohort a draw gives, reckoned from its weights without making anybody up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/words/cohort.h"

namespace fingerpost {

/// Shares by what comes out of a draw, as it is written in a file; together at most 1.
using Shares = std::map<std::string, double, std::less<>>;

/// The share of everybody that each option of the fact or trait `id` has. Nothing where weights do
/// not tell it: where it, or something that it depends on, is not drawn exactly once and for
/// everybody, or depends on a range of numbers or days.
std::optional<Shares> expected_shares(const std::vector<Draw>& draws, std::string_view id);

/// Multiplies the weight of `option` by one factor in every row of `draw`, so that it has `share`
/// (0 to 1) of those whom the rows are for, who are `of_rows` of everybody; without `by`, under "".
/// The lowest and highest share that any factor could give, and then nothing is changed, where
/// `share` is not between them.
struct Attainable {
  double lowest = 0, highest = 1;
};
std::optional<Attainable> scale_to(Draw& draw, const Shares& of_rows, std::string_view option,
                                   double share);

}  // namespace fingerpost
