// What a cohort is made of, as a report: the recipe, its assumptions, what nobody knows, and its
// sources.
#pragma once

#include "core/words/catalogue.h"
#include "core/words/cohort.h"
#include "web/reports/report.h"

namespace fingerpost {

/// The recipe from its first draw to its last source. The ids of its sections: "drawn", "groups",
/// and those of the three below.
Report cohort_report(const Cohort& cohort, const Catalogue& catalogue);

/// What was taken to be so because nobody has counted it. Stands at the end of every report about
/// the cohort, before sources_of(). Its id is "assumptions".
Section assumptions_of(const Cohort& cohort);

/// What no source gives. Its id is "not-known".
Section not_known_of(const Cohort& cohort);

/// Every figure that was measured: when, on whom, and what would mislead. Its id is "sources".
Section sources_of(const Cohort& cohort);

/// "measured here", "England and Wales", "a related group", "assumption"
std::string_view words_of(Basis basis);

}  // namespace fingerpost
