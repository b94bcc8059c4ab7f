#include "web/reports/check_asked.h"

#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {

Problems unknown_groups(const std::vector<std::string>& wanted, const Cohort& cohort) {
  Problems problems;
  const auto ids = ids_of(cohort.groups);
  for (const auto& id : wanted)
    if (!has(ids, id))
      problems.push_back({"group", "unknown group '" + id + "'" + did_you_mean(id, ids)});
  return problems;
}

Problems cannot_compare(const std::string& first, const std::string& second,
                        const Catalogue& catalogue) {
  Problems problems;
  std::vector<std::string> ids;
  for (const auto& [id, place] : catalogue.positions) ids.push_back(id);
  for (const auto& id : {first, second})
    if (catalogue.service(id) == nullptr)
      problems.push_back({"service", "unknown service '" + id + "'" + did_you_mean(id, ids)});
  if (first == second)
    problems.push_back({"service", "'" + first + "' is compared with itself; name two"});
  return problems;
}

}  // namespace fingerpost
