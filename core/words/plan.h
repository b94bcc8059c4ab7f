// The whole answer to one query. Every page, report and JSON document is a rendering of a Plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/explanation.h"
#include "core/words/problem.h"
#include "core/words/service.h"

namespace fingerpost {

/// Where a service stands for this person on this day, in the order in which answers are listed.
enum class Standing : std::uint8_t { yes, maybe, not_now, unchecked, no };

/// "yes", "maybe", "not_now", "unchecked", "no"
std::string_view to_text(Standing standing);

/// A service's place, and how far it is.
struct Nearby {
  const Location* location = nullptr;
  std::optional<double> km{};
};

struct Match {
  const Service* service =
      nullptr;           ///< owned by the directory; null for a provider that could not be read
  std::string unread{};  ///< then: that provider's name
  Standing standing = Standing::no;
  std::vector<std::string> needs_met{};
  std::optional<Date> from{};   ///< not_now: the first day on which it would be yes or maybe
  std::optional<Date> until{};  ///< yes, maybe: the last day on which that holds, all else equal
  std::vector<std::string> missing{};  ///< maybe, not_now: facts that would settle it
  Explanation why{};
  std::vector<const Route*> routes{};   ///< those that the asker can use
  std::vector<Actor> ask_someone{};     ///< with none of those: who could refer
  std::vector<Nearby> nearby{};         ///< its places, nearest first where the home is known
  std::optional<double> distance_km{};  ///< to the nearest
  std::vector<std::string> warnings{};
  double text_score = 0;  ///< how well the words of the query fit; 0 without
};

struct Totals {
  int yes = 0, maybe = 0, not_now = 0, no = 0, unchecked = 0;
};

/// The question whose answer would settle most.
struct AskNext {
  std::string fact{};
  std::string question{};
  int settles =
      0;  ///< how many undecided services an answer settles on average, rounded, at least 1
};

struct Plan {
  Date as_of{};
  std::vector<Match> matches{};
  Totals totals{};
  std::optional<AskNext> ask_next{};
  std::vector<std::string> needs_not_covered{};
  std::string did_you_mean{};  ///< the text with its spelling mended; empty if nothing to mend
  Problems problems{};         ///< providers that are unread or stale
};

}  // namespace fingerpost
