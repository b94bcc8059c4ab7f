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

/// "84 days", "6 months after leaving prison"; empty where it is not stated.
std::string support_length(const Support& support, const Vocabulary& vocabulary);

}  // namespace fingerpost
