#include <algorithm>

#include "core/knowledge/checks.h"
#include "core/thought/contract.h"
#include "core/thought/edge_values.h"
#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "core/thought/wording.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

/// Somebody of whom it is known in which district they live, and no more.
struct Resident {
  const Area* district;
  Facts facts;
};

std::vector<Resident> residents(const Catalogue& catalogue, Date day) {
  std::vector<Resident> out;
  for (const std::string& id : served_districts(catalogue)) {
    Facts facts;
    facts.known.emplace("home", place_of(id, catalogue));
    out.push_back({&catalogue.areas.at(id), with_implied(facts, day, catalogue)});
  }
  return out;
}

class NeedsMet {
 public:
  NeedsMet(const Catalogue& catalogue, Date day) : catalogue_(catalogue), day_(day) {}

  bool is_met(const std::string& need, const Resident& resident) const {
    const auto positions = catalogue_.for_need.find(need);
    if (positions == catalogue_.for_need.end()) return false;
    const Ground ground{resident.facts, day_, catalogue_};
    return std::any_of(positions->second.begin(), positions->second.end(), [&](std::size_t i) {
      const Service& service = catalogue_.services[i];
      return !service.routes.empty() && contract_verdict(service.contract, day_) == Verdict::yes &&
             verdict(service.eligible, ground) != Verdict::no;
    });
  }

 private:
  const Catalogue& catalogue_;
  const Date day_;
};

/// "in Blaby or Melton", "anywhere in Leicester, Leicestershire and Rutland"
std::string where(const std::vector<std::string>& districts, std::size_t of,
                  const Catalogue& catalogue) {
  if (districts.size() < of) return "in " + join(districts, "or");
  std::vector<std::string> whole;
  for (const auto& id : catalogue.scope.serves) whole.push_back(catalogue.areas.at(id).name);
  return "anywhere in " + join(whole, "or");
}

}  // namespace

void check_needs_met(const Catalogue& catalogue, Date day, Problems& found) {
  const std::vector<Resident> people = residents(catalogue, day);
  const NeedsMet needs(catalogue, day);
  for (const Need& need : catalogue.vocabulary.needs) {
    std::vector<std::string> unmet;
    for (const Resident& resident : people)
      if (!needs.is_met(need.id, resident)) unmet.push_back(resident.district->name);
    if (unmet.empty()) continue;
    found.push_back({need.stated_at.empty() ? "needs" : need.stated_at,
                     "no open service with a route meets '" + need.id +
                         "' for somebody who lives " + where(unmet, people.size(), catalogue) +
                         "; add one that a source names",
                     Problem::Severity::warning});
  }
}

}  // namespace fingerpost
