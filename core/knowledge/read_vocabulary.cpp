#include "core/knowledge/read_vocabulary.h"

#include <algorithm>
#include <array>

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

struct Pattern {
  const char* key;
  std::string Phrases::*text;
  std::size_t values;  ///< how many "{}" it has
};

constexpr std::array<Pattern, 13> patterns{{{"yes", &Phrases::yes, 0},
                                            {"no", &Phrases::no, 0},
                                            {"amount", &Phrases::amount, 1},
                                            {"one", &Phrases::one, 0},
                                            {"one_of", &Phrases::one_of, 1},
                                            {"not_one_of", &Phrases::not_one_of, 1},
                                            {"none", &Phrases::none, 0},
                                            {"some", &Phrases::some, 0},
                                            {"future", &Phrases::future, 1},
                                            {"past", &Phrases::past, 1},
                                            {"both", &Phrases::both, 2},
                                            {"within", &Phrases::within, 1},
                                            {"not_within", &Phrases::not_within, 1}}};

std::size_t values_in(std::string_view pattern) {
  std::size_t count = 0;
  for (auto at = pattern.find("{}"); at != std::string_view::npos; at = pattern.find("{}", at + 2))
    ++count;
  return count;
}

/// `choices` are those of the fact, whose labels `key`.choice may replace.
Phrases read_phrases(ObjectReader& object, const std::string& key,
                     const std::vector<Choice>& choices, Problems& problems) {
  Phrases phrases;
  const json* value = object.take(key);
  if (value == nullptr) return phrases;
  ObjectReader row(*value, object.at(key), problems);
  for (const Pattern& pattern : patterns) {
    std::string& text = phrases.*pattern.text;
    row.text(pattern.key, text);
    const auto found = values_in(text);
    if (!text.empty() && found != pattern.values)
      row.problem("'" + std::string(pattern.key) + "' is \"" + text + "\", which has '{}' " +
                  std::to_string(found) + " times; it must have it " +
                  std::to_string(pattern.values) + " times");
  }
  if (const json* labels = row.take("choice")) {
    ObjectReader words(*labels, row.at("choice"), problems);
    for (const Choice& choice : choices) words.text(choice.id, phrases.choice[choice.id]);
    words.finish(key + ".choice");
  }
  std::erase_if(phrases.choice, [](const auto& words) { return words.second.empty(); });
  row.finish(key);
  return phrases;
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
  bool prisons = false;
  object.flag("choices_from_prisons", prisons);
  if (prisons)
    for (const Prison& prison : catalogue.prisons)
      question.choices.push_back({prison.id, prison.name});
  object.flag("choices_from_services", question.from_services);
  const bool needs_choices =
      question.type == FactType::choice || question.type == FactType::choices;
  if (needs_choices && question.choices.empty() && !question.from_services)
    object.problem("'" + question.id +
                   "' has no choices; give choice = [{ id = \"...\", label = \"...\" }]");
}

