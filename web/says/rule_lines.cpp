#include "web/says/rule_lines.h"

#include <algorithm>

#include "core/thought/says.h"

namespace fingerpost {
namespace {

bool has_reasons(const Criterion& rule) {
  const auto* of = parts(rule);
  return !rule.because.empty() || !rule.source.empty() ||
         (of != nullptr && std::any_of(of->begin(), of->end(), has_reasons));
}

struct Lines {
  const Catalogue& catalogue;
  Actor listener;
  std::vector<RuleLine> out{};

  void add(const Criterion& rule, int depth) {
    const bool heads = is_split(rule);
    out.push_back({depth, heads, says(rule, catalogue, listener), rule.because, rule.source});
    if (!heads) return;
    for (const Criterion& part : *parts(rule)) add(part, depth + 1);
  }
  /// Whether the parts of a branch have more to say than its sentence.
  bool is_split(const Criterion& rule) const {
    const auto* of = parts(rule);
    if (of == nullptr || of->empty()) return false;
    return !says_it_all(rule, catalogue, listener) ||
           std::any_of(of->begin(), of->end(), has_reasons);
  }
};

}  // namespace

std::vector<RuleLine> rule_lines(const Criterion& rule, const Catalogue& catalogue,
                                 Actor listener) {
  Lines lines{catalogue, listener};
  const auto* all = std::get_if<All>(&rule.rule);
  if (all == nullptr || all->of.empty() || !rule.because.empty() || !rule.source.empty())
    lines.add(rule, 0);
  else
    for (const Criterion& part : all->of) lines.add(part, 0);
  return std::move(lines.out);
}

std::vector<std::string> rule_sentences(const Criterion& rule, const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const RuleLine& line : rule_lines(rule, catalogue, Actor::practitioner))
    out.push_back(std::string(std::size_t(2 * line.depth), ' ') + line.says);
  return out;
}

}  // namespace fingerpost
