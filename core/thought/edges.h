// Where the answers of a rule's tests can turn: the kinds of value of one fact that its tests tell
// apart. "18 or over" and "under 25" tell three kinds of age apart, however many ages there are.
#pragma once

#include <optional>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

/// For each test of one fact, in their order, whether it holds for values of this kind.
using Kind = std::vector<bool>;

/// Made once for a catalogue, which must outlive it; const after.
class Edges {
 public:
  explicit Edges(const Catalogue& catalogue);

  /// Every kind of value that the fact of these tests (leaves, all about that one fact) can have
  /// for somebody of whom it is fully known, each once; a few may be more than anybody has, none is
  /// left out. Nothing where they cannot be told: a fact or an area that nobody knows, lengths in
  /// days beside nearly the same in months, or more than 256 kinds.
  std::optional<std::vector<Kind>> kinds(const std::vector<const Criterion*>& tests) const;

 private:
  std::optional<std::vector<Kind>> places(const std::vector<const Within*>& tests) const;

  const Catalogue& catalogue_;
  /// The areas that hold no other: somebody whose place is fully known is in one of these.
  std::vector<const Area*> smallest_;
};

}  // namespace fingerpost
