// Facts, needs, implications and words for a crisis from JSON, into a catalogue's vocabulary.
#pragma once

#include "core/knowledge/object_reader.h"
#include "core/words/catalogue.h"

namespace fingerpost {

/// Adds the "facts" and "needs" of a description to `catalogue`. A row without an id or of an
/// unknown type, or whose id is taken, is a problem and left out. `choices_from_areas` takes its
/// choices from the catalogue's areas of that kind, and `choices_from_prisons` from its prisons:
/// both come first.
void read_questions(const nlohmann::json& description, const std::string& source,
                    Catalogue& catalogue, Problems& problems);

/// Adds the "implications" and the "safety" rows, once every fact and need is known.
void read_implications(const nlohmann::json& description, const std::string& source,
                       Catalogue& catalogue, Problems& problems);

/// Adds the services of a provider's description to the choices of questions that take theirs from
/// services, so that rules can name any of them whatever the order in which providers are read.
/// What is no service is passed over: read_service() says what is wrong with it.
void add_service_choices(const nlohmann::json& description, Vocabulary& vocabulary);

}  // namespace fingerpost
