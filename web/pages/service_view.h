// What pages show of a service whoever asks: its routes, rules, places and sources.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/explanation.h"
#include "core/words/plan.h"
#include "web/pages/template.h"

namespace fingerpost {

/// True for a branch of one leaf that adds nothing: it has said all that the leaf would say again.
bool repeats_itself(const Explanation& why);

/// The reason in one line: for a yes the first few things that are met, else what `why` says.
std::string why_line(const Match& match);

/// "Phone", a number that can be dialled, note and hours. `who` names those who may use it and is
/// left empty where that is the reader, `listener`.
View route_view(const Route& route, const std::string& who, const Catalogue& catalogue,
                Actor listener);

/// For the template `place`: name, address, phone, code, note and how far it is.
View place_view(const Nearby& nearby);

/// What to do if it says no, for the template `refusal`; false where nothing is stated.
View refusal_view(const TurnedAway& refusal);

/// A web address becomes a link named by its host; anything else stays text.
View source_view(const std::string& source);

/// "See a doctor (GP), Mental health"
std::string need_labels(const std::vector<std::string>& needs, const Catalogue& catalogue);

/// Probation's areas of need, in the order of the vocabulary.
std::vector<std::string> need_areas(const Vocabulary& vocabulary);
/// The same as a sentence plan has them; then whatever other areas there are.
std::vector<std::string> areas_in_order(const Vocabulary& vocabulary);

/// "about 1.5 miles away"
std::string miles(double km);

/// The link that `text` may be followed by, or nothing: only web, mail and phone addresses are.
std::string safe_link(const std::string& channel, const std::string& text);

/// "0 days", "1 day", "16 days"; with `noun` "answer": "1 answer", "2 answers".
std::string counted(std::size_t count, const std::string& noun);

}  // namespace fingerpost
