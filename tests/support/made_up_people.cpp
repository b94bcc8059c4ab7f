#include "tests/support/made_up_people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/thought/imply.h"
#include "core/thought/urgent.h"
#include "core/words/has.h"

namespace fingerpost::test {
namespace {

using std::chrono::days;

/// An answer that somebody might give. Nothing about its likelihood is known to the orders.
Value any_answer(Chance& chance, const Question& question, const Catalogue& catalogue) {
  switch (question.type) {
    case FactType::yes_no:
      return chance.percent(50);
    case FactType::number:
      if (question.id == "age") return std::int64_t{chance.between(16, 75)};
      return std::int64_t{question.least +
                          chance.below(int(std::min<std::int64_t>(question.most, 2'000'000)) + 1)};
    case FactType::date:
      return question.id == "date_of_birth" ? asked_on - days{chance.between(16 * 366, 75 * 365)}
                                            : asked_on + days{chance.between(-120, 200)};
    case FactType::choice:
      return chance.pick(question.choices).id;
    case FactType::choices:
      return Choices{chance.pick(question.choices).id};
    case FactType::place: {
      static const std::vector<std::string> homes{"E06000016", "E06000017", "E07000130",
                                                  "E07000132", "E07000135", "E06000015"};
      Place place;
      place.given = chance.pick(homes);
      place.certain = place.possible = catalogue.areas.at(place.given).within;
      return place;
    }
  }
  return false;
}

bool helps_with_any(const Service& service, const std::vector<std::string>& needs) {
  return std::any_of(needs.begin(), needs.end(),
                     [&](const auto& need) { return has(service.needs, need); });
}

}  // namespace

Facts anybody(Chance& chance, const Catalogue& catalogue) {
  Facts all;
  for (const Question& question : catalogue.vocabulary.questions) {
    if (question.from_services || question.id == "date_of_birth") continue;
    if (question.type == FactType::date && chance.percent(40)) continue;
    Facts more = all;
    more.known.emplace(question.id, any_answer(chance, question, catalogue));
    if (contradictions(more, asked_on, catalogue).empty()) all = std::move(more);
  }
  return all;
}

std::vector<Match> stand_all(const Query& query, const Catalogue& catalogue) {
  std::set<std::size_t> asked_for;
  for (const auto& need : query.needs)
    if (const auto at = catalogue.for_need.find(need); at != catalogue.for_need.end())
      asked_for.insert(at->second.begin(), at->second.end());
  Inquiry inquiry(query, catalogue);
  std::vector<Match> matches;
  for (const std::size_t service : asked_for) matches.push_back(stand({service, 0}, inquiry));
  return matches;
}

WaitedFor waited_for(const Query& query, const Catalogue& catalogue,
                     const std::vector<Match>& matches) {
  WaitedFor out;
  std::map<std::string, bool> urgent;
  const bool by_themselves = query.asker == Actor::self;
  const auto urgent_now = urgent_needs(query, catalogue.vocabulary);
  for (const Match& match : matches) {
    if (match.standing != Standing::maybe) continue;
    for (const auto& fact : match.missing) {
      const Question& question = *catalogue.vocabulary.question(fact);
      const bool of_others =
          by_themselves && (question.protection == "S" || question.ask_self.empty());
      if (query.facts.declined.contains(fact) || of_others || question.from_services) continue;
      ++out[fact];
      urgent[fact] |= helps_with_any(*match.service, urgent_now);
    }
  }
  std::erase_if(out, [&](const auto& row) {
    const bool safety_critical = catalogue.vocabulary.question(row.first)->protection == "P4";
    return by_themselves && safety_critical && !urgent[row.first];
  });
  return out;
}

std::optional<std::string> first_of_file(const WaitedFor& facts, const Catalogue& catalogue) {
  for (const Question& row : catalogue.vocabulary.questions)
    if (facts.contains(row.id)) return row.id;
  return std::nullopt;
}

std::optional<std::string> most_mentioned(const WaitedFor& facts) {
  const auto most = std::max_element(
      facts.begin(), facts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == facts.end()) return std::nullopt;
  return most->first;
}

Asked ask(Query query, const Facts& truth, const Catalogue& catalogue, const Pick& pick, int most) {
  for (int questions = 0;; ++questions) {
    std::vector<Match> matches = stand_all(query, catalogue);
    const auto fact = questions < most ? pick(query, matches) : std::nullopt;
    if (!fact) return {questions, std::move(matches)};
    EXPECT_FALSE(query.facts.known.contains(*fact) || query.facts.declined.contains(*fact))
        << *fact;
    const auto answer = truth.known.find(*fact);
    if (answer == truth.known.end())
      query.facts.declined.insert(*fact);
    else
      query.facts.known.insert(*answer);
  }
}

}  // namespace fingerpost::test
