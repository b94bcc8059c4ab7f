#include "core/knowledge/necessary_areas.h"

#include <algorithm>
#include <vector>

namespace fingerpost {
namespace {

using Areas = std::set<std::string>;

/// How many parts of a branch must not be no for the branch not to be no; 0 for a Not or a leaf.
std::size_t wanted_parts(const Criterion& criterion) {
  if (const auto* all = std::get_if<All>(&criterion.rule)) return all->of.size();
  if (const auto* any = std::get_if<Any>(&criterion.rule)) return any->of.empty() ? 0 : 1;
  if (const auto* some = std::get_if<AtLeast>(&criterion.rule))
    return some->count < 1 ? 0 : std::min(std::size_t(some->count), some->of.size());
  return 0;
}

}  // namespace

AreaSizes::AreaSizes(const Catalogue& catalogue) {
  for (const auto& [id, area] : catalogue.areas)
    for (const auto& container : area.within) ++sizes_[container];
}

std::size_t AreaSizes::of(const Areas& areas) const {
  std::size_t total = 0;
  for (const auto& id : areas) {
    const auto at = sizes_.find(id);
    total += at == sizes_.end() ? 1 : at->second;
  }
  return total;
}

std::optional<Areas> necessary_areas(const Criterion& criterion, std::string_view fact,
                                     const AreaSizes& sizes) {
  if (const auto* within = std::get_if<Within>(&criterion.rule))
    return within->fact == fact ? std::optional<Areas>{{within->area}} : std::nullopt;
  const std::size_t wanted = wanted_parts(criterion);
  if (wanted == 0) return std::nullopt;

  // Of n parts, `wanted` must not be no. So of any n - wanted + 1 parts at least one must not be,
  // and the place must lie in the areas of one of those: one part of an All, every part of an Any.
  const auto& of = *parts(criterion);
  std::vector<Areas> found;
  for (const Criterion& part : of)
    if (auto areas = necessary_areas(part, fact, sizes)) found.push_back(std::move(*areas));
  const std::size_t enough = of.size() - wanted + 1;
  if (found.size() < enough) return std::nullopt;
  std::stable_sort(found.begin(), found.end(),
                   [&](const Areas& a, const Areas& b) { return sizes.of(a) < sizes.of(b); });
  Areas together;
  for (std::size_t i = 0; i < enough; ++i) together.merge(found[i]);
  return together;
}

}  // namespace fingerpost
