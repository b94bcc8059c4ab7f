#include "web/pages/reach.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/thought/judge.h"
#include "core/thought/wording.h"

namespace fingerpost {
namespace {

using Ids = std::set<std::string>;

constexpr std::size_t most_named = 3;

std::optional<Ids> asked_for(const Criterion& rule);

/// What any one of the parts asks for, where each asks for something.
std::optional<Ids> together(const std::vector<Criterion>& of) {
  Ids all;
  for (const Criterion& part : of) {
    auto ids = asked_for(part);
    if (!ids) return std::nullopt;
    all.merge(*ids);
  }
  return of.empty() ? std::nullopt : std::optional(all);
}

std::optional<Ids> fewest(const std::vector<Criterion>& of) {
  std::optional<Ids> found;
  for (const Criterion& part : of)
    if (auto ids = asked_for(part); ids && (!found || ids->size() < found->size()))
      found = std::move(ids);
  return found;
}

std::optional<Ids> asked_for(const Criterion& rule) {
  if (const auto* within = std::get_if<Within>(&rule.rule)) return Ids{within->area};
  if (const auto* one_of = std::get_if<OneOf>(&rule.rule))
    return one_of->fact == "pdu" ? std::optional(Ids(one_of->values.begin(), one_of->values.end()))
                                 : std::nullopt;
  if (const auto* all = std::get_if<All>(&rule.rule)) return fewest(all->of);
  if (const auto* any = std::get_if<Any>(&rule.rule)) return together(any->of);
  if (const auto* some = std::get_if<AtLeast>(&rule.rule)) return together(some->of);
  return std::nullopt;
}

/// Whether any part of it is about a place or a Probation Delivery Unit.
bool names_area(const Criterion& rule) {
  const auto* one_of = std::get_if<OneOf>(&rule.rule);
  if (one_of != nullptr) return one_of->fact == "pdu";
  const auto* of = parts(rule);
  return std::holds_alternative<Within>(rule.rule) ||
         (of != nullptr && std::any_of(of->begin(), of->end(), names_area));
}

bool are_all(const Ids& ids, std::string_view kind, const Catalogue& catalogue) {
  return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    const auto area = catalogue.areas.find(id);
    return area != catalogue.areas.end() && area->second.kind == kind;
  });
}

/// "Derbyshire, Leicester or 4 more"; a name that two areas have comes once.
std::string named(const Ids& ids, const Catalogue& catalogue) {
  std::set<std::string> names;
  for (const auto& id : ids) {
    const auto area = catalogue.areas.find(id);
    names.insert(area == catalogue.areas.end() ? id : area->second.name);
  }
  std::vector<std::string> shown(names.begin(), names.end());
  if (shown.size() > most_named + 1) {
    const auto more = shown.size() - most_named;
    shown.resize(most_named);
    shown.push_back(std::to_string(more) + " more");
  }
  return join(shown, "or");
}

}  // namespace

Reach reach_of(const Service& service, const Catalogue& catalogue) {
  if (std::holds_alternative<Everyone>(service.eligible.rule))
    return {&service, Reach::Kind::anywhere, {}};
  const auto ids = asked_for(service.eligible);
  if (!ids) return {&service, Reach::Kind::unstated, {}};
  const auto kind = are_all(*ids, "country", catalogue) ? Reach::Kind::country
                    : are_all(*ids, "pdu", catalogue)   ? Reach::Kind::office
                                                        : Reach::Kind::part;
  return {&service, kind, *ids};
}

std::string reach_words(const Reach& reach, const Catalogue& catalogue) {
  switch (reach.kind) {
    case Reach::Kind::country:
      return "Anywhere in " + named(reach.areas, catalogue);
    case Reach::Kind::office:
      return "Supervised in " + named(reach.areas, catalogue);
    case Reach::Kind::part:
      return "In " + named(reach.areas, catalogue);
    case Reach::Kind::anywhere:
      return "Anywhere";
    case Reach::Kind::unstated:
      break;
  }
  return names_area(reach.service->eligible) ? "In some areas" : "No area stated";
}

bool may_serve(const Reach& reach, const Place& home, const Catalogue& catalogue, Date today) {
  const auto can_lie_in = [&](const std::string& id) {
    return std::binary_search(home.possible.begin(), home.possible.end(), id);
  };
  const bool elsewhere = reach.kind == Reach::Kind::office &&
                         std::none_of(reach.areas.begin(), reach.areas.end(), can_lie_in);
  if (elsewhere) return false;
  const Facts facts{{{"home", home}}, {}};
  return verdict(reach.service->eligible, {facts, today, catalogue}) != Verdict::no;
}

}  // namespace fingerpost
