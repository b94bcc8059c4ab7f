// Leaving: "Start again", and what a page answers whose answers are gone.
#pragma once

#include "web/server/site.h"

namespace fingerpost {

/// POST /start-again: ends the visit of the form that was sent, and leads to an empty one. The
/// browser is told to forget what it keeps of this site.
Reply start_again(const Call& call);

/// For a form of a visit that has ended: nothing of what was typed. The kiosk begins anew instead.
Reply cleared_reply(const Call& call);

/// For the address of a page that only a form can ask for: somebody loaded it anew, went back to
/// it, or kept it as a bookmark.
Reply not_kept_reply();

}  // namespace fingerpost
