// What the kiosk asks next, and what is wrong with an answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/words/plan.h"
#include "web/pages/kiosk/journey.h"

namespace fingerpost {

/// So many pages of questions at the most, unless somebody asks for more.
inline constexpr std::size_t most_questions = 7;

/// Where a journey stands: what its answers come to, and what to ask next.
struct Standpoint {
  Query query{};
  Plan plan{};
  std::vector<std::string> urgent{};  ///< the needs among those asked for that are urgent
  std::string next{};  ///< the question to ask; empty: enough is known, or nobody can help more
};

/// `journey` has no answer that cannot be read.
Standpoint standpoint(const Journey& journey, const Directory& directory, Date today);

/// Whether an answer to anything could still change what is found, though enough is known.
bool can_ask_more(const Journey& journey, const Standpoint& here, const Catalogue& catalogue);

/// The journey without the answers to the question on the screen, which may not be readable.
Journey without_current(Journey journey);

/// What to say of the answer to the question on the screen, in the journey's language; empty where
/// it can be taken.
std::string problem_with_answer(const Journey& journey, const Directory& directory, Date today);

}  // namespace fingerpost
