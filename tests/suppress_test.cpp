// Small numbers stay hidden: whoever tries every number that fits what is shown is left in doubt.
#include "core/thought/suppress.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "tests/support/chance.h"

namespace fingerpost {
namespace {

std::string text(const CountTable& counts, const Mask& hidden) {
  std::string out;
  for (std::size_t row = 0; row < hidden.size(); ++row) {
    if (row > 0) out += " / ";
    for (std::size_t column = 0; column < hidden[row].size(); ++column)
      out += (column > 0 ? " " : "") +
             (hidden[row][column] ? "?" : std::to_string(counts.cells[row][column]));
  }
  return out;
}

TEST(Suppress, HidesWhatIsSmallAndWhatWouldGiveItAway) {
  using Totals = CountTable::Totals;
  const struct {
    CountTable counts;
    const char* shown;
  } rows[] = {
      {{{{20, 100}}}, "20 100"},
      {{{{110, 9, 1}}}, "110 ? ?"},      // 10 people in two cells: 0 to 10 in each
      {{{{115, 4, 1}}}, "? ? ?"},        // 5 would leave too little doubt
      {{{{90, 25, 4, 1}}}, "90 ? ? ?"},  // so the smallest of the rest goes too
      {{{{5, 115}}}, "? ?"},             // the one is the total less the other
      {{{{0, 60, 60}}}, "? ? 60"},       // nobody is as telling as one
      {{{{10, 10}}}, "10 10"},
      {{{{3, 40, 40}, {20, 30, 50}, {60, 12, 18}}, Totals::of_rows_and_columns},
       "? 40 ? / ? ? 50 / 60 ? ?"},
  };
  for (const auto& row : rows) EXPECT_EQ(text(row.counts, hidden_cells(row.counts)), row.shown);
  EXPECT_TRUE(hides_total(9));
  EXPECT_FALSE(hides_total(10));
  EXPECT_EQ(to_nearest_5(12), 10);
  EXPECT_EQ(to_nearest_5(13), 15);
}

/// Tries every whole number in each hidden cell, and collects those that fit the totals.
class Guess {
 public:
  Guess(const CountTable& counts, const Mask& hidden) : counts_(counts) {
    for (std::size_t row = 0; row < hidden.size(); ++row)
      for (std::size_t column = 0; column < hidden[row].size(); ++column)
        if (hidden[row][column]) cells_.push_back({row, column, {}});
    rows_.assign(counts.cells.size(), 0);
    columns_.assign(counts.cells.front().size(), 0);
    for (const auto& cell : cells_) {
      rows_[cell.row] += counts.cells[cell.row][cell.column];
      columns_[cell.column] += counts.cells[cell.row][cell.column];
    }
    values_.assign(cells_.size(), 0);
    guess(0);
  }

  /// The fewest numbers that a hidden cell may be.
  std::size_t least_doubt_left() const {
    std::size_t least = 1'000'000;
    for (const auto& cell : cells_) least = std::min(least, cell.can_be.size());
    return least;
  }

 private:
  struct Cell {
    std::size_t row, column;
    std::set<std::int64_t> can_be;
  };

  void guess(std::size_t at) {
    if (at == cells_.size()) {
      const auto is_zero = [](std::int64_t left) { return left == 0; };
      const bool fits = std::all_of(rows_.begin(), rows_.end(), is_zero) &&
                        (counts_.totals == CountTable::Totals::of_rows ||
                         std::all_of(columns_.begin(), columns_.end(), is_zero));
      for (std::size_t i = 0; fits && i < cells_.size(); ++i) cells_[i].can_be.insert(values_[i]);
      return;
    }
    const Cell& cell = cells_[at];
    std::int64_t most = rows_[cell.row];
    if (counts_.totals == CountTable::Totals::of_rows_and_columns)
      most = std::min(most, columns_[cell.column]);
    const bool last = at + 1 == cells_.size() || cells_[at + 1].row != cell.row;
    for (std::int64_t value = last ? most : 0; value <= most; ++value) {
      values_[at] = value;
      rows_[cell.row] -= value;
      columns_[cell.column] -= value;
      guess(at + 1);
      rows_[cell.row] += value;
      columns_[cell.column] += value;
    }
  }

  const CountTable& counts_;
  std::vector<Cell> cells_;
  std::vector<std::int64_t> rows_, columns_, values_;
};

std::vector<std::int64_t> sums_of(const CountTable& counts) {
  std::vector<std::int64_t> sums;
  for (const auto& row : counts.cells)
    sums.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
  if (counts.totals == CountTable::Totals::of_rows) return sums;
  for (std::size_t column = 0; column < counts.cells.front().size(); ++column) {
    sums.push_back(0);
    for (const auto& row : counts.cells) sums.back() += row[column];
  }
  return sums;
}

void expect_doubt(const CountTable& counts) {
  const auto sums = sums_of(counts);
  if (std::any_of(sums.begin(), sums.end(), hides_total)) return;
  const Mask hidden = hidden_cells(counts);
  for (std::size_t row = 0; row < hidden.size(); ++row)
    for (std::size_t column = 0; column < hidden[row].size(); ++column)
      EXPECT_TRUE(hidden[row][column] || counts.cells[row][column] >= smallest_shown);
  EXPECT_GE(Guess(counts, hidden).least_doubt_left(), std::size_t(least_doubt))
      << text(counts, hidden);
}

TEST(Suppress, LeavesDoubtInEveryRowOfThree) {
  for (std::int64_t a = 0; a < 16; ++a)
    for (std::int64_t b = 0; b < 16; ++b)
      for (std::int64_t c = 0; c < 16; ++c) expect_doubt({{{a, b, c}}});
}

TEST(Suppress, LeavesDoubtWhereColumnsHaveTotalsToo) {
  Chance chance(1);
  for (int i = 0; i < 300; ++i) {
    const int columns = i % 8 == 0 ? 3 : 2;
    CountTable counts{.totals = CountTable::Totals::of_rows_and_columns};
    for (int row = 0; row < 2; ++row) {
      counts.cells.emplace_back();
      for (int column = 0; column < columns; ++column)
        counts.cells.back().push_back(chance.below(20));
    }
    expect_doubt(counts);
  }
}

}  // namespace
}  // namespace fingerpost
