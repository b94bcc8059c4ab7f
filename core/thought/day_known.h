// Whether the catalogue says what there was on a day.
#pragma once

#include "core/words/catalogue.h"

namespace fingerpost {

/// A problem at `where` for a day before the catalogue begins; else none.
Problems day_known(const std::string& where, Date day, const Catalogue& catalogue);

}  // namespace fingerpost
