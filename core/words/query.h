// What somebody asks of the directory. Nothing in here outlives its answer.
#pragma once

#include <string>
#include <vector>

#include "core/words/fact.h"
#include "core/words/service.h"

namespace fingerpost {

/// A service that the practitioner puts on the plan whatever the rules say.
struct Inclusion {
  std::string service{};
  std::string
      reason{};  ///< in the practitioner's words, never empty; about a person, so never kept
};

struct Query {
  Facts facts{};
  std::vector<std::string> needs{};  ///< ids; with none and no text: all needs
  std::string text{};                ///< in their own words; empty if not given
  Date as_of{};                      ///< the day the question is about
  Actor asker = Actor::self;         ///< self or practitioner
  int limit = 1000;                  ///< at most this many matches are listed; totals count all
  bool include_no = false;
  std::vector<Inclusion> include_anyway{};  ///< of a practitioner only; each service once
};

}  // namespace fingerpost
