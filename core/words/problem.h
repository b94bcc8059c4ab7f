// What is wrong, where, and what to do about it.
#pragma once

#include <cstdint>
#include <string>
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

/// "where: what", the one line that every reader of a problem sees.
inline std::string to_text(const Problem& problem) { return problem.where + ": " + problem.what; }

}  // namespace fingerpost
