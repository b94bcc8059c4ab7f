// The text of a letter or email to one provider, with the least that it needs. It is shown to be
// copied: nothing is sent from here, and nothing of it is kept.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "web/pages/asking.h"

namespace fingerpost {

/// `match` has a service, and was made for what was asked. "share" says what the text holds (where
/// it is not given: what is plain), "strike" which words are struck out, one a line.
std::string letter_page(const Match& match, const Catalogue& catalogue, const Asked& asked);

}  // namespace fingerpost
