#include "web/pages/kiosk/journey.h"

#include <algorithm>
#include <array>

#include "core/knowledge/read_query.h"
#include "core/words/has.h"
#include "web/json/request_json.h"
#include "web/pages/listed.h"

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 7> look_fields{"size",  "contrast", "shown", "more",
                                                      "paper", "private",  "from"};

/// The answers to a question: "needs", "fact.age", "fact.release_date.day".
bool answers(const std::string& field, std::string_view question) {
  return field == question || belongs_to(field, question);
}

bool is_answer(const std::string& field) {
  return field == areas_question || field == needs_question || field.starts_with("fact.");
}

/// What was typed beside a list of places counts for more than what was picked in it.
void prefer_typed_places(Fields& answers) {
  constexpr std::string_view typed = ".typed";
  Fields places;
  for (const auto& [name, value] : answers)
    if (name.ends_with(typed) && value.find_first_not_of(' ') != value.npos)
      places.emplace(name.substr(0, name.size() - typed.size()), value);
  std::erase_if(answers, [&](const auto& field) {
    return field.first.ends_with(typed) || places.contains(field.first);
  });
  answers.merge(places);
}

std::size_t count_in(std::string_view area, const Vocabulary& vocabulary) {
  return std::size_t(std::count_if(vocabulary.needs.begin(), vocabulary.needs.end(),
                                   [&](const Need& need) { return need.area == area; }));
}

std::vector<const Need*> needs_in_areas(const Journey& journey, const Vocabulary& vocabulary) {
  const auto picked = values_of(journey.answers, areas_question);
  std::vector<const Need*> needs;
  for (const Need& need : vocabulary.needs)
    if (has(picked, slug_of(need.area))) needs.push_back(&need);
  return needs;
}

}  // namespace

Journey read_journey(const Fields& fields) {
  Journey journey;
  const Language* chosen = language(value_of(fields, "language"));
  journey.language = chosen == nullptr ? &english() : chosen;
  journey.page = value_of(fields, "page");
  journey.question = value_of(fields, "question");
  journey.asked = values_of(fields, "asked");
  journey.unknown = values_of(fields, "unknown");
  journey.declined = values_of(fields, "declined");
  for (const auto& field : fields) {
    if (is_answer(field.first)) journey.answers.insert(field);
    if (has(look_fields, field.first) && !journey.look.contains(field.first))
      journey.look.insert(field);
  }
  prefer_typed_places(journey.answers);
  return journey;
}

View::List state_of(const Journey& journey) {
  View::List hidden;
  const auto put = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) hidden.push_back({{"name", name}, {"value", value}});
  };
  put("language", journey.language->id);
  put("page", journey.page);
  put("question", journey.question);
  for (const auto& id : journey.asked) put("asked", id);
  for (const auto& id : journey.unknown) put("unknown", id);
  for (const auto& id : journey.declined) put("declined", id);
  for (const auto& [name, value] : journey.answers)
    if (journey.page != "question" || !answers(name, journey.question)) put(name, value);
  for (const auto& [name, value] : journey.look)
    if (journey.page != "slip" || (name != "paper" && name != "private")) put(name, value);
  return hidden;
}

std::vector<const Need*> needs_to_pick(const Journey& journey, const Vocabulary& vocabulary) {
  auto needs = needs_in_areas(journey, vocabulary);
  std::erase_if(needs, [&](const Need* need) { return count_in(need->area, vocabulary) == 1; });
  return needs;
}

std::vector<std::string> needs_of(const Journey& journey, const Vocabulary& vocabulary) {
  const auto picked = values_of(journey.answers, needs_question);
  const bool could_say = !picked.empty() && !has(journey.unknown, needs_question) &&
                         !has(journey.declined, needs_question);
  const auto is_meant = [&](const Need& need) {
    if (count_in(need.area, vocabulary) == 1) return true;
    return could_say ? has(picked, need.id) : need.urgency != Urgency::urgent;
  };
  std::vector<std::string> needs;
  for (const Need* need : needs_in_areas(journey, vocabulary))
    if (is_meant(*need)) needs.push_back(need->id);
  return needs;
}

Query query_of(const Journey& journey, const Directory& directory, Date today, Problems& problems) {
  const Vocabulary& vocabulary = directory.catalogue.vocabulary;
  Fields fields;
  for (const auto& field : journey.answers)
    if (field.first.starts_with("fact.")) fields.insert(field);
  for (const auto* cannot_say : {&journey.unknown, &journey.declined})
    for (const auto& id : *cannot_say)
      if (vocabulary.question(id) != nullptr) {
        std::erase_if(fields, [&](const auto& field) { return belongs_to(field.first, id); });
        fields.emplace("fact." + id, "declined");
      }
  for (const auto& id : needs_of(journey, vocabulary)) fields.emplace("needs", id);
  fields.emplace("asker", "self");
  return read_query(request_json(fields, vocabulary), directory.catalogue, directory.gazetteer,
                    today, problems);
}

bool is_answered(const Journey& journey, std::string_view question) {
  return std::any_of(journey.answers.begin(), journey.answers.end(), [&](const auto& field) {
    return answers(field.first, question) &&
           field.second.find_first_not_of(' ') != std::string::npos;
  });
}

void forget_answer(Journey& journey, const std::string& question) {
  std::erase_if(journey.answers, [&](const auto& field) { return answers(field.first, question); });
  std::erase(journey.unknown, question);
  std::erase(journey.declined, question);
}

}  // namespace fingerpost
