// All that a rule can come to, over everybody of whom the facts it asks about are known: found by
// judging it for every kind of person that its own tests tell apart.
#pragma once

#include <optional>
#include <vector>

#include "core/thought/edges.h"

namespace fingerpost {

/// Which answers a rule gives to somebody, once everything it asks is known.
struct Outcomes {
  bool yes = false;
  bool no = false;
  bool unknown = false;  ///< for some, nobody has said
};

/// Nothing where the rule is too large (more than 4,096 kinds of people) or the kinds cannot be
/// told. Never says that an answer is not given which is; what follows from one fact for another
/// (under 18, so no community order) is left aside, so it may name an answer that nobody gets.
std::optional<Outcomes> outcomes(const Criterion& criterion, const Edges& edges,
                                 const Catalogue& catalogue);

/// A part of a rule that could be taken out, and nobody's answer would change once all is known.
struct IdlePart {
  enum class Why : std::uint8_t {
    twice,           ///< another part beside it says the same
    asks_nothing,    ///< it keeps out nobody whom the rest lets in
    lets_in_nobody,  ///< it lets in nobody whom the rest keeps out
    no_difference,   ///< either, inside a Not
  };
  const Criterion* part = nullptr;  ///< owned by the rule
  Why why = Why::no_difference;
};

/// Parts that cannot matter, the last first: each of them by itself, and all of them at once. Of
/// two that say the same the later is one. Nothing is said of parts inside such a part, of parts in
/// which nobody has said anything, of the parts of other services' rules, of a rule that gives
/// everybody the same answer, or where outcomes() says nothing.
std::vector<IdlePart> idle_parts(const Criterion& criterion, const Edges& edges,
                                 const Catalogue& catalogue);

}  // namespace fingerpost
