// What cannot wait: the urgent needs in a question, and the fixed words that they bring up.
#pragma once

#include <string>
#include <vector>

#include "core/words/query.h"
#include "core/words/vocabulary.h"

namespace fingerpost {

/// The ids of urgent needs that were asked for, or that the text speaks of ("I am not suicidal" as
/// well: better safe), in the vocabulary's order. Words count whole, whatever their case; a word
/// inside a longer phrase of a need that is not urgent does not count ("crisis" in "crisis loan").
/// With nothing asked for there are none.
std::vector<std::string> urgent_needs(const Query& query, const Vocabulary& vocabulary);

/// The fixed words to show before everything else, in the vocabulary's order; none unless there is
/// an urgent need.
std::vector<const Safety*> safety_for(const Query& query, const Vocabulary& vocabulary);

}  // namespace fingerpost
