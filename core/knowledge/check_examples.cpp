#include <nlohmann/json.hpp>

#include "core/knowledge/checks.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_query.h"
#include "core/thought/imply.h"
#include "core/thought/stand.h"

namespace fingerpost {
namespace {

class Examples {
 public:
  Examples(const Catalogue& catalogue, const Gazetteer& gazetteer, Problems& found)
      : catalogue_(catalogue), gazetteer_(gazetteer), found_(found) {}

  void run(const Service& service, const Example& example) {
    const std::string where = at_line(service, example.line);
    const std::string name = "the example '" + example.says + "' of '" + service.id + "' ";
    Query query;
    query.as_of = example.as_of;
    const Problems unreadable = read(example, where, query);
    if (!unreadable.empty()) {
      found_.push_back({where, name + "cannot be read: " + to_text(unreadable.front())});
      return;
    }
    Inquiry inquiry(query, catalogue_);
    const auto position = std::size_t(&service - catalogue_.services.data());
    const std::string gives(to_text(stand({position, 0}, inquiry).standing));
    if (gives != example.expect)
      found_.push_back({where, name + "expects " + example.expect + " but the rule gives " + gives +
                                   "; correct the rule or the example"});
  }

 private:
  Problems read(const Example& example, const std::string& where, Query& query) const {
    Problems wrong;
    const auto person = parse_json(example.person, where, wrong);
    if (wrong.empty()) query.facts = read_facts(person, "person", catalogue_, gazetteer_, wrong);
    if (wrong.empty()) wrong = contradictions(query.facts, query.as_of, catalogue_);
    return wrong;
  }

  const Catalogue& catalogue_;
  const Gazetteer& gazetteer_;
  Problems& found_;
};

}  // namespace

void check_examples(const Catalogue& catalogue, const Gazetteer& gazetteer, Problems& found) {
  Examples examples(catalogue, gazetteer, found);
  for (const Service& service : catalogue.services)
    for (const Example& example : service.examples) examples.run(service, example);
}

}  // namespace fingerpost
