#include "web/pages/kiosk/check_page.h"

#include <algorithm>
#include <variant>

#include "core/words/has.h"
#include "web/pages/kiosk/question_page.h"

namespace fingerpost {
namespace {

struct Check {
  const Setting& setting;
  const Journey& journey;
  const Facts& facts;
  const Language& language = *journey.language;
  const Catalogue& catalogue = setting.directory->catalogue;

  Said word(const char* key) const { return {say(language, key), false}; }
  Said plain(std::string text) const { return {std::move(text), false}; }

  Said area(const std::string& slug) const {
    const std::string key = "area." + slug;
    return plain(language.messages.contains(key) ? say(language, key) : slug);
  }
  Said need(const std::string& id) const {
    const Need* found = catalogue.vocabulary.need(id);
    return found == nullptr ? plain(id) : say_catalogue(language, "need." + id, found->label);
  }
  Said choice(const Question& question, const std::string& id) const {
    for (const Choice& each : question.choices)
      if (each.id == id) return choice_says(question, each, setting, language);
    return plain(id);
  }

  /// The value of a fact, in words.
  struct InWords {
    const Check& check;
    const Question& question;
    using List = std::vector<Said>;
    List operator()(bool yes) const { return {check.word(yes ? "yes" : "no")}; }
    List operator()(std::int64_t number) const {
      if (question.unit != "pence") return {check.plain(std::to_string(number))};
      const std::string pence = std::to_string(100 + number % 100).substr(1);
      return {check.plain("£" + std::to_string(number / 100) + "." + pence)};
    }
    List operator()(Date date) const { return {check.plain(say_date(check.language, date))}; }
    List operator()(const std::string& id) const { return {check.choice(question, id)}; }
    List operator()(const Choices& chosen) const {
      List list;
      for (const auto& id : chosen) list.push_back(check.choice(question, id));
      return list;
    }
    List operator()(const Place& place) const {
      const auto area = check.catalogue.areas.find(place.given);
      return {check.plain(area == check.catalogue.areas.end() ? place.given : area->second.name)};
    }
  };

  std::vector<Said> answers(const std::string& question) const {
    if (has(journey.unknown, question)) return {word("check.unknown")};
    if (has(journey.declined, question)) return {word("check.declined")};
    std::vector<Said> list;
    for (const auto& slug : values_of(journey.answers, areas_question))
      if (question == areas_question) list.push_back(area(slug));
    for (const auto& id : values_of(journey.answers, needs_question))
      if (question == needs_question) list.push_back(need(id));
    const auto fact = facts.known.find(question);
    if (fact == facts.known.end()) return list;
    return std::visit(InWords{*this, *catalogue.vocabulary.question(question)}, fact->second);
  }

  View row(const std::string& question) const {
    const Said ask = ask_says(question, catalogue.vocabulary, language);
    View::List said;
    for (const Said& each : answers(question)) said.push_back(said_view(each));
    return {{"ask", ask.says},
            {"ask_in_english", ask.in_english},
            {"question", question},
            {"answers", std::move(said)}};
  }
};

}  // namespace

std::string check_page(const Setting& setting, const Journey& journey, const Standpoint& here) {
  const Check check{setting, journey, here.query.facts};
  View::List rows;
  for (const auto& question : journey.asked) rows.push_back(check.row(question));
  return kiosk_page("kiosk_check", setting, journey,
                    {{"title", say(*journey.language, "check.title")}, {"rows", std::move(rows)}});
}

}  // namespace fingerpost
