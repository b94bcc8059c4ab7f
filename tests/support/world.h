// A small made-up world for tests: a vocabulary, areas and services, all from rows of text.
#pragma once

#include <string>
#include <string_view>

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost::test {

/// The gazetteer of the real catalogue.
const Gazetteer& gazetteer();

/// Facts of every type, a few needs, the implications of age and custody; no services.
const Catalogue& world();

/// `words` with these services (a JSON list in the catalogue's form), checked. Problems are kept.
Catalogue world_with(std::string_view services_json, const Catalogue& words = world());

/// A rule from its JSON, about the facts of `catalogue`; a problem fails the test.
Criterion rule(std::string_view json, const Catalogue& catalogue = world());

/// Facts from their JSON; a problem fails the test.
Facts facts(std::string_view json);

/// A query from its JSON, about 22 November 2026 unless it says otherwise; a problem fails the
/// test.
Query query(std::string_view json, const Catalogue& catalogue = world());

/// The answer to a query, every service looked at.
Plan plan_of(const Catalogue& catalogue, const Query& asked);
/// The same from the query's JSON.
Plan plan_of(const Catalogue& catalogue, const char* asked);

Date day(std::string_view iso);

/// Every problem, one a line.
std::string lines(const Problems& problems);

}  // namespace fingerpost::test
