#include "web/pages/question_view.h"

#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_radios = 12;

/// What every kind of question has; exactly one kind is then switched on.
View blank(const std::string& id, const std::string& name) {
  return {
      {"id", id},           {"name", name},         {"input_name", name}, {"ask", ""},
      {"hint", ""},         {"error", ""},          {"is_text", false},   {"is_date", false},
      {"is_radios", false}, {"is_boxes", false},    {"is_select", false}, {"options", View::List{}},
      {"value", ""},        {"prefix", ""},         {"suffix", ""},       {"affixed", false},
      {"width", ""},        {"inputmode", "text"},  {"day", ""},          {"month", ""},
      {"year", ""},         {"can_decline", false}, {"declined", false},  {"across", false}};
}

View plain(const PlainQuestion& question) {
  View view = blank(question.id, question.name);
  view.set("ask", question.ask).set("hint", question.hint).set("error", question.error);
  return view;
}

bool is_listed(const Question& question) {
  return question.type == FactType::yes_no || question.type == FactType::choice ||
         question.type == FactType::choices;
}

/// Where no "Not known" can be picked, the hint says how it is answered.
std::string hint_of(const Question& question) {
  std::string hint = question.hint;
  const bool boxes = question.type == FactType::choices;
  if (is_listed(question) && !boxes) return hint;
  if (!hint.empty()) hint += " ";
  hint += boxes ? "Tick none if not known." : "Leave empty if not known.";
  return hint;
}

/// What was typed as one text, and not the answer of the box beside it.
std::string text_of(const Fields& typed, const std::string& name) {
  const auto value = value_of(typed, name);
  return value == "declined" ? "" : value;
}

void put_date(View& view, const std::string& name, const Fields& typed) {
  view.set("is_date", true)
      .set("day", value_of(typed, name + ".day"))
      .set("month", value_of(typed, name + ".month"))
      .set("year", value_of(typed, name + ".year"))
      .set("value", text_of(typed, name));
}

void put_number(View& view, const Question& question) {
  const bool money = question.unit == "pence";
  view.set("width", money ? "govuk-input--width-10" : "govuk-input--width-4")
      .set("inputmode", money ? "decimal" : "numeric")
      .set("prefix", money ? "£" : "")
      .set("suffix", money ? "" : question.unit)
      .set("affixed", !question.unit.empty());
}

void put_text(View& view, const Question& question, const Fields& typed) {
  const std::string name = "fact." + question.id + (question.unit == "pence" ? ".pounds" : "");
  view.set("is_text", true)
      .set("input_name", name)
      .set("value", text_of(typed, name))
      .set("width", "govuk-input--width-20");
  if (question.type == FactType::number) put_number(view, question);
}

/// Radio buttons, tick boxes or a drop-down list.
void put_options(View& view, const Question& question, const Fields& typed) {
  const auto chosen = values_of(typed, "fact." + question.id);
  const bool many = question.type == FactType::choices;
  const bool select = question.choices.size() > most_radios && !many;
  View::List options;
  const auto add = [&](const std::string& value, const std::string& label) {
    const std::string id =
        "fact-" + question.id + (options.empty() ? "" : "-" + std::to_string(options.size() + 1));
    const bool none = value.empty() && (chosen.empty() || has(chosen, ""));
    const bool checked = none || (!value.empty() && has(chosen, value));
    options.push_back({{"id", id},
                       {"name", "fact." + question.id},
                       {"value", value},
                       {"label", label},
                       {"alone", value == "none" || value == "declined"},
                       {"checked", checked}});
  };
  if (select) add("", "Not known");
  if (question.type == FactType::yes_no) {
    add("yes", "Yes");
    add("no", "No");
  }
  for (const Choice& choice : question.choices) add(choice.id, capitalised(choice.label));
  if (!many && !select) add("", "Not known");
  add("declined", "Prefers not to say");
  view.set(select ? "is_select" : (many ? "is_boxes" : "is_radios"), true)
      .set("across", question.type == FactType::yes_no)
      .set("options", std::move(options));
}

}  // namespace

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string problem_at(const std::string& where, const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems)
    if (problem.where == where || problem.where.starts_with(where + "["))
      text += (text.empty() ? "" : ". ") + capitalised(problem.what);
  return text;
}

std::string element_of(const std::string& where) {
  if (where.starts_with("facts.")) return "fact-" + where.substr(6);
  return where.substr(0, where.find('['));
}

View question_view(const Question& question, const Fields& typed, const Problems& problems) {
  const std::string name = "fact." + question.id;
  View view = blank("fact-" + question.id, name);
  view.set("ask", question.ask)
      .set("hint", hint_of(question))
      .set("error", problem_at("facts." + question.id, problems));
  if (is_listed(question)) {
    put_options(view, question, typed);
    return view;
  }
  view.set("can_decline", true).set("declined", has(values_of(typed, name), "declined"));
  if (question.type == FactType::date)
    put_date(view, name, typed);
  else
    put_text(view, question, typed);
  return view;
}

bool is_asked(const Question& question) { return !question.from_services; }

View date_view(const DateQuestion& question, const Fields& typed, const Problems& problems) {
  View view = blank(question.name, question.name);
  view.set("ask", question.ask)
      .set("hint", question.hint)
      .set("error", problem_at(question.name, problems));
  put_date(view, question.name, typed);
  return view;
}

View text_view(const PlainQuestion& question, const std::string& value, const std::string& width) {
  View view = plain(question);
  view.set("is_text", true).set("value", value).set("width", width);
  return view;
}

View pick_view(const PlainQuestion& question, Pick pick, const std::vector<Choice>& choices,
               const std::vector<std::string>& chosen) {
  View view = plain(question);
  View::List options;
  for (const Choice& choice : choices)
    options.push_back(
        {{"id", question.id + (options.empty() ? "" : "-" + std::to_string(options.size() + 1))},
         {"name", question.name},
         {"value", choice.id},
         {"label", choice.label},
         {"alone", false},
         {"checked", has(chosen, choice.id)}});
  view.set(pick == Pick::one ? "is_select" : "is_boxes", true).set("options", std::move(options));
  return view;
}

}  // namespace fingerpost
