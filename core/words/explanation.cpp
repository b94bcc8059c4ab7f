#include "core/words/explanation.h"

#include <algorithm>

namespace fingerpost {
namespace {

void gather(const Explanation& explanation, std::vector<std::string>& out) {
  if (explanation.verdict != Verdict::unknown) return;
  if (!explanation.fact.empty() && std::find(out.begin(), out.end(), explanation.fact) == out.end())
    out.push_back(explanation.fact);
  for (const auto& part : explanation.parts) gather(part, out);
}

}  // namespace

std::vector<std::string> missing_facts(const Explanation& explanation) {
  std::vector<std::string> out;
  gather(explanation, out);
  return out;
}

}  // namespace fingerpost
