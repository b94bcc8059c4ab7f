// From candidates to the whole answer: judge each, group, order, and see what is covered.
#pragma once

#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// A service that the index could not rule out.
struct Candidate {
  std::size_t service = 0;  ///< its place in Catalogue::services
  double text_score = 0;    ///< above 0 where the words of the query fit it
};

/// The answer to `query`, which points into `catalogue`. Services that are not among `candidates`
/// are counted as no. Order: yes, maybe, not_now, unchecked, no; inside a group by needs met, text
/// score, certainty (fewest facts missing), distance, name.
Plan match(const Query& query, const Catalogue& catalogue,
           const std::vector<Candidate>& candidates);

}  // namespace fingerpost
