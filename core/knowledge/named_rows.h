// A CSV file of figures that a commissioner made: its columns found by their names, in any order,
// and everything that is wrong with it said at once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/problem.h"

namespace fingerpost {

/// One row by the names of its columns; what is not there is empty. Says what is wrong with it to
/// the problems it was made with.
class NamedRow {
 public:
  using Fields = std::map<std::string, std::string, std::less<>>;
  NamedRow(std::string where, Fields fields, Problems& problems)
      : where_(std::move(where)), fields_(std::move(fields)), problems_(problems) {}

  const std::string& where() const { return where_; }
  /// Without the spaces around it; empty where there is none.
  std::string text(std::string_view column) const;
  /// The same, and a problem where it is empty: `like` shows what belongs there.
  std::string needed(std::string_view column, std::string_view like);
  /// A whole number from 0 to 999,999,999; absent where empty, or a problem.
  std::optional<std::int64_t> count(std::string_view column);
  void problem(const std::string& what);
  bool is_sound() const { return sound_; }

 private:
  std::string where_;
  Fields fields_;
  Problems& problems_;
  bool sound_ = true;
};

struct NamedColumns {
  std::vector<std::string> needed{};  ///< have to be in the first line
  std::vector<std::string> also{};    ///< may be
};

/// The rows of the file's text under its first line, which names the columns. `file` is how
/// problems name it. Nothing of it where the first line or the form of the file is wrong.
std::vector<NamedRow> read_named_rows(const std::string& file, std::string_view text,
                                      const NamedColumns& columns, Problems& problems);

/// The text of a file; nothing, and a problem that names it, where it cannot be read.
std::optional<std::string> read_file(const std::string& path, Problems& problems);

}  // namespace fingerpost
