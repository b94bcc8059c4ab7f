#include "core/knowledge/directory.h"

#include "core/thought/match.h"
#include "core/thought/urgent.h"
#include "core/words/has.h"

namespace fingerpost {

Plan answer(const Directory& directory, const Query& query) {
  Query heard = query;  // who speaks of an urgent need asks for it
  for (auto& need : urgent_needs(query, directory.catalogue.vocabulary))
    if (!has(heard.needs, need)) heard.needs.push_back(std::move(need));
  Plan plan = match(heard, directory.catalogue, directory.index->candidates(heard));
  if (!query.text.empty()) plan.did_you_mean = directory.index->did_you_mean(query.text);
  return plan;
}

}  // namespace fingerpost
