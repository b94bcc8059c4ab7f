// From candidates to the whole answer: place each service, group, order, and see what is covered.
#pragma once

#include <vector>

#include "core/thought/stand.h"
#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// The answer to `query`, which points into `catalogue`. Services that are not among `candidates`
/// are counted as no. Order: yes, maybe, not_now, unchecked, no; inside a group by urgent needs
/// met, needs met, text score, confidence C last, certainty (fewest facts missing), distance, name.
/// What the practitioner includes anyway is always listed.
Plan match(const Query& query, const Catalogue& catalogue,
           const std::vector<Candidate>& candidates);

}  // namespace fingerpost
