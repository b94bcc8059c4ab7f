// Whom a change of edition touches: which services made-up people stand otherwise with, and which
// needs nothing is left for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/thought/touched.h"
#include "core/words/fact.h"
#include "core/words/plan.h"

namespace fingerpost {

/// Where somebody stands with a service; absent where an edition does not have it.
using Stood = std::optional<Standing>;

/// True for yes and maybe.
bool is_open_to(const Stood& stood);
/// "yes", "maybe", "not_now", "no", or "not_there".
std::string_view to_text(const Stood& stood);

/// People, by their place among those asked about, who stood alike and now stand alike otherwise.
struct Move {
  Stood before{}, after{};
  std::vector<std::size_t> people{};
  /// What holds for all of them, and for nobody else who stood as they did (or, of a move for the
  /// better, who stands as they do) without moving; absent where one or two leaves cannot say it.
  std::optional<Criterion> in_common{};
};

struct ServiceMoves {
  std::string service{};
  std::vector<Move> moves{};  ///< none where nobody stands otherwise; the worst first
  /// How many could or might use it, and no longer can; and the other way round.
  std::size_t lost = 0, gained = 0;
};

/// People of one area who had a yes or a maybe for a need and now have none, or the other way
/// round, by their place among those asked about.
struct NeedMoves {
  std::string need{};
  std::string area{};  ///< a district served; empty: elsewhere, or where they live is not known
  std::vector<std::size_t> lost{}, gained{};
};

struct Differences {
  std::vector<ServiceMoves> services{};  ///< one for each that is touched; most lost first
  /// Only where somebody lost or gained: the areas served first, then most lost first.
  std::vector<NeedMoves> needs{};
};

/// Only services that are touched are judged, and the rest where a need hangs on them. A service
/// that is unchecked is taken to help whom it helps in the edition that has it.
Differences differences(const Editions& editions, const std::vector<Facts>& people);

}  // namespace fingerpost
