// Where rules turn: values of each fact on the edges of what rules ask about it, and beside them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/fact.h"

namespace fingerpost {

/// A rule, and the catalogue whose facts, areas and services it names. Both must outlive it.
struct NamedRule {
  const Criterion* rule = nullptr;
  const Catalogue* catalogue = nullptr;
};

/// Values by fact, each once but for places, where the areas served are repeated until they make up
/// about half.
using EdgeValues = std::map<std::string, std::vector<Value>, std::less<>>;

/// The values of every fact that the rules ask about. Numbers and dates: both sides of each end and
/// a step beyond; of an age also the dates of birth. Choices and sets: those named, and another.
/// Places: the districts of the areas served, one inside each area named, and one outside them all.
/// Dates are reckoned from `as_of`.
EdgeValues edge_values(const std::vector<NamedRule>& rules, Date as_of);

/// The area `id` as somebody's place; in no area that is known where `catalogue` has no such area.
Place place_of(const std::string& id, const Catalogue& catalogue);

/// The districts of the areas that `catalogue` sets out to serve, sorted.
std::vector<std::string> served_districts(const Catalogue& catalogue);

}  // namespace fingerpost
