#include "web/refer.h"

#include <algorithm>
#include <array>

#include "core/thought/when.h"

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

std::string_view to_text(Status status) {
  constexpr std::array<std::string_view, 5> names{"open", "planned", "no_new_referrals",
                                                  "unconfirmed", "closed"};
  return names[static_cast<std::size_t>(status)];
}

Status status_on(Date day, const Contract& contract) {
  if (contract.start && day < *contract.start) return Status::planned;
  const bool ended = contract.end && day > *contract.end;
  switch (contract_verdict(contract, day)) {
    case Verdict::yes:
      return Status::open;
    case Verdict::unknown:
      return Status::unconfirmed;
    case Verdict::no:
      break;
  }
  return ended ? Status::closed : Status::no_new_referrals;
}

}  // namespace fingerpost
