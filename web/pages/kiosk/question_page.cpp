#include "web/pages/kiosk/question_page.h"

#include <algorithm>

#include "core/thought/says.h"
#include "core/words/has.h"
#include "web/pages/listed.h"
#include "web/pages/served_areas.h"
#include "web/pages/service_view.h"

namespace fingerpost {
namespace {

/// A list of more is opened by a press.
constexpr std::size_t most_tiles = 12;

/// From so few questions on it is nearly done.
constexpr std::size_t nearly = 4;

struct Making {
  const Setting& setting;
  const Journey& journey;
  const Language& language = *journey.language;
  const Vocabulary& vocabulary = setting.directory->catalogue.vocabulary;

  std::vector<std::string> chosen(const std::string& name) const {
    return values_of(journey.answers, name);
  }

  View option(const std::string& name, const std::string& value, const Said& label) const {
    View view = said_view(label);
    return view.set("name", name)
        .set("value", value)
        .set("id", "q-" + (value.empty() ? "none" : value))
        .set("alone", value == "none")
        .set("checked", has(chosen(name), value));
  }

  View::List areas() const {
    View::List options;
    for (const auto& area : areas_in_order(vocabulary)) {
      const std::string slug = slug_of(area);
      const std::string key = "area." + slug;
      const bool named = language.messages.contains(key);
      const Said label =
          named ? Said{say(language, key), false} : Said{area, language.id != english().id};
      options.push_back(option(std::string(areas_question), slug, label));
    }
    return options;
  }

  View::List needs() const {
    View::List options;
    for (const Need* need : needs_to_pick(journey, vocabulary))
      options.push_back(option(std::string(needs_question), need->id,
                               say_catalogue(language, "need." + need->id, need->label)));
    return options;
  }

  View::List choices(const Question& question) const {
    const std::string name = "fact." + question.id;
    View::List options;
    if (question.type == FactType::yes_no) {
      options.push_back(option(name, "yes", {say(language, "yes"), false}));
      options.push_back(option(name, "no", {say(language, "no"), false}));
    }
    for (const Choice& choice : question.choices)
      options.push_back(option(name, choice.id, choice_says(question, choice, setting, language)));
    return options;
  }

  /// Districts and the city; names stay as they are.
  View::List places(const Question& question) const {
    View::List options;
    for (const Area* area : served_areas(setting.directory->catalogue))
      if (area->kind == "district")
        options.push_back(option("fact." + question.id, area->id, {area->name, false}));
    return options;
  }

  View blank() const {
    View view{{"title", ""},
              {"ask", ""},
              {"is_boxes", false},
              {"is_tiles", false},
              {"is_list", false},
              {"is_date", false},
              {"is_number", false},
              {"is_place", false},
              {"options", View::List{}},
              {"name", ""},
              {"value", ""},
              {"day", ""},
              {"month", ""},
              {"year", ""},
              {"money", false},
              {"unit", ""},
              {"number_mode", "numeric"}};
    return view;
  }

  void put_number(View& view, const Question& question) const {
    const bool money = question.unit == "pence";
    const std::string name = "fact." + question.id + (money ? ".pounds" : "");
    const std::string key = "unit." + question.unit;
    view.set("is_number", true)
        .set("money", money)
        .set("number_mode", money ? "decimal" : "numeric")
        .set("unit", language.messages.contains(key) ? say(language, key) : "")
        .set("name", name)
        .set("value", value_of(journey.answers, name));
  }

  void put_date(View& view, const std::string& name) const {
    view.set("is_date", true)
        .set("name", name)
        .set("day", value_of(journey.answers, name + ".day"))
        .set("month", value_of(journey.answers, name + ".month"))
        .set("year", value_of(journey.answers, name + ".year"));
  }

  void put_place(View& view, const Question& question) const {
    const std::string name = "fact." + question.id;
    const std::string typed = value_of(journey.answers, name);
    View::List options = places(question);
    const bool listed = std::any_of(options.begin(), options.end(), [&](const View& each) {
      return std::get<std::string>(std::get<View::Parts>(each.value).at("value").value) == typed;
    });
    view.set("is_place", true)
        .set("name", name + ".typed")
        .set("value", listed ? "" : typed)
        .set("options", std::move(options));
  }

  void put_fact(View& view, const Question& question) const {
    switch (question.type) {
      case FactType::number:
        return put_number(view, question);
      case FactType::date:
        return put_date(view, "fact." + question.id);
      case FactType::place:
        return put_place(view, question);
      case FactType::choices:
        view.set("is_boxes", true).set("options", choices(question));
        return;
      default:
        break;
    }
    const bool list = question.choices.size() > most_tiles;
    view.set(list ? "is_list" : "is_tiles", true)
        .set("name", "fact." + question.id)
        .set("options", choices(question));
  }

  View question() const {
    View view = blank();
    const std::string& id = journey.question;
    if (id == areas_question)
      view.set("is_boxes", true).set("options", areas());
    else if (id == needs_question)
      view.set("is_boxes", true).set("options", needs());
    else
      put_fact(view, *vocabulary.question(id));
    return view;
  }

  const char* progress() const {
    const std::size_t asked = journey.asked.size();
    return asked < 2 ? "progress.first" : asked < nearly ? "progress.on" : "progress.near";
  }
};

}  // namespace

std::string question_page(const Setting& setting, const Journey& journey, const Standpoint& here,
                          const std::string& problem) {
  const Making making{setting, journey};
  const Said ask = ask_says(journey.question, making.vocabulary, making.language);
  const bool wrong = !problem.empty();
  View view = making.question();
  view.set("title", (wrong ? say(making.language, "error.title") + ": " : "") + ask.says)
      .set("ask", ask.says)
      .set("ask_in_english", ask.in_english)
      .set("problem", problem)
      .set("progress", say(making.language, making.progress()))
      .set("can_see", !journey.asked.empty());
  // Until somebody has said with what exactly, it is not known that anything is urgent.
  const bool known = journey.question != areas_question && journey.question != needs_question;
  view.set_list("crisis", known ? crisis_views(here.plan.safety, making.language) : View::List{});
  return kiosk_page("kiosk_question", setting, journey, std::move(view));
}

bool is_question(const std::string& id, const Vocabulary& vocabulary) {
  if (id == areas_question || id == needs_question) return true;
  const Question* question = vocabulary.question(id);
  return question != nullptr && !question->staff_only() && !question->ask_self.empty() &&
         !question->from_services;
}

Said ask_says(const std::string& question, const Vocabulary& vocabulary, const Language& language) {
  if (question == areas_question) return {say(language, "areas.ask"), false};
  if (question == needs_question) return {say(language, "needs.ask"), false};
  return say_catalogue(language, "fact." + question + ".ask",
                       vocabulary.question(question)->ask_self);
}

Said choice_says(const Question& question, const Choice& choice, const Setting& setting,
                 const Language& language) {
  // Names of prisons and probation areas are names in every language.
  if (question.choices.size() > most_tiles) return {choice.label, language.id != english().id};
  const std::string says = fingerpost::says({OneOf{question.id, {choice.id}}},
                                            setting.directory->catalogue, Actor::self);
  return say_catalogue(language, "fact." + question.id + "." + choice.id, says);
}

}  // namespace fingerpost
