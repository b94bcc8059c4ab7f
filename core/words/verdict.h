// What a rule says about a person: no, unknown or yes (Kleene's strong three-valued logic).
// Unknown is a value of its own: it is never rounded to yes or to no.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace fingerpost {

/// Ordered no < unknown < yes, so that "all" is the least and "any" the greatest of its parts.
enum class Verdict : std::uint8_t { no, unknown, yes };

constexpr Verdict both(Verdict a, Verdict b) { return std::min(a, b); }
constexpr Verdict either(Verdict a, Verdict b) { return std::max(a, b); }
constexpr Verdict opposite(Verdict v) {
  return v == Verdict::yes ? Verdict::no : v == Verdict::no ? Verdict::yes : Verdict::unknown;
}

/// "At least `wanted` of the parts", told from how many parts are yes and how many unknown.
/// `wanted` is 1 or more; the rest of the parts are no.
constexpr Verdict enough(int wanted, int yes, int unknown) {
  if (yes >= wanted) return Verdict::yes;
  return yes + unknown >= wanted ? Verdict::unknown : Verdict::no;
}

constexpr std::string_view to_text(Verdict v) {
  return v == Verdict::yes ? "yes" : v == Verdict::no ? "no" : "unknown";
}

// The truth tables, whole.
static_assert(both(Verdict::no, Verdict::no) == Verdict::no);
static_assert(both(Verdict::no, Verdict::unknown) == Verdict::no);
static_assert(both(Verdict::no, Verdict::yes) == Verdict::no);
static_assert(both(Verdict::unknown, Verdict::no) == Verdict::no);
static_assert(both(Verdict::unknown, Verdict::unknown) == Verdict::unknown);
static_assert(both(Verdict::unknown, Verdict::yes) == Verdict::unknown);
static_assert(both(Verdict::yes, Verdict::no) == Verdict::no);
static_assert(both(Verdict::yes, Verdict::unknown) == Verdict::unknown);
static_assert(both(Verdict::yes, Verdict::yes) == Verdict::yes);
static_assert(either(Verdict::no, Verdict::no) == Verdict::no);
static_assert(either(Verdict::no, Verdict::unknown) == Verdict::unknown);
static_assert(either(Verdict::no, Verdict::yes) == Verdict::yes);
static_assert(either(Verdict::unknown, Verdict::no) == Verdict::unknown);
static_assert(either(Verdict::unknown, Verdict::unknown) == Verdict::unknown);
static_assert(either(Verdict::unknown, Verdict::yes) == Verdict::yes);
static_assert(either(Verdict::yes, Verdict::no) == Verdict::yes);
static_assert(either(Verdict::yes, Verdict::unknown) == Verdict::yes);
static_assert(either(Verdict::yes, Verdict::yes) == Verdict::yes);
static_assert(opposite(Verdict::no) == Verdict::yes);
static_assert(opposite(Verdict::unknown) == Verdict::unknown);
static_assert(opposite(Verdict::yes) == Verdict::no);
static_assert(enough(2, 2, 0) == Verdict::yes);
static_assert(enough(2, 1, 1) == Verdict::unknown);
static_assert(enough(2, 0, 2) == Verdict::unknown);
static_assert(enough(2, 1, 0) == Verdict::no);
static_assert(enough(2, 0, 1) == Verdict::no);

}  // namespace fingerpost
