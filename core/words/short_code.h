// A short code for a list of services, to be read off a paper and typed in: "K7QM-2XWD". It is made
// from their ids alone, so it says nothing of anybody and nobody has to remember it.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// Four letters and digits for each id, in their order, joined by "-". Two ids may share the four
/// (one pair in a million does): `fingerpost check` says so (check_codes).
std::string short_code(const std::vector<std::string>& ids);

/// What a code means among some ids.
struct CodeRead {
  std::vector<std::string> ids{};  ///< each once, in the order of the code
  /// Groups that fit none of them or more than one, as they were typed, each once.
  std::vector<std::string> not_known{};
};

/// Reads what somebody typed: in capitals or not, with blanks, dashes or nothing between the
/// groups, O for 0, I and L for 1. Nothing where the text can be no code: it is empty, holds
/// something else, or is not in groups of four.
std::optional<CodeRead> read_short_code(std::string_view text, const std::vector<std::string>& ids);

}  // namespace fingerpost
