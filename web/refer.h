// What every rendering of a match says in the same way: by when to refer, whom to ask, how old a
// service is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/plan.h"

namespace fingerpost {

/// The last day to refer: the last day of a yes or a maybe.
std::optional<Date> refer_by(const Match& match);

/// Whom to name first of those who could refer: the practitioner where they are among them.
/// `actors` is not empty.
Actor first_to_ask(const std::vector<Actor>& actors);

/// "the person themselves", "a probation practitioner", ...
std::string_view to_words(Actor actor);

/// Where a service's contract stands on a day.
enum class Status : std::uint8_t {
  open,
  planned,           ///< it has not begun
  no_new_referrals,  ///< it runs, but its last day for referrals is past
  unconfirmed,       ///< its end is past, but it may have been extended
  closed,
};

/// "open", "planned", "no_new_referrals", "unconfirmed", "closed"
std::string_view to_text(Status status);
Status status_on(Date day, const Contract& contract);

}  // namespace fingerpost
