// What every rendering of a match says in the same way: by when to refer, and whom to ask.
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

}  // namespace fingerpost
