// What some people have in common that others have not: a rule of one or two leaves.
#pragma once

#include <optional>
#include <vector>

#include "core/thought/judge.h"

namespace fingerpost {

/// People to tell apart, with what follows from their facts.
struct Crowd {
  std::vector<const Facts*> inside{};   ///< of whom the rule has to be a yes
  std::vector<const Facts*> outside{};  ///< of whom it must not be
  const std::vector<Facts>& everybody;  ///< of all that do, the rule that fewest of these meet
};

/// A rule built from leaves on the edges of `leaves`, which have no parts: one leaf or its
/// opposite, a stretch between two of their ends, or two of those together. Nothing where none
/// tells the two exactly apart, or there are fewer than 5 people inside (of whom too much would be
/// true by chance) or none outside.
std::optional<Criterion> in_common(const Crowd& crowd, const std::vector<Criterion>& leaves,
                                   const Catalogue& catalogue, Date as_of);

}  // namespace fingerpost
