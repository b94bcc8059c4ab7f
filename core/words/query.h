// What somebody asks of the directory. Nothing in here outlives its answer.
#pragma once

#include <string>
#include <vector>

#include "core/words/fact.h"
#include "core/words/service.h"

namespace fingerpost {

struct Query {
  Facts facts{};
  std::vector<std::string> needs{};  ///< ids; with none and no text: all needs
  std::string text{};                ///< in their own words; empty if not given
  Date as_of{};                      ///< the day the question is about
  Actor asker = Actor::self;         ///< self or practitioner
  int limit = 1000;                  ///< at most this many matches are listed; totals count all
  bool include_no = false;
};

}  // namespace fingerpost
