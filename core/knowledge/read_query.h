// A question as JSON, checked against the vocabulary: what POST /api/v1/match, the form and the
// command line all send.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"
#include "core/words/problem.h"
#include "core/words/query.h"

namespace fingerpost {

/// Reads a request body. Every problem found is added to `problems`,
/// each at its field ("facts.age", "needs[1]", "as_of"); with any problem the query is not to be
/// answered. `today` is the day that a query without `as_of` is about.
Query read_query(std::string_view json_text, const Catalogue& catalogue, const Gazetteer& gazetteer,
                 Date today, Problems& problems);

/// The facts of an object {"age": 34, "sex": "declined"}: null is unknown. Problems are at
/// `where`.ID.
Facts read_facts(const nlohmann::json& object, const std::string& where, const Catalogue& catalogue,
                 const Gazetteer& gazetteer, Problems& problems);

}  // namespace fingerpost
