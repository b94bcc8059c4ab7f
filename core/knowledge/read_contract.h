// Reading when a service runs, and for how long it goes on for one person.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/knowledge/object_reader.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Dates that cannot stand in their order are problems, and are kept as they are.
Contract read_contract(const nlohmann::json& value, const Where& where, Problems& problems);

/// What cannot be told from its keys (no length, a fact that is no date) leaves the length out.
Support read_support(const nlohmann::json& value, const Where& where, const Catalogue& catalogue,
                     Problems& problems);

}  // namespace fingerpost
