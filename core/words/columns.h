// Which column of a published table holds what, as a table beside it says: columns.csv, with the
// columns file, column, name and shape. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// One column that somebody has a use for, or the last there is.
struct LayoutColumn {
  std::size_t at = 0;   ///< counted from 0; in columns.csv from 1
  std::string name{};   ///< "code", "postcode"; several may have one name ("address")
  std::string shape{};  ///< what stands in it: "postcode", "one of A C D P"
};

/// The columns of one table.
struct Layout {
  std::string file{};                   ///< the name under which it is published: "epraccur.csv"
  std::vector<LayoutColumn> columns{};  ///< in their order

  /// How many columns each row has: the last that is declared is the last there is.
  std::size_t width() const;
  /// Null where no column has that name; of several the first.
  const LayoutColumn* find(std::string_view name) const;
  /// The field of `row` under that name. Throws std::runtime_error where the layout has no such
  /// column; `row` must have all of its columns.
  const std::string& field(const std::vector<std::string>& row, std::string_view name) const;
};

/// The layouts that `text`, the text of columns.csv, declares. `file` is its name for messages:
/// throws std::runtime_error that says what is wrong with it, and where.
std::vector<Layout> read_layouts(std::string_view file, std::string_view text);

/// The one of `layouts` for the table of that name. Throws std::runtime_error where there is none.
const Layout& layout_of(const std::vector<Layout>& layouts, std::string_view file);

}  // namespace fingerpost
