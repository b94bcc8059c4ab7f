// "Did you mean": the known word nearest to one that is not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// The nearest of `known` by edit distance with swaps, if it is near enough to be a slip (a third
/// of the word's length, at most 3), else empty. Ties go to the earlier word.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// The ids of rows that have one: what is known, for the functions here.
template <class Rows>
std::vector<std::string> ids_of(const Rows& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

/// "; did you mean 'age'?" or nothing: to be added to a message about an unknown word.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace fingerpost
