// One draw of a cohort, from JSON.
#pragma once

#include "core/knowledge/stated_cohort.h"

namespace fingerpost {

struct Where;

/// Reads a [[draw]]. Facts, traits (as questions) and areas are those of `words`. What stands
/// before it in the file is not looked at: settle() does that.
StatedDraw read_draw(const nlohmann::json& value, const Where& where, const Catalogue& words,
                     Problems& problems);

}  // namespace fingerpost
