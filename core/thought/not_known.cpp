#include "core/thought/not_known.h"

#include <algorithm>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

bool is_by_contract(const Service& service) {
  const Contract& contract = service.contract;
  return !service.commissioner.empty() || contract.signed_on || contract.start ||
         !contract.note.empty() || !contract.extension_options.empty();
}

bool is_visited(const Service& service) {
  return std::any_of(service.routes.begin(), service.routes.end(), [](const Route& route) {
    return route.channel == "walk_in" || route.channel == "in_person";
  });
}

bool has_hours(const Service& service) {
  return !service.hours.empty() ||
         std::any_of(service.routes.begin(), service.routes.end(),
                     [](const Route& route) { return !route.hours.empty(); });
}

}  // namespace

std::vector<NotKnown> not_known(const Service& service) {
  std::vector<NotKnown> out;
  const auto add = [&](const char* field, const char* words) { out.push_back({field, words}); };
  if (says_nothing(service.eligible)) add("eligible", "who it is for");
  if (service.routes.empty()) add("route", "how to get it");
  if (service.locations.empty() && is_visited(service)) add("location", "where it is");
  if (!has_hours(service)) add("hours", "opening hours");
  if (service.cost.empty()) add("cost", "what it costs");
  if (service.languages.empty()) add("languages", "languages");
  if (service.access.empty()) add("access", "access for disabled people");
  if (!service.support.lasts) add("support.lasts", "how long it lasts");
  if (service.provider.empty()) add("provider", "who runs it");
  if (service.commissioner.empty()) add("commissioner", "who pays for it");
  if (!service.contract.end && is_by_contract(service))
    add("contract.end", "when its contract ends");
  return out;
}

std::string not_known_says(const Service& service) {
  std::vector<std::string> words;
  for (const NotKnown& one : not_known(service)) words.push_back(one.words);
  return words.empty() ? "" : "Not known: " + join(words, "and") + ".";
}

}  // namespace fingerpost
