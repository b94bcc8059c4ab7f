// A made-up person in words: "Aged 34, left prison 29 days ago, lives in Leicester".
#pragma once

#include <string>
#include <vector>

#include "core/thought/judge.h"

namespace fingerpost {

/// What is known of `facts`, in that order, the first six. "Nothing is known about them" where none
/// of them is.
std::string person_says(const std::vector<std::string>& facts, const Ground& ground);

}  // namespace fingerpost
