// A rule as indented lines, for the command line.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

struct RuleLine {
  int depth = 0;
  bool heads = false;                       ///< it is a heading for the lines below it
  std::string says{}, because{}, source{};  ///< the last two are empty where nothing is stated
};

/// Each sentence of a rule, as it is said to `listener`. The parts of an All at the top stand side
/// by side; parts that their sentence has said already are left out, unless they have a reason or a
/// source of their own.
std::vector<RuleLine> rule_lines(const Criterion& rule, const Catalogue& catalogue, Actor listener);

/// The sentences alone, two spaces before each level.
std::vector<std::string> rule_sentences(const Criterion& rule, const Catalogue& catalogue);

}  // namespace fingerpost
