// What somebody at the kiosk has said so far: it travels in the form on the screen and stands
// nowhere else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/directory.h"
#include "core/words/date.h"
#include "core/words/problem.h"
#include "core/words/query.h"
#include "web/pages/template.h"
#include "web/says/messages.h"
#include "web/server/fields.h"

namespace fingerpost {

/// The first questions are about what somebody wants help with, and are no facts: in which parts of
/// life, then with what exactly. Every other question is the id of a fact.
inline constexpr std::string_view areas_question = "areas";
inline constexpr std::string_view needs_question = "needs";

struct Journey {
  const Language* language = nullptr;   ///< never null
  std::string page{};                   ///< what is on the screen: "question", "results", ..
  std::string question{};               ///< what is being asked; counts on that page alone
  std::vector<std::string> asked{};     ///< the questions before it, in order, each once
  std::vector<std::string> unknown{};   ///< of these, what they do not know or would rather not say
  std::vector<std::string> declined{};  ///< of these, what they would rather not say
  Fields answers{};                     ///< "areas", "needs", "fact.ID" and its parts
  /// How pages are shown: "size", "contrast", "shown", "more", "paper", "private"; and "from", the
  /// page to go back to from the list of languages.
  Fields look{};
};

/// The fields of the kiosk's form. A language that is none of ours is English.
Journey read_journey(const Fields& fields);

/// Everything of it as fields, for the template `hidden`; without what the inputs of its page hold:
/// the answers to the question on the screen, how the paper is printed.
View::List state_of(const Journey& journey);

/// The needs in the areas that were picked (each by the slug of its name, listed.h): those picked,
/// each that is the only one of its area, and where they could not say which, all but the urgent
/// ones: no shared screen speaks of abuse or of a crisis to somebody who has not. Empty where no
/// area was picked: all needs.
std::vector<std::string> needs_of(const Journey& journey, const Vocabulary& vocabulary);

/// Needs to pick from: those in the picked areas that have more than one.
std::vector<const Need*> needs_to_pick(const Journey& journey, const Vocabulary& vocabulary);

/// The question that all of it makes, asked for themselves. What they do not know is never asked
/// again. Problems where an answer cannot be read, or contradicts another.
Query query_of(const Journey& journey, const Directory& directory, Date today, Problems& problems);

/// True where there is an answer to it.
bool is_answered(const Journey& journey, std::string_view question);

/// Takes its answers out, and that they could not say.
void forget_answer(Journey& journey, const std::string& question);

}  // namespace fingerpost
