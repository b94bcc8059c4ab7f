#include "core/thought/instead.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/cover.h"
#include "core/thought/freshness.h"
#include "core/thought/stand.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_beside = 3;

bool is_offered(const Match& match) {
  return match.standing == Standing::yes || match.standing == Standing::maybe ||
         match.standing == Standing::not_now || !match.included_because.empty();
}

/// Whether the asker has a way into `other` that is none of the ways into `weak`: a number that
/// does not answer for one does not answer for the other.
bool is_another_door(const Match& other, const Service& weak) {
  if (other.routes.empty()) return false;
  const std::string& value = other.routes.front()->value;
  return value.empty() || std::none_of(weak.routes.begin(), weak.routes.end(),
                                       [&](const Route& route) { return route.value == value; });
}

class Beside {
 public:
  Beside(const Service& weak, Inquiry& inquiry) : weak_(weak), inquiry_(inquiry) {}

  bool is_full() const { return found_.size() == most_beside; }
  std::vector<Instead> found() && { return std::move(found_); }

  /// Whether something for the need stands beside it already.
  bool meets(const std::string& need) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Instead& beside) { return has(beside.service->needs, need); });
  }

  void add(const Match& match) {
    const Service& service = *match.service;
    for (const Instead& beside : found_)
      if (beside.service == &service) return;
    found_.push_back(
        {&service, match.routes.front(),
         freshness(service, inquiry_.catalogue, inquiry_.query.as_of, inquiry_.query.asker)});
  }

  /// The first of `ids` that may be had; what the person already has is left aside.
  bool add_first(const std::vector<std::string>& ids) {
    for (const auto& id : ids) {
      const auto at = inquiry_.catalogue.positions.find(id);
      if (at == inquiry_.catalogue.positions.end()) continue;
      const Service& service = inquiry_.catalogue.services[at->second];
      if (!is_well_checked(service) || verdict_on(service, inquiry_.today()) == Verdict::no)
        continue;
      const Match match = stand({at->second, 1}, inquiry_);
      if (!is_another_door(match, weak_)) continue;
      add(match);
      return true;
    }
    return false;
  }

 private:
  const Service& weak_;
  Inquiry& inquiry_;
  std::vector<Instead> found_;
};

/// The first door for a need that is not the weak one's own; those that it names go first.
const Match* first_for(const std::string& need, const Doors& doors, const Service& weak) {
  const auto at = doors.find(need);
  if (at == doors.end()) return nullptr;
  const Match* first = nullptr;
  for (const Match* match : at->second) {
    if (!is_another_door(*match, weak)) continue;
    if (weak.see_also.empty() || has(weak.see_also, match->service->id)) return match;
    if (first == nullptr) first = match;
  }
  return first;
}

}  // namespace

Doors doors_in(const std::vector<Match>& matches) {
  Doors doors;
  for (const Match& match : matches) {
    if (match.service == nullptr || !is_well_checked(*match.service)) continue;
    if (match.routes.empty() || !is_within_reach(match)) continue;
    for (const auto& need : match.service->needs) doors[need].push_back(&match);
  }
  return doors;
}

std::vector<Instead> instead_of(const Match& match, const Doors& doors, Inquiry& inquiry) {
  if (match.service == nullptr || match.service->confidence != "C" || !is_offered(match)) return {};
  Beside beside(*match.service, inquiry);
  bool one_is_missing = match.needs_met.empty();
  for (const auto& need : match.needs_met) {
    if (beside.is_full() || beside.meets(need)) continue;
    if (const Match* other = first_for(need, doors, *match.service))
      beside.add(*other);
    else
      one_is_missing = true;
  }
  if (one_is_missing && !beside.is_full() && !beside.add_first(match.service->see_also))
    beside.add_first(inquiry.catalogue.scope.fallback);
  return std::move(beside).found();
}

bool can_stand_beside(const Service& service, Date day) {
  return is_well_checked(service) && contract_verdict(service.contract, day) != Verdict::no;
}

std::vector<std::string> shown_beside(const Service& service, const Catalogue& catalogue,
                                      Date day) {
  std::vector<std::string> ids = service.see_also;
  const bool alone =
      service.confidence == "C" && std::none_of(ids.begin(), ids.end(), [&](const std::string& id) {
        const Service* other = catalogue.service(id);
        return other != nullptr && can_stand_beside(*other, day);
      });
  const auto& fallback = catalogue.scope.fallback;
  if (alone) ids.insert(ids.end(), fallback.begin(), fallback.end());
  std::erase_if(ids, [&](const std::string& id) {
    return id == service.id || catalogue.service(id) == nullptr;
  });
  return ids;
}

}  // namespace fingerpost
