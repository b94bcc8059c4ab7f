// When a service runs, and for how long for one person: rows that the page and the command line
// share.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

struct LabelledText {
  std::string label{};
  std::string text{};
};

/// "Starts: 1 April 2025", "Contract ends: ..", each option to extend, notice, suspension, the
/// note. Only what is stated.
std::vector<LabelledText> contract_rows(const Contract& contract);

}  // namespace fingerpost
