#include "web/says/replacements.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/words/has.h"

namespace fingerpost {
std::vector<Replacement> replacements(const Service& closed, Date day, const Catalogue& catalogue) {
  std::vector<Replacement> left;
  for (const auto& need : closed.needs) {
    Replacement& replacement = left.emplace_back(Replacement{.need = need});
    for (const std::size_t position : catalogue.for_need.at(need)) {
      const Service& service = catalogue.services[position];
      if (&service != &closed && contract_verdict(service.contract, day) == Verdict::yes)
        replacement.services.push_back(&service);
    }
    std::stable_partition(
        replacement.services.begin(), replacement.services.end(),
        [&](const Service* service) { return has(closed.contract.superseded_by, service->id); });
  }
  return left;
}

std::string closed_says(const Service& closed, const std::vector<Replacement>& left,
                        const Catalogue& catalogue) {
  std::string text = "Closed";
  if (closed.contract.end) text += ": it ended on " + to_words(*closed.contract.end);
  text += ".";
  std::string nothing;
  for (const Replacement& replacement : left) {
    if (!replacement.services.empty()) continue;
    const Need* need = catalogue.vocabulary.need(replacement.need);
    nothing += (nothing.empty() ? "" : ", ") + (need == nullptr ? replacement.need : need->label);
  }
  if (!nothing.empty()) text += " Nothing in this directory replaces it for: " + nothing + ".";
  return text;
}

}  // namespace fingerpost
