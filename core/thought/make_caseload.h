// Making up the people of a cohort: each thing that its recipe draws, for everybody. The same
// recipe, seed and day give the same people on every machine, however many threads make them.
#pragma once

#include <cstdint>
#include <optional>

#include "core/thought/caseload.h"
#include "core/thought/in_parallel.h"
#include "core/words/cohort.h"

namespace fingerpost {

/// Whom to make up.
struct Drawing {
  std::size_t people = 0;  ///< 0: as many as the recipe says
  std::uint64_t seed = 1;
  Date as_of{};  ///< the day of the question, from which dates are counted
};

/// Without what follows from what was drawn (add_implied()). Person number n is the same however
/// many there are. Nothing if it was stopped. Luck is splitmix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014) of seed, person and draw.
std::optional<Caseload> make_caseload(const Cohort& cohort, const Drawing& drawing,
                                      const Catalogue& catalogue, const Work& work);

/// The weights of a draw for somebody of whom this is known; null where nothing is drawn for them.
/// `by` is what the draw depends on, on the day `as_of`.
const std::vector<Option>* options_for(const Draw& draw, const Known& by, Date as_of);

/// What is known once an option came out: of numbers or days, the one that is `which` places after
/// the least.
Known known_after(const Option& option, std::int64_t which, Date as_of);

}  // namespace fingerpost
