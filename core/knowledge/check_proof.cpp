#include <algorithm>

#include "core/knowledge/checks.h"
#include "core/thought/outcomes.h"
#include "core/thought/wording.h"

namespace fingerpost {
namespace {

bool has_example(const Service& service, std::string_view one, std::string_view other) {
  return std::any_of(service.examples.begin(), service.examples.end(), [&](const Example& example) {
    return example.expect == one || example.expect == other;
  });
}

/// The answers that the rule can give and no example shows. Where it gives two to people of whom
/// all is known, it gives a maybe to somebody of whom nothing is.
std::vector<std::string> unproved(const Service& service, const Outcomes& given) {
  std::vector<std::string> out;
  if (given.yes && !has_example(service, "yes", "yes")) out.emplace_back("yes");
  if (given.no && !has_example(service, "no", "not_now")) out.emplace_back("no (or not_now)");
  if (!has_example(service, "maybe", "maybe")) out.emplace_back("maybe");
  return out;
}

}  // namespace

void check_proof(const Catalogue& catalogue, Problems& found) {
  const Edges edges(catalogue);
  for (const Service& service : catalogue.services) {
    const auto given = outcomes(service.eligible, edges, catalogue);
    if (!given || given->yes + given->no + given->unknown < 2) continue;
    const auto missing = unproved(service, *given);
    if (missing.empty()) continue;
    warn(found, service, 0,
         "has no example that expects " + join(missing, "or") + "; add " +
             (missing.size() == 1 ? "one" : "one of each") + ", at the edges of its rule");
  }
}

}  // namespace fingerpost
