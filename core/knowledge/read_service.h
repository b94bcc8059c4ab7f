// A service from JSON: the one reader for catalogue files and plugins alike, hostile input to it.
#pragma once

#include "core/knowledge/object_reader.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Reads a service and reports all that is wrong in it. A part that cannot be read is left out; a
/// service without a usable id or name is not a service: nullopt.
std::optional<Service> read_service(const nlohmann::json& value, const Where& where,
                                    const Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
