// One whole, immutable state of the directory, and the straight line from a query to its answer.
#pragma once

#include <memory>

#include "core/knowledge/gazetteer.h"
#include "core/knowledge/index.h"
#include "core/knowledge/load.h"
#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// Const after it is built; shared by all threads. Plans point into it: keep it as long as they
/// live.
struct Directory {
  Catalogue catalogue;
  Gazetteer gazetteer;
  Descriptions descriptions;  ///< what the next load falls back on
  std::unique_ptr<const Index> index;
  int generation = 0;  ///< 1 for the first load, one more for each reload
};

/// Candidates from the index, judged and grouped. `query` is already checked (see read_query.h).
Plan answer(const Directory& directory, const Query& query);

}  // namespace fingerpost
