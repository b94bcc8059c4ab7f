#include <iostream>

#include "core/words/nearest_word.h"
#include "web/commands/verbs.h"
#include "web/says/explain.h"
#include "web/server/clock.h"

namespace fingerpost {

int explain_service(const ExplainOptions& options, const Streams& streams) {
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Catalogue& catalogue = loaded.catalogue;
  const Service* service = catalogue.service(options.service);
  if (service == nullptr) {
    std::vector<std::string> ids;
    for (const auto& [id, position] : catalogue.positions) ids.push_back(id);
    streams.err << "unknown service '" << options.service << "'"
                << did_you_mean(options.service, ids) << '\n';
    return problems_found;
  }
  const Explained explained{*service, catalogue, today(),
                            try_examples(*service, catalogue, loaded.gazetteer)};
  streams.out << (options.format == Format::json ? explain_json(explained) + "\n"
                                                 : explain_text(explained));
  return done;
}

}  // namespace fingerpost
