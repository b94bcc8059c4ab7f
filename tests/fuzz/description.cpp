// Any bytes as what a provider's host wrote: every service that comes out can be judged.
#include <cstddef>
#include <nlohmann/json.hpp>

#include "core/knowledge/check.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_service.h"
#include "core/thought/match.h"
#include "tests/fuzz/small_world.h"

using namespace fingerpost;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Catalogue catalogue = test::small_world();
  const auto description = parse_json(text, "provider", catalogue.problems);
  ObjectReader object(description, {.source = "provider"}, catalogue.problems);
  object.each("services", [&](const nlohmann::json& value, const Where& where) {
    auto service = read_service(value, where, catalogue, catalogue.problems);
    if (service) catalogue.services.push_back(std::move(*service));
  });
  object.finish("a provider's description");
  check(catalogue, test::gazetteer());
  Query query;
  query.as_of = *parse_date("2026-11-22");
  query.facts.known.emplace("age", std::int64_t{30});
  query.facts.known.emplace("release_date", *parse_date("2026-11-10"));
  std::vector<Candidate> everything;
  for (std::size_t i = 0; i < catalogue.services.size(); ++i) everything.push_back({i, 0});
  match(query, catalogue, everything);
  return 0;
}
