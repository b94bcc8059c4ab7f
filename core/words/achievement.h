// What a service achieved in one year, and what that cost, as a source states it. Stated in
// catalogue/outcomes/*.csv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/words/group_figure.h"

namespace fingerpost {

struct Achievement {
  std::string service{};  ///< its id
  std::string what{};     ///< "Personal Health Plans achieved, of those completed"
  std::string year{};     ///< "2022/23"
  std::int64_t achieved = 0;
  std::int64_t of = 1;                  ///< at least `achieved` and 1
  std::optional<Printed> printed{};     ///< the share as the source prints it
  std::optional<std::int64_t> pence{};  ///< what the year cost; absent: not stated
  std::string cost_covers{};            ///< "the county contract for one year"
  std::string source{};
  std::string caution{};    ///< what would mislead its reader; empty: nothing
  std::string stated_at{};  ///< "outcomes/probation-health-trainers.csv:2"
};

using Achievements = std::vector<Achievement>;

}  // namespace fingerpost
