// Which entries have to be checked again, and whether a weak one ever stands alone.
#pragma once

#include "core/words/catalogue.h"

namespace fingerpost {

/// Adds to `problems`, as things stand on `day`: services and words for a crisis whose check is
/// overdue (a warning each), or was made on a later day than `day`; fallbacks of the scope that are
/// no service of confidence A or B that takes people; services of confidence C with nothing of A or
/// B to stand beside them.
void check_freshness(const Catalogue& catalogue, Date day, Problems& problems);

}  // namespace fingerpost
