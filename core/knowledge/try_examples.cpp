#include "core/knowledge/try_examples.h"

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_query.h"
#include "core/thought/imply.h"
#include "core/thought/stand.h"

namespace fingerpost {

std::vector<TriedExample> try_examples(const Service& service, const Catalogue& catalogue,
                                       const Gazetteer& gazetteer) {
  std::vector<TriedExample> out;
  const auto position = std::size_t(&service - catalogue.services.data());
  for (const Example& example : service.examples) {
    TriedExample tried{.example = &example};
    Problems found;
    const auto person = parse_json(example.person, "person", found);
    Query query;
    query.as_of = example.as_of;
    if (found.empty()) query.facts = read_facts(person, "person", catalogue, gazetteer, found);
    if (found.empty()) found = contradictions(query.facts, query.as_of, catalogue);
    if (found.empty()) {
      Inquiry inquiry(query, catalogue);
      tried.gives = to_text(stand({position, 0}, inquiry).standing);
    } else {
      tried.problem = to_text(found.front());
    }
    out.push_back(std::move(tried));
  }
  return out;
}

}  // namespace fingerpost
