// What the directory sets out to cover, from JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Reads the description of scope.toml into `catalogue.scope`. An area that is none and a length
/// that is not one are problems, and left out.
void read_scope(const nlohmann::json& description, const std::string& source, Catalogue& catalogue,
                Problems& problems);

}  // namespace fingerpost
