// Any bytes as a rule: what can be read without a problem prints as itself.
#include <cstddef>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_criterion.h"
#include "core/thought/says.h"
#include "tests/fuzz/small_world.h"

using namespace fingerpost;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Catalogue& catalogue = test::small_world();
  Problems problems;
  const auto value = parse_json(text, "rule", problems);
  const Criterion rule = read_criterion(value, {.source = "rule"}, catalogue, problems);
  says(rule, catalogue, Actor::practitioner);
  says(rule, catalogue, Actor::self);
  if (!problems.empty()) return 0;
  const auto again = read_criterion(to_json(rule), {.source = "rule"}, catalogue, problems);
  if (!problems.empty() || !(again == rule)) std::abort();
  return 0;
}
