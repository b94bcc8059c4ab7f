// A plan made by hand, with one of everything that a plan can say.
#pragma once

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/server/fields.h"

namespace fingerpost::test {

/// Its plan points into its catalogue: it is neither copied nor moved.
struct Planned {
  explicit Planned(Actor asker);
  Planned(const Planned&) = delete;
  Planned& operator=(const Planned&) = delete;

  /// The match of that service; it is there.
  Match& match(std::string_view service);

  Catalogue catalogue;
  Query query;
  Fields typed;  ///< what a form sent to ask it
  Plan plan;
};

}  // namespace fingerpost::test
