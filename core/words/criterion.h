// An eligibility rule as data: it can be printed, indexed, explained and tested.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/words/date.h"

namespace fingerpost {

struct Criterion;

/// Every part holds. With no parts nobody has said: unknown.
struct All {
  std::vector<Criterion> of;
};
/// At least one part holds. With no parts nobody has said: unknown.
struct Any {
  std::vector<Criterion> of;
};
/// Its one part does not hold. With no part nobody has said: unknown.
struct Not {
  std::vector<Criterion> of;
};
/// At least `count` (1 or more) of the parts hold. With no parts nobody has said: unknown.
struct AtLeast {
  int count = 1;
  std::vector<Criterion> of;
};
/// A yes/no fact has this value.
struct Is {
  std::string fact;
  bool value = true;
};
/// A choice is one of these; of a set of choices, at least one is among these (AnyOf).
struct OneOf {
  std::string fact;
  std::vector<std::string> values{};
};
/// A whole number lies between two inclusive ends; an absent end is open.
struct Between {
  std::string fact;
  std::optional<std::int64_t> at_least{};
  std::optional<std::int64_t> at_most{};
};
/// Today lies between `from` and `to` around a date fact, both ends inclusive; an absent end is
/// open. -84 days to 28 days around release_date: from 12 weeks before release to 28 days after.
struct Window {
  std::string fact;
  std::optional<Span> from{};
  std::optional<Span> to{};
};
/// A place lies inside an area.
struct Within {
  std::string fact;
  std::string area;
};
/// The person meets the eligibility rule of another service. A service nobody knows is unknown.
struct EligibleFor {
  std::string service;
};

/// The fact that names the services a person is already with.
inline constexpr const char* already_with = "already_with";

/// The person is already with another service, which has to come first: known from the fact
/// `already_with` alone.
struct NeedsFirst {
  std::string service;
};

/// Open to everybody, as a source says in so many words: `because` must say which. Always yes.
struct Everyone {};

struct Criterion {
  std::variant<All, Any, Not, AtLeast, Is, OneOf, Between, Window, Within, EligibleFor, NeedsFirst,
               Everyone>
      rule{};
  std::string because{};  ///< why the provider asks this, in a sentence; empty if the rule speaks
                          ///< for itself
  std::string source{};  ///< where this one rule is stated; empty: one of the service's own sources
  int line = 0;          ///< in the catalogue file; 0 from a plugin. No part of what the rule says
};

/// Whether they say the same, with the same reasons, wherever they stand.
bool operator==(const Criterion& a, const Criterion& b);

/// True for a rule in which nobody has said anything: an All, Any, Not or AtLeast with no parts.
bool says_nothing(const Criterion& criterion);

/// The parts of an All, Any, Not or AtLeast; null for a leaf.
const std::vector<Criterion>* parts(const Criterion& criterion);

}  // namespace fingerpost
