#include "web/pages/question_view.h"

#include <algorithm>

#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_radios = 12;

/// What every kind of question has; exactly one kind is then switched on.
View blank(const std::string& id, const std::string& name) {
  return {{"id", id},
          {"name", name},
          {"ask", ""},
          {"hint", ""},
          {"error", ""},
          {"described_by", ""},
          {"is_text", false},
          {"is_date", false},
          {"is_list", false},
          {"is_select", false},
          {"options", View::List{}},
          {"value", ""},
          {"prefix", ""},
          {"suffix", ""},
          {"width", ""},
          {"inputmode", "text"},
          {"day", ""},
          {"month", ""},
          {"year", ""},
          {"can_decline", false},
          {"declined", false},
          {"declined_name", name},
          {"across", false}};
}

void put_words(View& view, const std::string& id, const std::string& hint,
               const std::string& error) {
  view.set("hint", hint).set("error", error);
  std::string described_by;
  if (!hint.empty()) described_by = id + "-hint";
  if (!error.empty()) described_by += (described_by.empty() ? "" : " ") + id + "-error";
  view.set("described_by", described_by);
}

void put_date(View& view, const std::string& name, const Fields& typed) {
  view.set("is_date", true);
  std::string day = value_of(typed, name + ".day"), month = value_of(typed, name + ".month"),
              year = value_of(typed, name + ".year");
  if (const auto whole = value_of(typed, name); parse_date(whole)) {
    year = whole.substr(0, 4);
    month = whole.substr(5, 2);
    day = whole.substr(8, 2);
  }
  view.set("day", day).set("month", month).set("year", year);
}

void put_text(View& view, const Question& question, const Fields& typed) {
  view.set("is_text", true).set("width", "wide");
  std::string name = "fact." + question.id;
  if (question.type == FactType::number) {
    view.set("inputmode", "numeric").set("width", "narrow").set("suffix", question.unit);
    if (question.unit == "pence") {
      name += ".pounds";
      view.set("inputmode", "decimal").set("prefix", "£").set("suffix", "").set("name", name);
    }
  }
  const auto value = value_of(typed, name);
  view.set("value", value == "declined" ? "" : value);
}

/// Radio buttons, tick boxes or a drop-down list.
void put_options(View& view, const Question& question, const Fields& typed) {
  const auto chosen = values_of(typed, "fact." + question.id);
  const bool many = question.type == FactType::choices;
  const bool select = question.choices.size() > most_radios && !many;
  const char* kind = many ? "checkbox" : "radio";
  View::List options;
  const auto add = [&](const std::string& value, const std::string& label) {
    const std::string id =
        "fact-" + question.id + (options.empty() ? "" : "-" + std::to_string(options.size() + 1));
    const bool none = value.empty() && (chosen.empty() || has(chosen, ""));
    const bool checked = none || (!value.empty() && has(chosen, value));
    options.push_back({{"id", id},
                       {"kind", kind},
                       {"name", "fact." + question.id},
                       {"value", value},
                       {"label", label},
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
  view.set(select ? "is_select" : "is_list", true)
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
  view.set("ask", question.ask);
  put_words(view, "fact-" + question.id, question.hint,
            problem_at("facts." + question.id, problems));
  const bool listed = question.type == FactType::yes_no || question.type == FactType::choice ||
                      question.type == FactType::choices;
  if (listed) {
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
  view.set("ask", question.ask);
  put_words(view, question.name, question.hint, problem_at(question.name, problems));
  put_date(view, question.name, typed);
  return view;
}

}  // namespace fingerpost
