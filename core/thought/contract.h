// A service's contract on one day: whether it takes people, and what is out of the ordinary.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/service.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// Where a contract stands on a day. Only open and closing take people for certain.
enum class Status : std::uint8_t {
  planned,           ///< it has not begun
  open,              ///< it takes people, and nobody has said that this will stop
  closing,           ///< it takes people, but its last day for that is known, or notice was given
  no_new_referrals,  ///< its last day for referrals is past
  suspended,         ///< it is inside a pause in which nobody is taken
  unconfirmed,       ///< its end is past, but an option may have let it run on
  closed,
};

/// "planned", "open", "closing", "no_new_referrals", "suspended", "unconfirmed", "closed"
std::string_view to_text(Status status);

/// A contract that states nothing is open. Once notice is stated, its extension options have
/// lapsed. A pause without a last day goes on.
Status status_on(Date day, const Contract& contract);

/// Whether people are taken on a day: yes while open or closing, unknown while unconfirmed, else
/// no.
Verdict contract_verdict(const Contract& contract, Date day);

/// What is out of the ordinary on a day, as a sentence without its full stop: "Closed: it ended on
/// 31 March 2025". Empty while open.
std::string contract_says(const Contract& contract, Date day);

/// The days, in no order, on which the status may differ from the day before.
std::vector<Date> turning_days(const Contract& contract);

}  // namespace fingerpost
