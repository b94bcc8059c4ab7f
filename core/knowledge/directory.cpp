#include "core/knowledge/directory.h"

#include "core/thought/match.h"

namespace fingerpost {

Plan answer(const Directory& directory, const Query& query) {
  Plan plan = match(query, directory.catalogue, directory.index->candidates(query));
  if (!query.text.empty()) plan.did_you_mean = directory.index->did_you_mean(query.text);
  return plan;
}

}  // namespace fingerpost
