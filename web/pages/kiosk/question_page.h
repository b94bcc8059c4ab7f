// One question of the kiosk on a page of its own.
#pragma once

#include <string>

#include "web/pages/kiosk/frame.h"
#include "web/pages/kiosk/standpoint.h"

namespace fingerpost {

/// The page for `journey.question`, with what was answered before; `problem` stands above it and
/// beside it, empty for none. `here` says what the answers so far come to.
std::string question_page(const Setting& setting, const Journey& journey, const Standpoint& here,
                          const std::string& problem);

/// True for the id of a question that the kiosk can put: one of the two first, or a fact that is
/// asked of the person.
bool is_question(const std::string& id, const Vocabulary& vocabulary);

/// The words of a question.
Said ask_says(const std::string& question, const Vocabulary& vocabulary, const Language& language);

/// An answer of a list, as said to the person: "You are in a hostel".
Said choice_says(const Question& question, const Choice& choice, const Setting& setting,
                 const Language& language);

}  // namespace fingerpost
