#include "tests/fuzz/small_world.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/knowledge/check.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_service.h"
#include "core/knowledge/read_vocabulary.h"

namespace fingerpost::test {

const Gazetteer& gazetteer() {
  static const Gazetteer made = [] {
    Problems problems;
    return Gazetteer::read(FINGERPOST_SOURCE_DIR "/catalogue/areas", problems);
  }();
  return made;
}

const Catalogue& small_world() {
  static const Catalogue made = [] {
    Catalogue catalogue;
    for (const Area& area : gazetteer().areas()) catalogue.areas.emplace(area.id, area);
    const auto description = parse_json(R"({"facts":[
      {"id":"age","type":"number","least":0,"most":120,"years_since":"date_of_birth"},
      {"id":"date_of_birth","type":"date"},{"id":"release_date","type":"date"},
      {"id":"sex","type":"choice","choice":[{"id":"female"},{"id":"male"}]},
      {"id":"supervision","type":"choices","choice":[{"id":"licence"},{"id":"none"}]},
      {"id":"home","type":"place"},{"id":"health_need","type":"yes_no"}],
      "needs":[{"id":"drugs"},{"id":"housing"}]})",
                                        "world", catalogue.problems);
    read_questions(description, "world", catalogue, catalogue.problems);
    const auto service = parse_json(
        R"({"id":"reconnect","name":"R","needs":["drugs"],"eligible":{"all":[{"fact":"age","at_least":18},
            {"fact":"release_date","window_days":[-84,28]},{"fact":"home","within":"llr"}]}})",
        "world", catalogue.problems);
    auto read = read_service(service, {.source = "world"}, catalogue, catalogue.problems);
    if (!read) std::abort();
    catalogue.services.push_back(std::move(*read));
    check(catalogue, gazetteer());
    return catalogue;
  }();
  return made;
}

}  // namespace fingerpost::test
