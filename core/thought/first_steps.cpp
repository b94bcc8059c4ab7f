#include "core/thought/first_steps.h"

#include <algorithm>
#include <set>

#include "core/words/has.h"

namespace fingerpost {
namespace {

/// Whether no part of a branch can be left out of it.
bool needs_every_part(const Criterion& criterion) {
  const std::size_t parts_there = parts(criterion)->size();
  if (std::holds_alternative<All>(criterion.rule)) return true;
  if (std::holds_alternative<Any>(criterion.rule)) return parts_there == 1;
  const auto* some = std::get_if<AtLeast>(&criterion.rule);
  return some != nullptr && some->count >= int(parts_there);
}

struct Steps {
  const Ground& ground;
  std::set<const Service*> walked{};  ///< whose rules are followed, or being followed
  std::set<const Service*> needed{};  ///< listed, or about to be once what they need is
  std::vector<const Service*> first{};

  bool is_with(const Service& service) const {
    const auto* with = ground.facts.find<Choices>(already_with);
    return with != nullptr && std::binary_search(with->begin(), with->end(), service.id);
  }
  void walk(const Service& service) {
    if (walked.insert(&service).second) follow(service.eligible);
  }
  void follow(const Criterion& rule) {
    if (const auto* of = parts(rule)) {
      if (!needs_every_part(rule)) return;
      for (const Criterion& part : *of) follow(part);
    } else if (const auto* other = std::get_if<EligibleFor>(&rule.rule)) {
      if (const Service* service = ground.catalogue.service(other->service)) walk(*service);
    } else if (const auto* before = std::get_if<NeedsFirst>(&rule.rule)) {
      const Service* service = ground.catalogue.service(before->service);
      if (service == nullptr || is_with(*service) || !needed.insert(service).second) return;
      walk(*service);
      first.push_back(service);
    }
  }
};

}  // namespace

std::vector<const Service*> first_steps(const Criterion& rule, const Ground& ground) {
  Steps steps{ground};
  steps.follow(rule);
  return std::move(steps.first);
}

const Service* in_the_way(const Service& service, const Ground& ground) {
  const auto* with = ground.facts.find<Choices>(already_with);
  if (with == nullptr) return nullptr;
  if (has(*with, service.id)) return &service;
  for (const auto& id : *with) {
    const Service* other = ground.catalogue.service(id);
    if (other != nullptr && (has(service.not_with, id) || has(other->not_with, service.id)))
      return other;
  }
  return nullptr;
}

}  // namespace fingerpost
