#include "core/thought/imply.h"

#include "core/thought/judge.h"

namespace fingerpost {
namespace {

bool applies(const Implication& row, const Facts& facts, Date as_of, const Catalogue& catalogue) {
  if (!row.known.empty()) return facts.known.contains(row.known);
  return verdict(row.when, Ground{facts, as_of, catalogue}) == Verdict::yes;
}

void add_ages(Facts& facts, Date as_of, const Vocabulary& vocabulary) {
  for (const Question& question : vocabulary.questions) {
    if (question.years_since.empty()) continue;
    if (const Date* born = facts.find<Date>(question.years_since))
      facts.known.emplace(question.id, std::int64_t{whole_years(*born, as_of)});
  }
}

std::string label(const Catalogue& catalogue, const std::string& fact) {
  const Question* question = catalogue.vocabulary.question(fact);
  return question == nullptr ? fact : question->label;
}

/// The first fact that a rule asks about: what a contradiction is pinned on.
std::string first_fact(const Criterion& criterion, const Ground& ground) {
  const Explanation tree = judge(criterion, ground);
  const Explanation* leaf = &tree;
  while (leaf->fact.empty() && !leaf->parts.empty()) leaf = &leaf->parts.front();
  return leaf->fact;
}

}  // namespace

Facts with_implied(const Facts& given, Date as_of, const Catalogue& catalogue) {
  Facts facts = given;
  add_ages(facts, as_of, catalogue.vocabulary);
  // One thing can follow from another, so go on until nothing new does.
  for (std::size_t before = 0; before != facts.known.size();) {
    before = facts.known.size();
    for (const Implication& row : catalogue.vocabulary.implications)
      if (!facts.known.contains(row.fact) && applies(row, facts, as_of, catalogue))
        facts.known.emplace(row.fact, row.value);
  }
  return facts;
}

Problems contradictions(const Facts& given, Date as_of, const Catalogue& catalogue) {
  Problems problems;
  const Facts facts = with_implied(given, as_of, catalogue);
  for (const Question& question : catalogue.vocabulary.questions) {
    const Date* born =
        question.years_since.empty() ? nullptr : given.find<Date>(question.years_since);
    const auto* years = given.find<std::int64_t>(question.id);
    if (born == nullptr || years == nullptr || *years == whole_years(*born, as_of)) continue;
    problems.push_back({"facts." + question.id, std::to_string(*years) +
                                                    " does not agree with facts." +
                                                    question.years_since + ", which makes it " +
                                                    std::to_string(whole_years(*born, as_of)) +
                                                    "; correct one of them, or leave one out"});
  }
  for (const Implication& row : catalogue.vocabulary.implications) {
    const auto at = given.known.find(row.fact);
    if (at == given.known.end() || at->second == row.value) continue;
    if (!applies(row, facts, as_of, catalogue)) continue;
    const std::string from =
        row.known.empty() ? first_fact(row.when, Ground{facts, as_of, catalogue}) : row.known;
    problems.push_back({"facts." + row.fact, "contradicts facts." + from + " (" +
                                                 label(catalogue, row.fact) + ": " + row.because +
                                                 "); correct one of them, or leave one out"});
  }
  return problems;
}

}  // namespace fingerpost
