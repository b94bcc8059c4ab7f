#include "web/pages/letter_text.h"

#include <algorithm>

#include "core/thought/imply.h"
#include "core/thought/leaves.h"
#include "core/thought/wording.h"
#include "core/words/has.h"
#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/says/refer.h"
#include "web/says/value_words.h"

namespace fingerpost {
namespace {

constexpr const char* consent = "consent_to_refer";
constexpr const char* abuse_need = "domestic-abuse";

/// The way in that the letter is for: the first of the practitioner's, else of those who could.
const Route* way_in(const Match& match) {
  if (!match.routes.empty()) return match.routes.front();
  for (const Route& route : match.service->routes)
    for (const Actor actor : match.ask_someone)
      if (has(route.who, actor)) return &route;
  return nullptr;
}

/// Ids of the facts that the rule and the way in ask about, in that order, each once.
std::vector<std::string> facts_asked_about(const Match& match, const Catalogue& catalogue) {
  std::vector<std::string> ids;
  const auto visit = [&](const auto& rule) {
    const std::string id = fact_of(rule);
    const bool own_line = id == consent || id == already_with;
    if (!id.empty() && !own_line && !has(ids, id)) ids.push_back(id);
  };
  each_leaf(match.service->eligible, catalogue, visit);
  if (const Route* route = way_in(match)) each_leaf(route->eligible, catalogue, visit);
  return ids;
}

std::string held_back(const Question& question) {
  if (question.protection == "P2") return "Health and the like: only if they need it to decide.";
  if (question.protection == "P3")
    return "About a sentence or an offence: only if they need it to decide.";
  if (question.protection == "P4") return "It could put somebody in danger: only if they need it.";
  if (question.staff_only()) return "Held by staff: share it only as your own rules let you.";
  return {};
}

/// The district of a home, and never the postcode; empty where it is not certain.
std::string district_of(const Place& place, const Catalogue& catalogue) {
  for (const auto& id : place.certain) {
    const auto area = catalogue.areas.find(id);
    if (area != catalogue.areas.end() && area->second.kind == "district") return area->second.name;
  }
  return {};
}

/// The letter says that it holds no date of birth: an age tells enough.
bool is_birthday(const std::string& id, const Vocabulary& vocabulary) {
  return std::any_of(vocabulary.questions.begin(), vocabulary.questions.end(),
                     [&](const Question& other) { return other.years_since == id; });
}

/// Empty where it is not known.
std::string value_of_fact(const Question& question, const Facts& facts,
                          const Catalogue& catalogue) {
  const auto known = facts.known.find(question.id);
  if (known == facts.known.end()) return {};
  if (const auto* place = std::get_if<Place>(&known->second)) return district_of(*place, catalogue);
  return value_words(question, known->second);
}

void add_needs(std::vector<LetterPart>& parts, const Match& match, const Catalogue& catalogue,
               const Query& query) {
  for (const auto& id : match.needs_met) {
    if (!has(query.needs, id)) continue;  // nobody asked for it: it is not ours to say
    const bool in_danger = id == abuse_need && match.service->needs.size() > 1;
    parts.push_back({.kind = LetterPart::Kind::need,
                     .id = "need." + id,
                     .label = "Help with",
                     .value = need_labels({id}, catalogue),
                     .held_back = in_danger ? "It could put somebody in danger." : "",
                     .struck = 0});
  }
}

void add_words(std::vector<LetterPart>& parts, const std::string& id, const std::string& label,
               const std::string& typed) {
  if (typed.empty()) return;
  Redacted redacted = strike_details(typed);
  parts.push_back({.kind = LetterPart::Kind::words,
                   .id = id,
                   .label = label,
                   .value = std::move(redacted.text),
                   .held_back = "Typed freely: it may name somebody. Read it first.",
                   .struck = redacted.struck});
}

std::string consent_says(const Query& query) {
  const bool* agrees = query.facts.find<bool>(consent);
  if (agrees == nullptr)
    return "[Ask first. Then write: They agree to this referral and to my telling you the above.]";
  return *agrees ? "They agree to this referral and to my telling you the above."
                 : "[They do not agree to a referral: do not send this.]";
}

std::string lines_of(const std::vector<LetterPart>& told, LetterPart::Kind kind) {
  std::string text;
  for (const LetterPart& part : told)
    if (part.kind == kind) text += "- " + part.label + ": " + part.value + "\n";
  return text;
}

std::string needs_line(const std::vector<LetterPart>& told) {
  std::string needs;
  for (const LetterPart& part : told)
    if (part.kind == LetterPart::Kind::need) needs += (needs.empty() ? "" : ", ") + part.value;
  return "They would like help with: " + (needs.empty() ? "[what help is wanted]" : needs) + ".\n";
}

}  // namespace

std::vector<LetterPart> letter_parts(const Match& match, const Catalogue& catalogue,
                                     const Query& query) {
  std::vector<LetterPart> parts;
  add_needs(parts, match, catalogue, query);
  const Facts facts = with_implied(query.facts, query.as_of, catalogue);
  for (const auto& id : facts_asked_about(match, catalogue)) {
    const Question* question = catalogue.vocabulary.question(id);
    if (question == nullptr || is_birthday(id, catalogue.vocabulary)) continue;
    std::string value = value_of_fact(*question, facts, catalogue);
    if (!value.empty())
      parts.push_back({.kind = LetterPart::Kind::fact,
                       .id = id,
                       .label = question->label,
                       .value = std::move(value),
                       .held_back = held_back(*question),
                       .struck = 0});
  }
  add_words(parts, "their_words", "In their words", query.text);
  add_words(parts, "reason", "Why this service", match.included_because);
  return parts;
}

std::vector<std::string> not_known_of(const Match& match, const Catalogue& catalogue,
                                      const Query& query) {
  const Facts facts = with_implied(query.facts, query.as_of, catalogue);
  std::vector<std::string> labels;
  for (const auto& id : facts_asked_about(match, catalogue)) {
    const Question* question = catalogue.vocabulary.question(id);
    if (question != nullptr && value_of_fact(*question, facts, catalogue).empty())
      labels.push_back(question->label);
  }
  return labels;
}

std::string letter_text(const Match& match, const Query& query,
                        const std::vector<LetterPart>& told) {
  const Service& service = *match.service;
  const std::string sender = has_to_come_from(match);
  const std::string facts = lines_of(told, LetterPart::Kind::fact);
  const std::string words = lines_of(told, LetterPart::Kind::words);
  std::string text = "Subject: Referral to " + service.name + "\n\n";
  text += "To: " + (service.provider.empty() ? "[the provider]" : service.provider) + "\n";
  if (!sender.empty()) text += "To be sent by: " + sender + "\n";
  text += "Date: " + to_words(query.as_of) + "\n\n";
  text += "I would like to refer [name of the person] to " + service.name + ".\n";
  text += needs_line(told) + "\n";
  if (!facts.empty()) text += "What you ask about:\n" + facts + "\n";
  if (!words.empty()) text += words + "\n";
  text += consent_says(query) + "\n\n";
  text +=
      "Their date of birth, address and phone number are not in this text. I can give you what "
      "you need in a secure way.\n\n";
  return text + "[your name]\n[your role and office]\n[your phone number and secure email]\n";
}

std::string has_to_come_from(const Match& match) {
  if (!match.routes.empty() || match.ask_someone.empty()) return {};
  std::vector<std::string> who;
  for (const Actor actor : match.ask_someone) who.emplace_back(to_words(actor));
  return join(who, "or");
}

}  // namespace fingerpost
