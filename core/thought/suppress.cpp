#include "core/thought/suppress.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>

namespace fingerpost {
namespace {

struct At {
  std::size_t row = 0, column = 0;
};

/// More than any table holds: how far a count may rise where no total stops it.
constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max() / 4;

// What may be added to a hidden cell, the totals being as they are, must be taken from others of
// its row and its column, and so on round: a flow from its row to its column over the hidden cells.
// In a row a count falls, to 0 at most; in a column one rises. Or the other way about.
class Network {
 public:
  enum class Way : std::uint8_t { up, down };

  Network(const CountTable& counts, const Mask& hidden, At skip, Way way)
      : rows_(counts.cells.size()), columns_(counts.cells.front().size()) {
    const std::size_t anything =
        rows_;  // where column totals are not known: a row that can give all
    room_.assign(rows_ + 1 + columns_, std::vector<std::int64_t>(rows_ + 1 + columns_, 0));
    for (std::size_t row = 0; row < rows_; ++row)
      for (std::size_t column = 0; column < columns_; ++column)
        if (hidden[row][column] && !(row == skip.row && column == skip.column))
          join(row, column, way == Way::up ? counts.cells[row][column] : endless,
               way == Way::up ? endless : counts.cells[row][column]);
    if (counts.totals == CountTable::Totals::of_rows)
      for (std::size_t column = 0; column < columns_; ++column)
        join(anything, column, endless, endless);
  }

  std::int64_t flow(At cell) {
    std::int64_t sum = 0;
    while (const std::int64_t more = push(cell.row, rows_ + 1 + cell.column)) {
      sum += more;
      if (sum >= endless) return endless;
    }
    return sum;
  }

 private:
  void join(std::size_t row, std::size_t column, std::int64_t out, std::int64_t back) {
    room_[row][rows_ + 1 + column] = out;
    room_[rows_ + 1 + column][row] = back;
  }

  /// One shortest way from `start` to `end` that has room, filled; 0 where there is none.
  std::int64_t push(std::size_t start, std::size_t end) {
    std::vector<std::size_t> from(room_.size(), room_.size());
    std::queue<std::size_t> next({start});
    from[start] = start;
    while (!next.empty() && from[end] == room_.size()) {
      const std::size_t here = next.front();
      next.pop();
      for (std::size_t there = 0; there < room_.size(); ++there)
        if (room_[here][there] > 0 && from[there] == room_.size()) {
          from[there] = here;
          next.push(there);
        }
    }
    if (from[end] == room_.size()) return 0;
    std::int64_t least = endless;
    for (std::size_t at = end; at != start; at = from[at])
      least = std::min(least, room_[from[at]][at]);
    for (std::size_t at = end; at != start; at = from[at]) {
      room_[from[at]][at] -= least;
      room_[at][from[at]] += least;
    }
    return least;
  }

  std::size_t rows_, columns_;
  std::vector<std::vector<std::int64_t>> room_;
};

bool is_safe(const CountTable& counts, const Mask& hidden, At cell) {
  const Doubt doubt = doubt_about(counts, hidden, cell.row, cell.column);
  return doubt.most - doubt.least + 1 >= least_doubt;
}

/// The hidden cell that can be worked out too nearly; nothing if none can.
std::optional<At> unsafe_cell(const CountTable& counts, const Mask& hidden) {
  for (std::size_t row = 0; row < hidden.size(); ++row)
    for (std::size_t column = 0; column < hidden[row].size(); ++column)
      if (hidden[row][column] && !is_safe(counts, hidden, {row, column})) return At{row, column};
  return std::nullopt;
}

/// The smallest cell still shown in the row of `cell`, or in its column where that has a total;
/// else the smallest of all.
std::optional<At> next_to_hide(const CountTable& counts, const Mask& hidden, At cell) {
  const bool by_column = counts.totals == CountTable::Totals::of_rows_and_columns;
  std::optional<At> nearest, smallest;
  const auto better = [&](At one, const std::optional<At>& than) {
    return !than || counts.cells[one.row][one.column] < counts.cells[than->row][than->column];
  };
  for (std::size_t row = 0; row < hidden.size(); ++row)
    for (std::size_t column = 0; column < hidden[row].size(); ++column) {
      if (hidden[row][column]) continue;
      const At at{row, column};
      if (better(at, smallest)) smallest = at;
      if ((row == cell.row || (by_column && column == cell.column)) && better(at, nearest))
        nearest = at;
    }
  return nearest ? nearest : smallest;
}

/// Shows each cell that is hidden for others and need not be, the largest first.
void show_again(const CountTable& counts, Mask& hidden) {
  if (unsafe_cell(counts, hidden)) return;
  std::vector<At> spare;
  for (std::size_t row = 0; row < hidden.size(); ++row)
    for (std::size_t column = 0; column < hidden[row].size(); ++column)
      if (hidden[row][column] && counts.cells[row][column] >= smallest_shown)
        spare.push_back({row, column});
  std::stable_sort(spare.begin(), spare.end(), [&](At one, At other) {
    return counts.cells[one.row][one.column] > counts.cells[other.row][other.column];
  });
  for (const At cell : spare) {
    hidden[cell.row][cell.column] = false;
    if (unsafe_cell(counts, hidden)) hidden[cell.row][cell.column] = true;
  }
}

}  // namespace

Doubt doubt_about(const CountTable& counts, const Mask& hidden, std::size_t row,
                  std::size_t column) {
  const At cell{row, column};
  const std::int64_t now = counts.cells[row][column];
  const std::int64_t up = Network(counts, hidden, cell, Network::Way::up).flow(cell);
  const std::int64_t down = Network(counts, hidden, cell, Network::Way::down).flow(cell);
  return {now - std::min(now, down), up == endless ? endless : now + up};
}

Mask hidden_cells(const CountTable& counts) {
  Mask hidden;
  for (const auto& row : counts.cells) {
    hidden.emplace_back();
    for (const std::int64_t people : row) hidden.back().push_back(people < smallest_shown);
  }
  if (hidden.empty()) return hidden;
  while (const auto unsafe = unsafe_cell(counts, hidden)) {
    const auto next = next_to_hide(counts, hidden, *unsafe);
    if (!next) break;  // all is hidden
    hidden[next->row][next->column] = true;
  }
  show_again(counts, hidden);
  return hidden;
}

bool hides_total(std::int64_t people) { return people < smallest_shown; }

std::int64_t to_nearest_5(std::int64_t people) { return (people + 2) / 5 * 5; }

}  // namespace fingerpost
