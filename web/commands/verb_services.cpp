#include <algorithm>
#include <iostream>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/words/nearest_word.h"
#include "web/commands/verbs.h"
#include "web/server/clock.h"

namespace fingerpost {

int list_services(const ServicesOptions& options, const Streams& streams) {
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Catalogue& catalogue = loaded.catalogue;
  if (!options.need.empty() && catalogue.vocabulary.need(options.need) == nullptr) {
    std::vector<std::string> ids;
    for (const Need& need : catalogue.vocabulary.needs) ids.push_back(need.id);
    streams.err << "unknown need '" << options.need << "'" << did_you_mean(options.need, ids)
                << '\n';
    return problems_found;
  }
  for (const auto& [id, position] : catalogue.positions) {
    const Service& service = catalogue.services[position];
    const Status status = status_on(today(), service.contract);
    const bool closed = status == Status::closed;
    if (closed && options.closed == ServicesOptions::Closed::left_out) continue;
    if (!options.need.empty() &&
        std::find(service.needs.begin(), service.needs.end(), options.need) == service.needs.end())
      continue;
    const Freshness fresh = freshness(service, catalogue, today(), Actor::practitioner);
    streams.out << id << '\t' << service.name << '\t' << service.provider << '\t' << fresh.brief
                << (fresh.caution.empty() ? "" : ". ") << fresh.caution;
    if (status != Status::open) streams.out << '\t' << to_text(status);
    streams.out << '\n';
  }
  return done;
}

}  // namespace fingerpost