void read_question(const json& value, const Where& where, Catalogue& catalogue,
                   Problems& problems) {
  ObjectReader object(value, where, problems);
  Question question;
  question.stated_at = to_text(object.where());
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
  object.text("to_yes", question.to_yes);
  if (!question.to_yes.empty() && known_type != FactType::yes_no)
    object.problem("'to_yes' says how a no becomes a yes, and '" + question.id +
                   "' is no yes/no fact; remove it");
  read_choices(object, question, catalogue, problems);
  question.phrases = read_phrases(object, "phrases", question.choices, problems);
  question.phrases_self = read_phrases(object, "phrases_self", question.choices, problems);
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

void read_urgency(ObjectReader& object, Need& need) {
  std::string urgency;
  object.text("urgency", urgency);
  object.texts("alarms", need.alarms);
  if (!need.alarms.empty() && urgency != "urgent")
    object.problem("'alarms' are words of an urgent need, and '" + need.id +
                   "' is not urgent; put them in 'words', or give it urgency = \"urgent\"");
  if (urgency.empty()) return;
  if (const auto known = parse_urgency(urgency))
    need.urgency = *known;
  else
    object.problem("'" + urgency + "' is no urgency; use routine, soon or urgent");
}

void read_need(const json& value, const Where& where, Catalogue& catalogue, Problems& problems) {
  ObjectReader object(value, where, problems);
  Need need;
  need.stated_at = to_text(object.where());
  object.text("id", need.id);
  object.text("label", need.label);
  object.text("area", need.area);
  object.texts("words", need.words);
  read_urgency(object, need);
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

/// Reads what follows: a value, or choices that cannot be so. False, with the problem said, if it
/// is neither.
bool read_consequence(ObjectReader& object, const Question& question, Implication& row) {
  const json* value = object.take("value");
  object.texts("rules_out", row.rules_out);
  if ((value == nullptr) == row.rules_out.empty()) {
    object.problem("an implication needs 'value' or 'rules_out', and not both");
    return false;
  }
  if (value != nullptr) {
    const auto typed = implied_value(*value, question);
    if (typed)
      row.value = *typed;
    else
      object.problem("'value' is none that the fact '" + question.id + "' can have");
    return typed.has_value();
  }
  const auto known = ids_of(question.choices);
  for (const auto& choice : row.rules_out) {
    if (std::find(known.begin(), known.end(), choice) != known.end()) continue;
    object.problem("'" + choice + "' is not a choice of '" + question.id +
                   "', so it cannot be ruled out" + did_you_mean(choice, known));
    return false;
  }
  std::sort(row.rules_out.begin(), row.rules_out.end());
  return true;
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
  object.text("source", row.source);
  const Question* question = catalogue.vocabulary.question(row.fact);
  if (question == nullptr) {
    object.problem("unknown fact '" + row.fact + "' is implied" +
                   did_you_mean(row.fact, ids_of(catalogue.vocabulary.questions)));
    return;
  }
  const bool follows = read_consequence(object, *question, row);
  object.finish("an implication");
  if (row.source.empty()) object.problem("an implication needs 'source': where it is stated");
  if (row.known.empty() && says_nothing(row.when))
    return object.problem("an implication needs 'when' (a rule) or 'known' (a fact)");
  if (follows) catalogue.vocabulary.implications.push_back(std::move(row));
}

void check_safety_needs(ObjectReader& object, Safety& row, const Vocabulary& vocabulary) {
  std::erase_if(row.needs, [&](const std::string& id) {
    const Need* need = vocabulary.need(id);
    if (need == nullptr)
      object.problem("unknown need '" + id + "'" + did_you_mean(id, ids_of(vocabulary.needs)));
    else if (need->urgency != Urgency::urgent)
      object.problem("the need '" + id + "' is not urgent, so it never brings up '" + row.id +
                     "'; give it urgency = \"urgent\", or leave it out here");
    return need == nullptr || need->urgency != Urgency::urgent;
  });
}

void read_safety(const json& value, const Where& where, Vocabulary& vocabulary,
                 Problems& problems) {
  ObjectReader object(value, where, problems);
  Safety row;
  row.stated_at = to_text(object.where());
  object.text("id", row.id);
  object.texts("needs", row.needs);
  object.text("says", row.says);
  object.text("phone", row.phone);
  object.text("source", row.source);
  object.date("assured_date", row.assured_date);
  object.finish("a safety row");
  if (row.id.empty()) return object.problem("a safety row needs an id");
  const auto taken = ids_of(vocabulary.safety);
  if (std::find(taken.begin(), taken.end(), row.id) != taken.end())
    return object.problem("the safety row '" + row.id + "' is there twice; remove one");
  if (row.says.empty())
    return object.problem("'" + row.id + "' has no 'says'; write the words that people will see");
  if (row.phone.find_first_not_of("0123456789 ") != std::string::npos) {
    object.problem("'" + row.id + "' has the phone '" + row.phone +
                   "'; give a number of digits and spaces");
    row.phone.clear();
  }
  if (row.source.empty())
    object.problem("'" + row.id + "' has no source; say where its words and number come from");
  if (!row.assured_date)
    object.problem("'" + row.id + "' has no assured_date; give the day it was last checked");
  // With all of its needs gone it would be about every urgent one, which nobody meant.
  const bool general = row.needs.empty();
  check_safety_needs(object, row, vocabulary);
  if (general || !row.needs.empty()) vocabulary.safety.push_back(std::move(row));
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
  object.take("safety");
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
  object.each("safety", [&](const json& value, const Where& at) {
    read_safety(value, at, catalogue.vocabulary, problems);
  });
}

void add_service_choices(const json& description, Vocabulary& vocabulary) {
  const auto services = description.is_object() ? description.find("services") : description.end();
  if (services == description.end() || !services->is_array()) return;
  const auto text = [](const json& service, const char* key) {
    const auto at = service.find(key);
    return at != service.end() && at->is_string() ? at->get<std::string>() : std::string{};
  };
  for (const json& service : *services) {
    if (!service.is_object()) continue;
    const Choice choice{text(service, "id"), text(service, "name")};
    for (Question& question : vocabulary.questions)
      if (question.from_services && !choice.id.empty()) question.choices.push_back(choice);
  }
}

}  // namespace fingerpost
