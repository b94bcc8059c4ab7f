#include "core/thought/reasons.h"

#include "core/thought/contract.h"
#include "core/thought/first_steps.h"
#include "core/thought/stand.h"

namespace fingerpost {
namespace {

std::string need_labels(const std::vector<std::string>& needs, const Catalogue& catalogue) {
  std::string out;
  for (const auto& id : needs) {
    const Need* need = catalogue.vocabulary.need(id);
    out += (out.empty() ? "" : ", ") + (need == nullptr ? id : need->label);
  }
  return out.empty() ? "nothing that was asked for" : out;
}

/// What would settle an unknown leaf about `fact`, where the leaf says it better than the label.
std::string settle_for(const std::string& fact, const Explanation& tree) {
  if (tree.fact == fact && !tree.settle.empty()) return tree.settle;
  for (const auto& part : tree.parts)
    if (auto found = settle_for(fact, part); !found.empty()) return found;
  return {};
}

/// "Age, Where they live (a full postcode)": what is not known yet.
std::string unknowns(const Match& match, const Catalogue& catalogue) {
  std::string out;
  for (const auto& fact : match.missing) {
    const Question* question = catalogue.vocabulary.question(fact);
    const std::string settle = settle_for(fact, match.why);
    out += (out.empty() ? "" : ", ") + (question == nullptr ? fact : question->label) +
           (settle.empty() ? "" : " (" + settle + ")");
  }
  return out;
}

std::string in_the_way_says(const Service& other, const Service& service) {
  return &other == &service
             ? "Is not with it already"
             : "Is not with " + other.name + ", which cannot be had at the same time";
}

/// Why it is not known, where no fact would settle it.
std::string unsettled(const Explanation& why) {
  const Explanation& leaf = first_reason(why);
  return leaf.because.empty() ? leaf.says + ": ask the provider." : "Not known: " + leaf.because;
}

}  // namespace

Explanation reasons(const Match& match, const Query& query, const Ground& ground) {
  const Service& service = *match.service;
  Explanation why;
  if (!is_asked_for(service, match.text_score, query))
    why.parts.push_back({.verdict = Verdict::no,
                         .says = "Helps with what was asked for (it helps with " +
                                 need_labels(service.needs, ground.catalogue) + ")"});
  if (const Service* other = in_the_way(service, ground))
    why.parts.push_back({.verdict = Verdict::no, .says = in_the_way_says(*other, service)});
  const Verdict open = contract_verdict(service.contract, ground.as_of);
  if (open != Verdict::yes)
    why.parts.push_back({.verdict = open, .says = contract_says(service.contract, ground.as_of)});
  Explanation rule = judge(service.eligible, ground);
  const bool splice = std::holds_alternative<All>(service.eligible.rule) && !rule.parts.empty() &&
                      rule.because.empty();
  if (splice)
    std::move(rule.parts.begin(), rule.parts.end(), std::back_inserter(why.parts));
  else
    why.parts.push_back(std::move(rule));
  why.verdict = Verdict::yes;
  for (const auto& part : why.parts) why.verdict = both(why.verdict, part.verdict);
  return why;
}

const Explanation& first_reason(const Explanation& tree) {
  for (const auto& part : tree.parts)
    if (part.verdict == tree.verdict) return first_reason(part);
  return tree;
}

std::string summary(const Match& match, const Ground& ground) {
  const Explanation& why = match.why;
  if (const Service* other = in_the_way(*match.service, ground))
    return other == match.service
               ? "Already with it."
               : "Already with " + other->name + ", which cannot be had at the same time.";
  const std::string from = match.from ? "From " + to_words(*match.from) + ". " : "";
  if (why.verdict == Verdict::yes) return "Everything it asks for is met.";
  if (why.verdict == Verdict::no) return from + "Not met: " + first_reason(why).says + ".";
  const std::string unknown = unknowns(match, ground.catalogue);
  return unknown.empty() ? unsettled(why) : "Not known yet: " + unknown + ".";
}

}  // namespace fingerpost
