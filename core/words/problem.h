// What is wrong, where, and what to do about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

struct Problem {
  enum class Severity : std::uint8_t { error, warning };
  std::string where;  ///< "services/reconnect.toml:12", "facts.age", "plugin reconnect"
  std::string what;   ///< what was found, and what to do: one or two sentences
  Severity severity = Severity::error;
  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// The file and line that a problem names: "services/reconnect.toml" and 12.
struct FileLine {
  std::string file{};  ///< from the catalogue folder; empty where it names none
  int line = 0;        ///< 0: none
  bool operator==(const FileLine&) const = default;
};
FileLine stated_in(const Problem& problem);

/// "error", "warning"
std::string_view to_text(Problem::Severity severity);

/// "where: what", the one line that every reader of a problem sees.
inline std::string to_text(const Problem& problem) { return problem.where + ": " + problem.what; }

}  // namespace fingerpost
