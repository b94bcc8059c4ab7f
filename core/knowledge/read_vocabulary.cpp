#include "core/knowledge/read_vocabulary.h"

#include "core/knowledge/read_criterion.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

std::vector<Choice> areas_of_kind(const Catalogue& catalogue, const std::string& kind) {
  std::vector<Choice> out;
  for (const auto& [id, area] : catalogue.areas)
    if (area.kind == kind) out.push_back({id, area.name});
  return out;
}

void read_phrases(ObjectReader& object, Phrases& phrases, Problems& problems) {
  const json* value = object.take("phrases");
  if (value == nullptr) return;
  ObjectReader row(*value, object.at("phrases"), problems);
  row.text("yes", phrases.yes);
  row.text("no", phrases.no);
  row.text("at_least", phrases.at_least);
  row.text("at_most", phrases.at_most);
  row.text("between", phrases.between);
  row.text("one_of", phrases.one_of);
  row.text("around", phrases.around);
  row.text("within", phrases.within);
  row.finish("phrases");
}

void read_choices(ObjectReader& object, Question& question, const Catalogue& catalogue,
                  Problems& problems) {
  object.each("choice", [&](const json& value, const Where& at) {
    ObjectReader row(value, at, problems);
    Choice choice;
    row.text("id", choice.id);
    row.text("label", choice.label);
    row.finish("a choice");
    question.choices.push_back(std::move(choice));
  });
  std::string kind;
  object.text("choices_from_areas", kind);
  if (!kind.empty()) question.choices = areas_of_kind(catalogue, kind);
  const bool needs_choices =
      question.type == FactType::choice || question.type == FactType::choices;
  if (needs_choices && question.choices.empty())
    object.problem("'" + question.id +
                   "' has no choices; give choice = [{ id = \"...\", label = \"...\" }]");
}

void read_question(const json& value, const Where& where, Catalogue& catalogue,
                   Problems& problems) {
  ObjectReader object(value, where, problems);
  Question question;
  std::string type;
  object.text("id", question.id);
  object.text("type", type);
  const auto known_type = parse_fact_type(type);
  if (known_type) question.type = *known_type;
  object.text("unit", question.unit);
  object.text("label", question.label);
  object.text("ask", question.ask);
  object.text("ask_self", question.ask_self);
  object.text("hint", question.hint);
  object.text("protection", question.protection);
  object.number("least", question.least);
  question.most = INT32_MAX;
  object.number("most", question.most);
  object.text("years_since", question.years_since);
  read_phrases(object, question.phrases, problems);
  read_choices(object, question, catalogue, problems);
  object.finish("a fact");
  if (question.label.empty()) question.label = question.id;
  if (question.id.empty()) return object.problem("a fact needs an id");
  if (!known_type)
    return object.problem("'" + type + "' is no type of fact; use " +
                          "yes_no, number, date, choice, choices or place");
  if (catalogue.vocabulary.question(question.id) != nullptr)
    return object.problem("the fact '" + question.id + "' is there twice; remove one");
  catalogue.vocabulary.questions.push_back(std::move(question));
}

void read_need(const json& value, const Where& where, Catalogue& catalogue, Problems& problems) {
  ObjectReader object(value, where, problems);
  Need need;
  object.text("id", need.id);
  object.text("label", need.label);
  object.text("area", need.area);
  object.texts("words", need.words);
  object.finish("a need");
  if (need.id.empty()) return object.problem("a need needs an id");
  if (catalogue.vocabulary.need(need.id) != nullptr)
    return object.problem("the need '" + need.id + "' is there twice; remove one");
  catalogue.vocabulary.needs.push_back(std::move(need));
}

/// The value that an implication gives its fact; nullopt if it is none that this fact can have.
std::optional<Value> implied_value(const json& value, const Question& question) {
  if (question.type == FactType::yes_no && value.is_boolean()) return value.get<bool>();
  if (question.type == FactType::number && value.is_number_integer())
    return value.get<std::int64_t>();
  if (question.type == FactType::choice && value.is_string())
    for (const auto& choice : question.choices)
      if (choice.id == value) return choice.id;
  return std::nullopt;
}

void read_implication(const json& value, const Where& where, Catalogue& catalogue,
                      Problems& problems) {
  ObjectReader object(value, where, problems);
  Implication row;
  if (const json* when = object.take("when"))
    row.when = read_criterion(*when, object.at("when"), catalogue, problems);
  object.text("known", row.known);
  object.text("fact", row.fact);
  object.text("because", row.because);
  const json* implied = object.take("value");
  object.finish("an implication");
  const Question* question = catalogue.vocabulary.question(row.fact);
  if (question == nullptr) return object.problem("unknown fact '" + row.fact + "' is implied");
  const auto typed = implied == nullptr ? std::nullopt : implied_value(*implied, *question);
  if (!typed) return object.problem("'value' is none that the fact '" + row.fact + "' can have");
  if (row.known.empty() && says_nothing(row.when))
    return object.problem("an implication needs 'when' (a rule) or 'known' (a fact)");
  row.value = *typed;
  catalogue.vocabulary.implications.push_back(std::move(row));
}

}  // namespace

void read_questions(const json& description, const std::string& source, Catalogue& catalogue,
                    Problems& problems) {
  if (!description.is_object()) return;
  ObjectReader object(description, {.source = source}, problems);
  object.each("facts", [&](const json& value, const Where& at) {
    read_question(value, at, catalogue, problems);
  });
  object.each("needs", [&](const json& value, const Where& at) {
    read_need(value, at, catalogue, problems);
  });
  object.take("implications");
  object.take("provider");
  object.finish("the vocabulary");
}

void read_implications(const json& description, const std::string& source, Catalogue& catalogue,
                       Problems& problems) {
  if (!description.is_object()) return;
  ObjectReader object(description, {.source = source}, problems);
  object.each("implications", [&](const json& value, const Where& at) {
    read_implication(value, at, catalogue, problems);
  });
}

}  // namespace fingerpost
