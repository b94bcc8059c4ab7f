#include <algorithm>

#include "core/knowledge/checks.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_judged_parts = 5000;  // of a rule with the rules it refers to

/// How many parts judging a rule takes, those of rules it refers to included. Rules in a circle
/// must be gone before.
class Sizes {
 public:
  explicit Sizes(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::size_t of(const Criterion& criterion) {
    std::size_t total = 1;
    if (const auto* inner = parts(criterion))
      for (const auto& part : *inner) total += of(part);
    const auto* other = std::get_if<EligibleFor>(&criterion.rule);
    const Service* service = other == nullptr ? nullptr : catalogue_.service(other->service);
    if (service != nullptr) total += of_service(*service);
    return std::min(total, most_judged_parts + 1);
  }

 private:
  std::size_t of_service(const Service& service) {
    const auto known = sizes_.find(&service);
    if (known != sizes_.end()) return known->second;
    return sizes_.emplace(&service, of(service.eligible)).first->second;
  }

  const Catalogue& catalogue_;
  std::map<const Service*, std::size_t> sizes_;
};

}  // namespace

void check_rule_sizes(Catalogue& catalogue) {
  for (Service& service : catalogue.services) {
    if (Sizes(catalogue).of(service.eligible) <= most_judged_parts) continue;
    catalogue.problems.push_back(
        {service.stated_at,
         "'" + service.id +
             "' has a rule of more than 5,000 parts with those it refers to; simplify it"});
    service.eligible = {};
  }
}

}  // namespace fingerpost
