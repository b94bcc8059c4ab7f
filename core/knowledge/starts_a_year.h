// How many people begin with services in a year, as far as catalogue/outcomes/ states it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/words/problem.h"

namespace fingerpost {

struct StartsAYear {
  std::int64_t people = 0;
  std::string source{};  ///< in words: what was counted, in which year, and where that is stated
};

/// The plans of the latest year with a cost, of all the services together; nothing where
/// outcomes/ID.csv has none for one of them. What is wrong in a file is a problem.
std::optional<StartsAYear> starts_a_year(const std::vector<std::string>& services,
                                         const std::filesystem::path& catalogue,
                                         Problems& problems);

}  // namespace fingerpost
