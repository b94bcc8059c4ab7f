#include "web/says/refer.h"

#include <algorithm>
#include <array>

namespace fingerpost {

std::optional<Date> refer_by(const Match& match) {
  const bool usable = match.standing == Standing::yes || match.standing == Standing::maybe;
  return usable ? match.until : std::nullopt;
}

Actor first_to_ask(const std::vector<Actor>& actors) {
  const bool practitioner =
      std::find(actors.begin(), actors.end(), Actor::practitioner) != actors.end();
  return practitioner ? Actor::practitioner : actors.front();
}

std::string_view to_words(Actor actor) {
  constexpr std::array<std::string_view, 7> words{"the person themselves",
                                                  "a probation practitioner",
                                                  "prison staff",
                                                  "the police",
                                                  "the court",
                                                  "a health professional",
                                                  "a family member"};
  return words[static_cast<std::size_t>(actor)];
}

}  // namespace fingerpost
