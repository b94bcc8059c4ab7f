// Facts, needs and implications from JSON, into a catalogue's vocabulary.
#pragma once

#include "core/knowledge/object_reader.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Adds the "facts" and "needs" of a description to `catalogue`. A row without an id or of an
/// unknown type, or whose id is taken, is a problem and left out. `choices_from_areas` takes its
/// choices from the catalogue's areas of that kind, so areas come first.
void read_questions(const nlohmann::json& description, const std::string& source,
                    Catalogue& catalogue, Problems& problems);

/// Adds the "implications", once every fact is known.
void read_implications(const nlohmann::json& description, const std::string& source,
                       Catalogue& catalogue, Problems& problems);

}  // namespace fingerpost
