#include "core/words/plan.h"

#include <array>

namespace fingerpost {

std::string_view to_text(Standing standing) {
  constexpr std::array<std::string_view, 5> names{"yes", "maybe", "not_now", "unchecked", "no"};
  return names[static_cast<std::size_t>(standing)];
}

std::string_view to_text(Uncovered::Reason reason) {
  constexpr std::array<std::string_view, 7> names{
      "could_not_check", "already_getting", "window_closed", "route_closed",
      "out_of_area",     "does_not_fit",    "no_provider"};
  return names[static_cast<std::size_t>(reason)];
}

std::string_view to_text(Shortfall::What what) {
  constexpr std::array<std::string_view, 3> names{"contract", "order", "support"};
  return names[static_cast<std::size_t>(what)];
}

std::string_view to_text(Change::Kind kind) {
  constexpr std::array<std::string_view, 4> names{"answer", "person", "time", "fixed"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<std::string> needs_of(const std::vector<Uncovered>& not_covered) {
  std::vector<std::string> out;
  for (const auto& row : not_covered) out.push_back(row.need);
  return out;
}

}  // namespace fingerpost
