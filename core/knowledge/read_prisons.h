// The prisons that people are released from, out of catalogue/areas/prisons.csv.
#pragma once

#include <filesystem>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Fills `catalogue.prisons` from prisons.csv of `folder`, in its order; the catalogue's areas come
/// first. Without the file there are none. A line that is wrong is a Problem and left out.
void read_prisons(const std::filesystem::path& folder, Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
