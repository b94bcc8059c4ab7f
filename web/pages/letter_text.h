// What a letter to a provider may say of a person, each part by itself, and the letter made of
// those that are to be in it.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/pages/redact.h"

namespace fingerpost {

/// One thing that may be told.
struct LetterPart {
  enum class Kind : std::uint8_t { need, fact, words };
  Kind kind = Kind::fact;
  std::string id{};         ///< "need.housing", a fact's id, "their_words" or "reason"
  std::string label{};      ///< "Age"
  std::string value{};      ///< "34 years"; of what somebody typed, with its details struck out
  std::string held_back{};  ///< why it is left out unless it is asked for; empty: it is told
  std::size_t struck = 0;   ///< how many details were struck out of it
};

/// The needs that the service meets, what its rule and the way in ask about and is known, and what
/// was typed in free words.
std::vector<LetterPart> letter_parts(const Match& match, const Catalogue& catalogue,
                                     const Query& query);

/// Labels of what the service asks about and nobody has said, for the practitioner to know.
std::vector<std::string> not_known_of(const Match& match, const Catalogue& catalogue,
                                      const Query& query);

/// The whole letter, with blanks for names: of `told`, in that order.
std::string letter_text(const Match& match, const Query& query,
                        const std::vector<LetterPart>& told);

/// "prison staff or the court": who has to send it; empty where a practitioner may.
std::string has_to_come_from(const Match& match);

}  // namespace fingerpost
