#include "core/thought/imply.h"

#include <algorithm>

#include "core/thought/judge.h"

namespace fingerpost {
namespace {

bool contains(const Choices& sorted, const std::string& id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

bool applies(const Implication& row, const Ground& ground) {
  if (!row.known.empty()) return ground.facts.known.contains(row.known);
  return verdict(row.when, ground) == Verdict::yes;
}

void add_ages(Facts& facts, Date as_of, const Vocabulary& vocabulary) {
  for (const Question& question : vocabulary.questions) {
    if (question.years_since.empty()) continue;
    if (const Date* born = facts.find<Date>(question.years_since))
      facts.known.emplace(question.id, std::int64_t{whole_years(*born, as_of)});
  }
}

/// True if what the row says would be no news.
bool is_settled(const Implication& row, const Facts& facts) {
  if (row.rules_out.empty()) return facts.known.contains(row.fact);
  const auto out = facts.ruled_out.find(row.fact);
  return out != facts.ruled_out.end() && std::includes(out->second.begin(), out->second.end(),
                                                       row.rules_out.begin(), row.rules_out.end());
}

void add_consequence(const Implication& row, Facts& facts) {
  if (row.rules_out.empty()) {
    facts.known.emplace(row.fact, row.value);
    return;
  }
  rule_out(row.rules_out, facts.ruled_out[row.fact]);
}

/// The choice of a known fact that the row rules out; empty if it is none of them.
std::string held_though_ruled_out(const Implication& row, const Value& value) {
  if (const auto* one = std::get_if<std::string>(&value))
    return contains(row.rules_out, *one) ? *one : std::string{};
  if (const auto* some = std::get_if<Choices>(&value))
    for (const auto& choice : *some)
      if (contains(row.rules_out, choice)) return choice;
  return {};
}

/// Whether a fact is known to be something that the row would not have it be.
bool clashes(const Implication& row, const Facts& facts) {
  const auto at = facts.known.find(row.fact);
  if (at == facts.known.end()) return false;
  if (row.rules_out.empty()) return at->second != row.value;
  return !held_though_ruled_out(row, at->second).empty();
}

/// The fact of the first leaf that is settled; empty if there is none.
std::string settled_fact(const Explanation& tree) {
  if (!tree.fact.empty() && tree.verdict != Verdict::unknown) return tree.fact;
  for (const auto& part : tree.parts)
    if (auto fact = settled_fact(part); !fact.empty()) return fact;
  return {};
}

std::string reason_of(const Implication& row, const Ground& ground) {
  return row.known.empty() ? settled_fact(judge(row.when, ground)) : row.known;
}

/// The fact that somebody gave and `fact` follows from; `fact` itself where it was given. `steps`
/// bounds the way back, which could otherwise run in a circle.
std::string given_behind(const std::string& fact, const Facts& given, const Ground& ground,
                         std::size_t steps) {
  const Vocabulary& vocabulary = ground.catalogue.vocabulary;
  if (given.known.contains(fact) || steps == 0) return fact;
  const Question* question = vocabulary.question(fact);
  if (question != nullptr && given.known.contains(question->years_since))
    return question->years_since;
  for (const Implication& row : vocabulary.implications)
    if (row.fact == fact && !clashes(row, ground.facts) && applies(row, ground))
      return given_behind(reason_of(row, ground), given, ground, steps - 1);
  return fact;
}

std::string label(const Catalogue& catalogue, const std::string& fact) {
  const Question* question = catalogue.vocabulary.question(fact);
  return question == nullptr ? fact : question->label;
}

Problem contradiction(const Implication& row, const Facts& given, const Ground& ground) {
  const std::size_t steps = ground.catalogue.vocabulary.implications.size();
  const std::string held = held_though_ruled_out(row, ground.facts.known.at(row.fact));
  return {"facts." + given_behind(row.fact, given, ground, steps),
          (held.empty() ? "" : "'" + held + "' ") + "contradicts facts." +
              given_behind(reason_of(row, ground), given, ground, steps) + " (" +
              label(ground.catalogue, row.fact) + ": " + row.because +
              "); correct one of them, or leave one out"};
}

Problems wrong_ages(const Facts& given, Date as_of, const Vocabulary& vocabulary) {
  Problems problems;
  for (const Question& question : vocabulary.questions) {
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
  return problems;
}

}  // namespace

void rule_out(const Choices& more, Choices& ruled_out) {
  ruled_out.insert(ruled_out.end(), more.begin(), more.end());
  std::sort(ruled_out.begin(), ruled_out.end());
  ruled_out.erase(std::unique(ruled_out.begin(), ruled_out.end()), ruled_out.end());
}

Facts with_implied(const Facts& given, Date as_of, const Catalogue& catalogue) {
  Facts facts = given;
  add_ages(facts, as_of, catalogue.vocabulary);
  const Ground ground{facts, as_of, catalogue};
  // One thing can follow from another, so go on until nothing new does.
  for (bool more = true; more;) {
    more = false;
    for (const Implication& row : catalogue.vocabulary.implications) {
      if (is_settled(row, facts) || !applies(row, ground)) continue;
      add_consequence(row, facts);
      more = true;
    }
  }
  return facts;
}

Problems contradictions(const Facts& given, Date as_of, const Catalogue& catalogue) {
  Problems problems = wrong_ages(given, as_of, catalogue.vocabulary);
  const Facts facts = with_implied(given, as_of, catalogue);
  const Ground ground{facts, as_of, catalogue};
  for (const Implication& row : catalogue.vocabulary.implications)
    if (clashes(row, facts) && applies(row, ground))
      problems.push_back(contradiction(row, given, ground));
  return problems;
}

}  // namespace fingerpost
