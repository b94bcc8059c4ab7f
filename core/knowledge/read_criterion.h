// An eligibility rule from JSON, checked against the vocabulary and the areas as it is read.
#pragma once

#include "core/knowledge/object_reader.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Reads the forms listed in catalogue/README.md. Any problem (an unknown fact, a value of the
/// wrong kind, a window that ends before it begins) makes that part say nothing: unknown, never
/// yes. Services named by eligible_for are checked later, when all are known.
Criterion read_criterion(const nlohmann::json& value, const Where& where,
                         const Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
