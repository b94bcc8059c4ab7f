// The worked examples of a service, tried against its rule.
#pragma once

#include <string>
#include <vector>

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost {

struct TriedExample {
  const Example* example = nullptr;  ///< owned by the service
  std::string gives{};               ///< yes, maybe, not_now or no; empty where it cannot be read
  std::string problem{};             ///< why it cannot be read; else empty

  bool holds() const { return problem.empty() && gives == example->expect; }
};

/// In the order in which they are stated. `service` is one of `catalogue`.
std::vector<TriedExample> try_examples(const Service& service, const Catalogue& catalogue,
                                       const Gazetteer& gazetteer);

}  // namespace fingerpost
