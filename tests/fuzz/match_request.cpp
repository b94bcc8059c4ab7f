// Any bytes as the body of a match request: problems or an answer, never a fault.
#include <cstddef>
#include <cstdlib>

#include "core/knowledge/read_query.h"
#include "core/thought/match.h"
#include "tests/fuzz/small_world.h"

using namespace fingerpost;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const Catalogue& catalogue = test::small_world();
  const Date today = *parse_date("2026-11-22");
  Problems problems;
  const Query query = read_query(body, catalogue, test::gazetteer(), today, problems);
  if (!problems.empty()) return 0;
  const Plan plan = match(query, catalogue, {{0, 0}});
  const Totals& t = plan.totals;
  if (t.yes + t.maybe + t.not_now + t.no != 1) std::abort();
  return 0;
}
