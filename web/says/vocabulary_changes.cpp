#include "web/says/vocabulary_changes.h"

#include <array>
#include <utility>

#include "core/thought/says.h"
#include "core/thought/wording.h"
#include "web/says/value_words.h"

namespace fingerpost {
namespace {

using Rows = std::vector<Field>;

void add_phrases(const char* label, const Phrases& phrases, Rows& out) {
  static constexpr std::array<std::pair<const char*, std::string Phrases::*>, 13> keys{{
      {"yes", &Phrases::yes},
      {"no", &Phrases::no},
      {"amount", &Phrases::amount},
      {"one", &Phrases::one},
      {"one_of", &Phrases::one_of},
      {"not_one_of", &Phrases::not_one_of},
      {"none", &Phrases::none},
      {"some", &Phrases::some},
      {"future", &Phrases::future},
      {"past", &Phrases::past},
      {"both", &Phrases::both},
      {"within", &Phrases::within},
      {"not_within", &Phrases::not_within},
  }};
  for (const auto& [key, phrase] : keys)
    out.push_back({std::string(label) + " " + key, phrases.*phrase});
  for (const auto& [choice, text] : phrases.choice)
    out.push_back({std::string(label) + " choice " + choice, text});
}

Rows rows_of(const Question& question) {
  Rows out{{"Type", std::string(to_text(question.type))},
           {"Unit", question.unit},
           {"Label", question.label},
           {"Asked as", question.ask},
           {"Asked of the person as", question.ask_self},
           {"Hint", question.hint},
           {"Protection", question.protection},
           {"Follows from", question.years_since},
           {"Turns a no into a yes", question.to_yes}};
  if (question.type == FactType::number)
    out.push_back(
        {"Range", std::to_string(question.least) + " to " + std::to_string(question.most)});
  if (!question.from_services)
    for (const Choice& choice : question.choices)
      out.push_back({"Choice " + choice.id, choice.label});
  add_phrases("Phrase", question.phrases, out);
  add_phrases("Phrase for the person", question.phrases_self, out);
  return out;
}

Rows rows_of(const Need& need) {
  Rows out{
      {"Label", need.label}, {"Area", need.area}, {"Urgency", std::string(to_text(need.urgency))}};
  for (const auto& word : need.words) out.push_back({"Also called", word});
  for (const auto& word : need.alarms) out.push_back({"Alarm", word});
  return out;
}

Rows rows_of(const Safety& safety) {
  Rows out{{"Says", safety.says}, {"Phone", safety.phone}, {"Source", safety.source}};
  for (const auto& need : safety.needs) out.push_back({"For the need", need});
  if (safety.assured_date) out.push_back({"Checked on", to_words(*safety.assured_date)});
  return out;
}

Rows scope_rows(const Catalogue& catalogue) {
  Rows out;
  for (const auto& id : catalogue.scope.serves) out.push_back({"Area served", id});
  for (const auto& id : catalogue.scope.fallback) out.push_back({"Beside a weak entry", id});
  out.push_back({"Looked after by", catalogue.scope.assured_by});
  for (const auto& [confidence, span] : catalogue.scope.check_after)
    out.push_back({"Check again, confidence " + confidence, to_text(span)});
  return out;
}

std::string value_of(const Implication& row, const Catalogue& catalogue) {
  const Question* question = catalogue.vocabulary.question(row.fact);
  const Question bare{.id = row.fact, .label = row.fact};
  const Question& of = question == nullptr ? bare : *question;
  const std::string value =
      value_words(of, row.rules_out.empty() ? row.value : Value(row.rules_out));
  return of.label + (row.rules_out.empty() ? ": " : ", never: ") + value;
}

Rows implication_rows(const Catalogue& catalogue) {
  Rows out;
  for (const Implication& row : catalogue.vocabulary.implications) {
    const Question* known = catalogue.vocabulary.question(row.known);
    const std::string when = !row.known.empty()
                                 ? "Known: " + (known == nullptr ? row.known : known->label)
                                 : says(row.when, catalogue, Actor::practitioner);
    out.push_back({"Rule", when + " => " + value_of(row, catalogue) + " (" + row.because + ")"});
  }
  return out;
}

Rows area_rows(const Catalogue& catalogue) {
  Rows out;
  for (const auto& [id, area] : catalogue.areas)
    out.push_back({id, area.name + " (" + area.kind + ") in " + join(area.within, "and")});
  return out;
}

class Changes {
 public:
  template <class Row>
  void add_each(const char* kind, const std::vector<Row>& before, const std::vector<Row>& after) {
    const auto find = [](const std::vector<Row>& rows, const std::string& id) {
      const Row* found = nullptr;
      for (const Row& row : rows)
        if (row.id == id) found = &row;
      return found;
    };
    for (const Row& row : before) {
      const Row* now = find(after, row.id);
      add(kind, row.id, rows_of(row), now == nullptr ? Rows{} : rows_of(*now));
    }
    for (const Row& row : after)
      if (find(before, row.id) == nullptr) add(kind, row.id, {}, rows_of(row));
  }

  void add(const char* kind, const std::string& id, const Rows& before, const Rows& after) {
    RowChange out{.kind = kind, .id = id, .change = "changed"};
    out.fields = field_changes(before, after);
    if (out.fields.empty()) return;
    if (!id.empty() && before.empty()) out.change = "added";
    if (!id.empty() && after.empty()) out.change = "removed";
    out_.push_back(std::move(out));
  }

  std::vector<RowChange> take() { return std::move(out_); }

 private:
  std::vector<RowChange> out_;
};

}  // namespace

std::vector<RowChange> vocabulary_changes(const Editions& editions) {
  const Catalogue &before = editions.before, &after = editions.after;
  Changes changes;
  changes.add_each("Question", before.vocabulary.questions, after.vocabulary.questions);
  changes.add_each("Need", before.vocabulary.needs, after.vocabulary.needs);
  changes.add("What follows from facts", "", implication_rows(before), implication_rows(after));
  changes.add_each("Words for a crisis", before.vocabulary.safety, after.vocabulary.safety);
  changes.add("Scope", "", scope_rows(before), scope_rows(after));
  changes.add("Areas", "", area_rows(before), area_rows(after));
  return changes.take();
}

}  // namespace fingerpost
