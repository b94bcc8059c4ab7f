#include "core/knowledge/read_scope.h"

#include "core/knowledge/object_reader.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

void read_serves(ObjectReader& object, Catalogue& catalogue) {
  object.texts("serves", catalogue.scope.serves);
  std::erase_if(catalogue.scope.serves, [&](const std::string& id) {
    if (catalogue.areas.contains(id)) return false;
    std::vector<std::string> ids;
    for (const auto& [known, area] : catalogue.areas) ids.push_back(known);
    object.problem("'" + id + "' in 'serves' is no area of areas/areas.csv" +
                   did_you_mean(id, ids));
    return true;
  });
}

void read_check_after(ObjectReader& object, Scope& scope, Problems& problems) {
  const json* lengths = object.take("check_after");
  if (lengths == nullptr) return;
  ObjectReader row(*lengths, object.at("check_after"), problems);
  for (const char* confidence : {"A", "B", "C"}) {
    std::string text;
    row.text(confidence, text);
    if (text.empty()) continue;
    const auto span = parse_span(text);
    if (span && span->count > 0)
      scope.check_after.emplace(confidence, *span);
    else
      row.problem("'" + std::string(confidence) + "' is '" + text +
                  "', which is not a length of time; write it as \"90 days\" or \"6 months\"");
  }
  row.finish("check_after");
}

}  // namespace

void read_scope(const json& description, const std::string& source, Catalogue& catalogue,
                Problems& problems) {
  if (!description.is_object()) return;
  ObjectReader object(description, {.source = source}, problems);
  read_serves(object, catalogue);
  object.text("cohort", catalogue.scope.cohort);
  object.date("begins", catalogue.scope.begins);
  object.text("assured_by", catalogue.scope.assured_by);
  read_check_after(object, catalogue.scope, problems);
  object.texts("fallback", catalogue.scope.fallback);
  object.take("provider");
  object.finish("the scope");
}

}  // namespace fingerpost
