#include <algorithm>

#include "core/knowledge/checks.h"
#include "core/thought/contract.h"
#include "core/thought/reading_age.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

/// Adds a warning if a text is too hard. `told` is the text inside a sentence, where it is not one.
void measure(Problems& found, const std::string& where, const std::string& what,
             const std::string& told) {
  std::vector<std::string> sentences = sentences_of(told);
  if (sentences.empty()) return;
  const int age = reading_age(difficulty(sentences));
  if (age <= oldest_reading_age) return;
  const auto hardest = std::max_element(
      sentences.begin(), sentences.end(),
      [](const auto& a, const auto& b) { return difficulty({a}) < difficulty({b}); });
  found.push_back({where,
                   what + " for a reading age of " + std::to_string(age) + ", hardest in \"" +
                       *hardest + "\"; use shorter words and sentences, for " +
                       std::to_string(oldest_reading_age) + " at most",
                   Problem::Severity::warning});
}

bool is_for_people_themselves(const Service& service, Date day) {
  return contract_verdict(service.contract, day) != Verdict::no &&
         std::any_of(service.routes.begin(), service.routes.end(),
                     [](const Route& route) { return has(route.who, Actor::self); });
}

}  // namespace

void check_reading(const Catalogue& catalogue, Date day, Problems& found) {
  for (const Question& question : catalogue.vocabulary.questions)
    measure(found, question.stated_at, "'" + question.id + "' has an ask_self", question.ask_self);
  // A label is too short to measure: it is taken as the kiosk has it, in a sentence.
  for (const Need& need : catalogue.vocabulary.needs)
    measure(found, need.stated_at, "the need '" + need.id + "' has a label",
            "You want help with " + need.label);
  for (const Safety& row : catalogue.vocabulary.safety)
    measure(found, row.stated_at, "'" + row.id + "' has words for a crisis", row.says);
  for (const Service& service : catalogue.services) {
    measure(found, service.stated_at, "'" + service.id + "' has a summary_self",
            service.summary_self);
    if (service.summary_self.empty() && is_for_people_themselves(service, day))
      warn(found, service, 0,
           "can be reached by people themselves, but has no summary_self; say to them in a "
           "sentence or two what it does");
  }
}

}  // namespace fingerpost
