#include "web/pages/kiosk/standpoint.h"

#include "core/thought/ask.h"
#include "core/thought/enough.h"
#include "core/thought/urgent.h"
#include "core/words/has.h"
#include "web/json/request_json.h"

namespace fingerpost {
namespace {

/// What was answered once is not asked again, though a vaguer answer than a rule needs (a town in
/// two council areas) leaves it waiting.
Query never_again(const Journey& journey, Query query) {
  query.facts.declined.insert(journey.asked.begin(), journey.asked.end());
  return query;
}

std::string next_of(const Journey& journey, const Directory& directory, const Standpoint& here) {
  const Catalogue& catalogue = directory.catalogue;
  if (!has(journey.asked, areas_question)) return std::string(areas_question);
  if (!has(journey.asked, needs_question) && !needs_to_pick(journey, catalogue.vocabulary).empty())
    return std::string(needs_question);
  const bool wants_more = !value_of(journey.look, "more").empty();
  if (journey.asked.size() >= most_questions && !wants_more) return {};
  const Query query = never_again(journey, here.query);
  auto next = next_to_ask(query, catalogue, here.plan.matches);
  if (!next && wants_more) next = next_question(query, catalogue, here.plan.matches);
  return next ? next->fact : std::string{};
}

/// A range as somebody types it: pounds for pence.
std::string amount(std::int64_t value, const Question& question) {
  return std::to_string(question.unit == "pence" ? value / 100 : value);
}

std::string unreadable(const Question& question, const Language& language) {
  switch (question.type) {
    case FactType::number:
      if (question.unit == "pence") return say(language, "error.money");
      return say(
          language, "error.number",
          {{"least", amount(question.least, question)}, {"most", amount(question.most, question)}});
    case FactType::date:
      return say(language, "error.date");
    case FactType::place:
      return say(language, "error.place");
    default:
      return say(language, "error.other");
  }
}

bool can_be_read(const Journey& journey, const Directory& directory, Date today) {
  Problems problems;
  query_of(journey, directory, today, problems);
  return problems.empty();
}

}  // namespace

Standpoint standpoint(const Journey& journey, const Directory& directory, Date today) {
  Standpoint here;
  Problems problems;
  here.query = query_of(journey, directory, today, problems);
  here.plan = answer(directory, here.query);
  here.urgent = urgent_needs(here.query, directory.catalogue.vocabulary);
  here.next = next_of(journey, directory, here);
  return here;
}

bool can_ask_more(const Journey& journey, const Standpoint& here, const Catalogue& catalogue) {
  return next_question(never_again(journey, here.query), catalogue, here.plan.matches).has_value();
}

Journey without_current(Journey journey) {
  if (!journey.question.empty()) forget_answer(journey, journey.question);
  return journey;
}

std::string problem_with_answer(const Journey& journey, const Directory& directory, Date today) {
  const Language& language = *journey.language;
  if (!is_answered(journey, journey.question)) return say(language, "error.empty");
  const Question* question = directory.catalogue.vocabulary.question(journey.question);
  if (question != nullptr) {
    Journey alone{journey.language, {}, {}, {}, {}, {}, {}, {}};
    for (const auto& field : journey.answers)
      if (belongs_to(field.first, question->id)) alone.answers.insert(field);
    if (!can_be_read(alone, directory, today)) return unreadable(*question, language);
  }
  if (can_be_read(journey, directory, today)) return {};
  return say(language, question == nullptr ? "error.other" : "error.together");
}

}  // namespace fingerpost
