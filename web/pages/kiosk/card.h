// One service as the person at the kiosk is told of it: on the screen and on the paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/pages/template.h"
#include "web/says/messages.h"

namespace fingerpost {

/// By which door somebody gets in.
enum class Door : std::uint8_t {
  self,   ///< they can go themselves
  ask,    ///< somebody else has to ask for them
  later,  ///< from a day that is known
  none,   ///< it does not fit, or could not be checked: not shown
};
Door door_of(const Match& match);

/// What cards are made with.
struct Telling {
  const Language& language;
  const Catalogue& catalogue;
  const Query& query;
};

/// For the template `kiosk_results`: what it is, one thing to do, when and where, what to bring,
/// what to say, and what to say if they say no. Never why it fits.
View card_view(const Match& match, const Telling& telling);

/// The rows of it that fit a small paper: what to do, by when or from when, where, what to bring.
View slip_view(const Match& match, const Telling& telling);

/// "Debt, Food"
std::string need_names(const std::vector<std::string>& needs, const Telling& telling);

}  // namespace fingerpost
