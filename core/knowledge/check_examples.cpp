#include "core/knowledge/checks.h"
#include "core/knowledge/try_examples.h"

namespace fingerpost {

void check_examples(const Catalogue& catalogue, const Gazetteer& gazetteer, Problems& found) {
  for (const Service& service : catalogue.services)
    for (const TriedExample& tried : try_examples(service, catalogue, gazetteer)) {
      if (tried.holds()) continue;
      const Example& example = *tried.example;
      const std::string what = tried.problem.empty()
                                   ? "expects " + example.expect + " but the rule gives " +
                                         tried.gives + "; correct the rule or the example"
                                   : "cannot be read: " + tried.problem;
      found.push_back({at_line(service, example.line),
                       "the example '" + example.says + "' of '" + service.id + "' " + what});
    }
}

}  // namespace fingerpost
