// All that is stated of a service, as labelled text: what two editions of it are compared by.
#pragma once

#include <vector>

#include "core/words/catalogue.h"
#include "web/says/field_changes.h"

namespace fingerpost {

/// In the order in which an editor reads an entry. Its rule is left out, but not the reasons and
/// sources of its parts; so are its id and where it is stated.
std::vector<Field> fields_of(const Service& service, const Catalogue& catalogue);

}  // namespace fingerpost
