#include "core/thought/coverage.h"

#include <set>

#include "core/thought/edge_values.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

People whose_home_is_in(const std::string& area, const Caseload& caseload,
                        const Catalogue& catalogue) {
  People everybody = People::everybody(caseload.size);
  if (area.empty()) return everybody;
  const auto within = [&](const std::string& id) {
    return judge_all({.rule = Within{"home", id}}, caseload, catalogue).surely;
  };
  if (area != nowhere_known) return within(area);
  People somewhere(caseload.size);
  for (const auto& id : served_districts(catalogue)) somewhere |= within(id);
  return everybody - somewhere;
}

/// Different organisations; a service that names none counts by itself.
std::size_t providers(const std::vector<const Service*>& services) {
  std::set<std::string> names;
  for (const Service* service : services)
    names.insert(service->provider.empty() ? "\n" + service->id : service->provider);
  return names.size();
}

}  // namespace

Counted count_all(const Cohort& cohort, const Catalogue& catalogue) {
  Counted out{.needs = {}, .areas = {""}, .groups = {nullptr}};
  for (const Need& need : catalogue.vocabulary.needs) out.needs.push_back(need.id);
  for (const auto& id : served_districts(catalogue)) out.areas.push_back(id);
  out.areas.emplace_back(nowhere_known);
  for (const Group& group : cohort.groups)
    if (!says_nothing(group.who)) out.groups.push_back(&group);
  return out;
}

Cut::Cut(const Counted& counted, const Caseload& caseload, const Catalogue& catalogue)
    : caseload_(&caseload), catalogue_(&catalogue), everybody_(People::everybody(caseload.size)) {
  for (const auto& area : counted.areas)
    areas_.push_back(whose_home_is_in(area, caseload, catalogue));
  for (const Group* group : counted.groups)
    groups_.push_back(group == nullptr ? everybody_
                                       : judge_all(group->who, caseload, catalogue).surely);
}

const People& Cut::who_need(std::string_view need) const {
  const auto found = caseload_->needs.find(need);
  return found == caseload_->needs.end() ? everybody_ : found->second;
}

NeedCover cover_of(std::string_view need, const std::vector<const Offer*>& offers,
                   std::size_t people) {
  const People nobody(people);
  NeedCover out{{}, nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody};
  for (const Offer* offer : offers) {
    if (!has(offer->service->needs, need) || offer->use.possibly.empty()) continue;
    out.offers.push_back(offer);
    out.two_or_more |= out.surely & offer->use.surely;
    out.surely |= offer->use.surely;
    out.at_most |= offer->use.possibly;
    out.self_surely |= offer->by_self.surely;
    out.self_at_most |= offer->by_self.possibly;
    out.referral_surely |= offer->by_practitioner.surely;
    out.referral_at_most |= offer->by_practitioner.possibly;
    if (!offer->meant) continue;
    out.meant_surely |= offer->use.surely;
    out.meant_at_most |= offer->use.possibly;
  }
  return out;
}

Supply supply_for(const Packed& cell, const NeedCover& cover) {
  std::vector<const Service*> surely, at_most;
  for (const Offer* offer : cover.offers) {
    const bool is_sure = cell.any_in(offer->use.surely);
    if (is_sure) surely.push_back(offer->service);
    if (is_sure || cell.any_in(offer->use.possibly)) at_most.push_back(offer->service);
  }
  const std::size_t covered = cell.count_in(cover.surely);
  return {
      .services = {surely.size(), at_most.size()},
      .providers = {providers(surely), providers(at_most)},
      .covered = {covered, cell.count_in(cover.at_most)},
      .by_self = {cell.count_in(cover.self_surely), cell.count_in(cover.self_at_most)},
      .by_referral = {cell.count_in(cover.referral_surely), cell.count_in(cover.referral_at_most)},
      .meant = {cell.count_in(cover.meant_surely), cell.count_in(cover.meant_at_most)},
      .only_one = covered - cell.count_in(cover.two_or_more)};
}

std::vector<CoverageCell> coverage(const Counted& counted, const std::vector<Offer>& offers,
                                   const Cut& cut, const Work& work) {
  std::vector<const Offer*> all;
  for (const Offer& offer : offers) all.push_back(&offer);
  const std::size_t each = counted.areas.size() * counted.groups.size();
  std::vector<CoverageCell> cells(counted.needs.size() * each);
  const auto count_need = [&](std::size_t n) {
    const std::string& need = counted.needs[n];
    const People& needing = cut.who_need(need);
    const NeedCover cover = cover_of(need, all, needing.of());
    CoverageCell* cell = &cells[n * each];
    for (std::size_t a = 0; a < counted.areas.size(); ++a) {
      const People there = needing & cut.living_in(a);
      for (std::size_t g = 0; g < counted.groups.size(); ++g, ++cell) {
        const Packed who(there, cut.group(g));
        const Group* group = counted.groups[g];
        *cell = {need, counted.areas[a], group == nullptr ? "" : group->id, who.count(),
                 supply_for(who, cover)};
      }
    }
  };
  if (!in_parallel("Counting needs", counted.needs.size(), work, count_need)) cells.clear();
  return cells;
}

}  // namespace fingerpost
