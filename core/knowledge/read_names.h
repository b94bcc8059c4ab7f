// The names of names.toml from JSON, into a catalogue.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Adds the "names" of a description to `catalogue`, whose vocabulary, areas and services must be
/// there: every link and every successor is looked up, and one that is none is a problem and left
/// out. So is a row without a name, or whose name or id is taken.
void read_names(const nlohmann::json& description, const std::string& source, Catalogue& catalogue,
                Problems& problems);

/// Makes every service findable by the names that mean it or that it took over from: they are added
/// to its words.
void add_names_to_search(Catalogue& catalogue);

}  // namespace fingerpost
