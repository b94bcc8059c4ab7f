// Hiding small numbers in a table of counts, so that nobody can work them out again from the rest
// and the totals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fingerpost {

/// A count below this is hidden, and so is 0: if a 0 were shown, every hidden count would be known
/// to be at least 1, and a 0 may itself tell something about each of the others.
inline constexpr std::int64_t smallest_shown = 10;

/// Whoever knows all that is shown is left with at least this many counts that a hidden one may be.
inline constexpr std::int64_t least_doubt = 10;

/// Rows of counts of people; every row is as long as the others, and nobody is in two cells.
struct CountTable {
  std::vector<std::vector<std::int64_t>> cells{};
  /// Whose totals are shown beside it, or can be known: of the rows alone, or of the columns too.
  enum class Totals : std::uint8_t { of_rows, of_rows_and_columns } totals = Totals::of_rows;
};

using Mask = std::vector<std::vector<bool>>;

/// True for each cell that has to be hidden: the small ones, and as many others, the smallest
/// first, as it takes. A row, or a column whose total is shown, of which hides_total() is true for
/// the total has to be left out or joined to another before.
Mask hidden_cells(const CountTable& counts);

/// Whether a total of `people` is itself a small number: then nothing under it can be shown.
bool hides_total(std::int64_t people);

/// To the nearest 5, for a standard that asks for it.
std::int64_t to_nearest_5(std::int64_t people);

/// The least and the most that one hidden cell may be, for who knows what is shown.
struct Doubt {
  std::int64_t least = 0, most = 0;
};
Doubt doubt_about(const CountTable& counts, const Mask& hidden, std::size_t row,
                  std::size_t column);

}  // namespace fingerpost
