#include "core/words/cohort.h"

#include <array>

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 4> bases{"local", "national", "proxy", "assumption"};

}  // namespace

std::string_view to_text(Basis basis) { return bases[std::size_t(basis)]; }

std::optional<Basis> parse_basis(std::string_view text) {
  for (std::size_t i = 0; i < bases.size(); ++i)
    if (bases[i] == text) return Basis(i);
  return {};
}

}  // namespace fingerpost
