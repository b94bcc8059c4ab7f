// A verdict with its reasons: a tree of the same shape as the rule. It owns its words.
#pragma once

#include <string>
#include <vector>

#include "core/words/verdict.h"

namespace fingerpost {

struct Explanation {
  Verdict verdict = Verdict::unknown;
  std::string says{};     ///< the rule in words: "Aged 18 or over"
  std::string because{};  ///< the provider's reason for it; often empty
  std::string source{};   ///< where it is stated; often empty
  std::string fact{};     ///< the fact a leaf asks about; empty for a branch
  std::string settle{};   ///< for an unknown leaf, what would settle it: "a full postcode"
  std::vector<Explanation> parts{};
};

}  // namespace fingerpost
