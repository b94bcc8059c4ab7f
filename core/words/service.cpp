#include "core/words/service.h"

#include <array>

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 7> actor_names{"self",  "practitioner", "prison", "police",
                                                      "court", "health",       "family"};

}  // namespace

std::string_view to_text(Actor actor) { return actor_names[static_cast<std::size_t>(actor)]; }

std::optional<Actor> parse_actor(std::string_view text) {
  for (std::size_t i = 0; i < actor_names.size(); ++i)
    if (actor_names[i] == text) return static_cast<Actor>(i);
  return std::nullopt;
}

const std::string& summary_for(const Service& service, Actor reader) {
  const bool plain = reader == Actor::self && !service.summary_self.empty();
  return plain ? service.summary_self : service.summary;
}

}  // namespace fingerpost
