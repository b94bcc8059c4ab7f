// The sentences about a Plan that JSON, text and pages share.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"

namespace fingerpost {

inline constexpr std::size_t few_places = 5;    ///< so many can be shown whatever is known
inline constexpr std::size_t most_places = 10;  ///< of many, the most that one answer offers

/// "These 3 services cover 5 of 6 needs."; empty where fewer than two needs were asked for.
std::string cover_says(const Plan& plan);

/// "Refer by 8 December 2026 (16 days left)", or the day from which it may be used; empty where
/// time does not matter. Without its reason, and without a full stop.
std::string when_says(const Match& match, Date as_of, Actor asker);

/// Why its last day is the last, ended by a full stop; empty with none, or where nobody said.
std::string until_says(const Match& match);

/// "1 answer could make this a yes: Release date", for a maybe that answers alone could settle.
std::string answers_say(const Match& match, const Catalogue& catalogue);

/// Steps of one kind, under the words for that kind.
struct ChangeGroup {
  std::string heading{};
  std::vector<std::string> steps{};
};

/// What would change a verdict, as `asker` should see it. A person is told nothing where something
/// fixed is among it; nor is what when_says and answers_say have said already said again.
std::vector<ChangeGroup> changes_to_show(const Match& match, Actor asker,
                                         const Catalogue& catalogue);

/// How many of its places, from the first, are worth offering: all of a few; of many the nearest,
/// or those in `places_in`, at most ten; none where nothing is known that they could be ordered by.
std::size_t places_to_show(const Match& match);

/// "The nearest of its 130 places: less than a mile away", "The 7 of its 324 places in Leicester";
/// of many that nothing orders: what to say to see the nearest. Empty with no place.
std::string places_say(const Match& match, const Catalogue& catalogue);

/// A reason why nothing covers a need, with the day on which that ends where it is known.
std::string why_not_says(const Uncovered::Why& why);

}  // namespace fingerpost
