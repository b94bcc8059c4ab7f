// Dates as people write them, each brought to one form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost::test {

/// "2025-07-31" of "31 July 2025", "July 31, 2025" and "31/7/2025"; "2025-07" of "July 2025";
/// "--07-31" of "31 July". A year alone is no date.
std::vector<std::string> dates_in(std::string_view text);

/// How many months a line lets something run on: 24 of "31 Mar 2029 (+24 months)".
std::vector<int> extensions_in(std::string_view line);

}  // namespace fingerpost::test
