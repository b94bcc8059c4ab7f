#include "core/knowledge/checks.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/instead.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using std::chrono::days;
using Severity = Problem::Severity;

/// One entry that is checked now and then.
struct Entry {
  const std::string& id;
  const std::string& stated_at;
  const std::optional<Date>& checked;
  std::optional<Date> due;
};

void check_entry(const Entry& entry, Date day, Problems& problems) {
  const std::string name = "'" + entry.id + "' ";
  if (entry.checked && *entry.checked > day)
    problems.push_back({entry.stated_at, name + "has the assured_date " + to_text(*entry.checked) +
                                             ", which is still to come; give the day on which it "
                                             "was last checked"});
  if (entry.due && day > *entry.due)
    problems.push_back({entry.stated_at,
                        name + "has been overdue for a check since " +
                            to_words(*entry.due + days{1}) +
                            "; check it against its sources and give it a new assured_date",
                        Severity::warning});
}

bool leads_in(const Service& service, Actor asker) {
  return std::any_of(service.routes.begin(), service.routes.end(),
                     [&](const Route& route) { return has(route.who, asker); });
}

/// Why a service cannot be a fallback; empty where it can.
std::string why_no_fallback(const Service& service, Date day) {
  if (!is_well_checked(service)) return "is of confidence " + service.confidence;
  if (contract_verdict(service.contract, day) != Verdict::yes) return "does not take people now";
  for (const Actor asker : {Actor::self, Actor::practitioner})
    if (!leads_in(service, asker)) return "has no route for " + std::string(to_text(asker));
  return {};
}

/// Without any length the directory has chosen that no check ever falls due.
void check_lengths(const Scope& scope, Problems& problems) {
  for (const char* confidence : {"A", "B", "C"})
    if (!scope.check_after.empty() && !scope.check_after.contains(confidence))
      problems.push_back({"scope.toml", "'check_after' has no length for " +
                                            std::string(confidence) +
                                            ", so the check of such an entry never falls due; add "
                                            "it, like " +
                                            confidence + " = \"6 months\""});
}

void check_fallback(const Catalogue& catalogue, Date day, Problems& problems) {
  std::vector<std::string> ids;
  for (const auto& [id, position] : catalogue.positions) ids.push_back(id);
  for (const auto& id : catalogue.scope.fallback) {
    const Service* service = catalogue.service(id);
    const std::string why = service == nullptr ? "is no service here" + did_you_mean(id, ids)
                                               : why_no_fallback(*service, day);
    if (!why.empty())
      problems.push_back({"scope.toml", "'" + id + "' in 'fallback' " + why +
                                            "; name one of confidence A or B that is open"});
  }
}

bool stands_alone(const Service& service, const Catalogue& catalogue, Date day) {
  const auto ids = shown_beside(service, catalogue, day);
  return std::none_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return can_stand_beside(*catalogue.service(id), day);
  });
}

}  // namespace

void check_freshness(const Catalogue& catalogue, Date day, Problems& problems) {
  check_lengths(catalogue.scope, problems);
  for (const Safety& row : catalogue.vocabulary.safety)
    check_entry({row.id, row.stated_at, row.assured_date, check_due(row, catalogue.scope)}, day,
                problems);
  check_fallback(catalogue, day, problems);
  for (const Service& service : catalogue.services) {
    check_entry(
        {service.id, service.stated_at, service.assured_date, check_due(service, catalogue.scope)},
        day, problems);
    const bool closed = status_on(day, service.contract) == Status::closed;
    if (service.confidence == "C" && !closed && stands_alone(service, catalogue, day))
      problems.push_back(
          {service.stated_at,
           "'" + service.id +
               "' is of confidence C and would be offered alone; name a service of A "
               "or B in its see_also, or in the fallback of scope.toml"});
  }
}

}  // namespace fingerpost
