#include "core/words/plan.h"

#include <array>

namespace fingerpost {

std::string_view to_text(Standing standing) {
  constexpr std::array<std::string_view, 5> names{"yes", "maybe", "not_now", "unchecked", "no"};
  return names[static_cast<std::size_t>(standing)];
}

}  // namespace fingerpost
