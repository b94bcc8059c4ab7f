// What is known about a person: typed values by fact id. A fact that is absent is unknown.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/words/date.h"
#include "core/words/place.h"

namespace fingerpost {

/// Sorted ids, no repeats; empty, or the id "none" where the fact has it, means "none of them".
using Choices = std::vector<std::string>;

/// yes/no · whole number (years, pence, days, people) · date · one choice · a set of choices ·
/// place
using Value = std::variant<bool, std::int64_t, Date, std::string, Choices, Place>;

/// Lives only as long as one query: never written to a log, a file or a provider.
struct Facts {
  std::map<std::string, Value, std::less<>> known;
  std::set<std::string, std::less<>>
      declined;  ///< "would rather not say": unknown, never asked again
  /// Choices that cannot be so, by fact, sorted: they follow from other facts, whether or not the
  /// fact itself is known ("under 18" rules out a community order).
  std::map<std::string, Choices, std::less<>> ruled_out{};

  /// The value if known and of type T, else null (unknown).
  template <class T>
  const T* find(std::string_view fact) const {
    const auto at = known.find(fact);
    return at == known.end() ? nullptr : std::get_if<T>(&at->second);
  }
};

}  // namespace fingerpost
