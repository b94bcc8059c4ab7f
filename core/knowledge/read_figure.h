// A figure and where it comes from, from the keys of a table.
#pragma once

#include <string>

#include "core/knowledge/object_reader.h"
#include "core/words/cohort.h"

namespace fingerpost {

/// Reads the six keys of a figure. `of` is what it is the figure of, for messages: "the draw of
/// 'sex'". One that is measured needs source, year and population; an assumption its reason.
Figure read_figure(ObjectReader& object, const std::string& of);

/// The same from the table under `key`, which must be there.
Figure read_figure_at(ObjectReader& object, const std::string& key, Problems& problems);

}  // namespace fingerpost
