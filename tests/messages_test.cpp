// The words of the kiosk in each of its languages: nothing missing, nothing made for other words,
// and the English that the real catalogue has today.
#include "web/says/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "core/thought/ask.h"
#include "core/thought/says.h"
#include "tests/support/kiosk.h"
#include "tests/support/world.h"
#include "web/pages/listed.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr std::size_t most_tiles = 12;  // of more choices, each is a name

const Language& in(const char* id) {
  const Language* found = language(id);
  EXPECT_NE(found, nullptr) << id;
  return found == nullptr ? english() : *found;
}

TEST(Messages, EveryLanguageIsThereInItsOwnScript) {
  std::string all;
  for (const Language& each : languages())
    all += each.id + " " + each.name + " (" + each.english + ") " +
           (each.right_to_left ? "right to left, " : "left to right, ") +
           (each.checked ? "checked" : "not checked") + "\n";
  EXPECT_EQ(all,
            "en English (English) left to right, checked\n"
            "gu ગુજરાતી (Gujarati) left to right, not checked\n"
            "pa ਪੰਜਾਬੀ (Panjabi) left to right, not checked\n"
            "pl Polski (Polish) left to right, not checked\n"
            "ur اردو (Urdu) right to left, not checked\n"
            "so Soomaali (Somali) left to right, not checked\n"
            "bn বাংলা (Bengali) left to right, not checked\n"
            "pt Português (Portuguese) left to right, not checked\n"
            "ro Română (Romanian) left to right, not checked\n"
            "ar العربية (Arabic) right to left, not checked\n"
            "cy Cymraeg (Welsh) left to right, not checked\n");
}

TEST(Messages, AreTheLanguagesOfTheListInItsOrder) {
  std::ifstream file(FINGERPOST_SOURCE_DIR "/web/messages/LINGUAS");
  std::string line, listed = "en", built;
  while (std::getline(file, line)) {
    std::istringstream words(line.substr(0, line.find('#')));
    for (std::string id; words >> id;) listed += " " + id;
  }
  for (const Language& each : languages()) built += (built.empty() ? "" : " ") + each.id;
  EXPECT_EQ(built, listed);
}

std::string placeholders(const std::string& text) {
  const std::regex mark("\\{\\w+\\}");
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at)
    found.push_back(at->str());
  std::sort(found.begin(), found.end());
  std::string all;
  for (const auto& each : found) all += each;
  return all;
}

TEST(Messages, NoneIsMissingAndTheirPlaceholdersAgree) {
  const auto& original = english().messages;
  EXPECT_GT(original.size(), 300u);
  for (const Language& each : languages()) {
    EXPECT_EQ(each.messages.size(), original.size()) << each.id;
    for (const auto& [key, message] : original) {
      const auto found = each.messages.find(key);
      ASSERT_NE(found, each.messages.end()) << each.id << " " << key;
      EXPECT_EQ(found->second.english, message.english) << each.id << " " << key;
      EXPECT_EQ(placeholders(found->second.says), placeholders(message.english))
          << each.id << " " << key;
    }
  }
}

/// What no text may hold: signs that cannot be seen and turn its direction, marks of a page.
const char* hidden_in(const std::string& text) {
  static constexpr std::pair<const char*, const char*> signs[] = {
      {"\u200e", "a left-to-right mark"},
      {"\u200f", "a right-to-left mark"},
      {"\u061c", "an Arabic letter mark"},
      {"\u202a", "an embedding"},
      {"\u202b", "an embedding"},
      {"\u202c", "the end of an embedding"},
      {"\u202d", "an override"},
      {"\u202e", "an override"},
      {"\u2066", "an isolate"},
      {"\u2067", "an isolate"},
      {"\u2068", "an isolate"},
      {"\u2069", "the end of an isolate"},
      {"\ufeff", "a byte order mark"},
      {"\u00a0", "a blank that does not break"},
      {"<", "a tag"},
      {"[[", "a mark of a template"},
      {"  ", "two blanks"},
      {"\n", "the end of a line"}};
  for (const auto& [sign, name] : signs)
    if (text.find(sign) != std::string::npos) return name;
  return "";
}

TEST(Messages, HoldNothingThatCannotBeSeen) {
  for (const Language& each : languages())
    for (const auto& [key, message] : each.messages) {
      const std::string& says = message.says;
      ASSERT_FALSE(says.empty()) << each.id << " " << key;
      EXPECT_STREQ(hidden_in(says), "") << each.id << " " << key << ": " << says;
      EXPECT_TRUE(says.front() != ' ' && says.back() != ' ') << each.id << " " << key;
    }
}

/// Every text of the catalogue that the kiosk can show, by the key of its message.
std::map<std::string, std::string> words_of_catalogue() {
  const Catalogue& catalogue = real_words();
  std::map<std::string, std::string> words;
  for (const Question& question : catalogue.vocabulary.questions) {
    if (!may_be_asked(question, {}) || question.from_services) continue;
    words["fact." + question.id + ".ask"] = question.ask_self;
    if (question.choices.size() > most_tiles) continue;
    for (const Choice& choice : question.choices)
      words["fact." + question.id + "." + choice.id] =
          says({OneOf{question.id, {choice.id}}}, catalogue, Actor::self);
  }
  for (const Need& need : catalogue.vocabulary.needs) words["need." + need.id] = need.label;
  for (const Safety& row : catalogue.vocabulary.safety) words["safety." + row.id] = row.says;
  return words;
}

/// One a line, so that a difference can be read.
std::string lines_of(const std::map<std::string, std::string>& words) {
  std::string all;
  for (const auto& [key, text] : words) all += key + ": " + text + "\n";
  return all;
}

TEST(Messages, AreMadeFromWhatTheCatalogueSaysToday) {
  std::map<std::string, std::string> made;
  for (const auto& [key, message] : english().messages)
    if (key.starts_with("fact.") || key.starts_with("need.") || key.starts_with("safety."))
      made[key] = message.english;
  EXPECT_EQ(lines_of(made), lines_of(words_of_catalogue()));
}

TEST(Messages, NameEveryAreaOfNeed) {
  std::set<std::string> named, areas;
  for (const auto& [key, message] : english().messages)
    if (key.starts_with("area.")) named.insert(key);
  for (const Need& need : real_words().vocabulary.needs) areas.insert("area." + slug_of(need.area));
  EXPECT_EQ(named, areas);
}

TEST(Messages, NameEveryUnitOfANumber) {
  for (const Question& question : real_words().vocabulary.questions)
    if (question.type == FactType::number && !question.unit.empty() && question.unit != "pence") {
      EXPECT_TRUE(english().messages.contains("unit." + question.unit)) << question.id;
    }
}

TEST(Messages, AreSaidWithTheirValues) {
  EXPECT_EQ(say(english(), "error.number", {{"least", "0"}, {"most", "120"}}),
            "Type a number from 0 to 120.");
  EXPECT_EQ(say(english(), "results.later_from", {{"date", "{day} May"}}), "Later, from {day} May");
  EXPECT_EQ(say(english(), "leave"), "Leave now");
  EXPECT_EQ(say(in("pl"), "yes"), "Tak");
}

TEST(Messages, OneThatIsNotThereIsAMistakeOfOurs) {
  try {
    say(english(), "no.such");
    FAIL() << "it was said";
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "there is no message 'no.such'");
  }
}

TEST(Messages, ALanguageIsFoundByItsCodeAlone) {
  EXPECT_EQ(language("ur"), &in("ur"));
  for (const char* none : {"", "UR", "fr", "en-GB", "../ur"})
    EXPECT_EQ(language(none), nullptr) << none;
}

TEST(Messages, WhatTheCatalogueChangedIsSaidInEnglishAndMarked) {
  const std::string debt = real_words().vocabulary.need("debt")->label;
  const struct {
    const char *language, *key;
    std::string text, says;
    bool in_english;
  } rows[] = {{"pl", "need.debt", debt, "Długi", false},
              {"pl", "need.debt", "Debts and loans", "Debts and loans", true},
              {"pl", "need.new-one", "A new one", "A new one", true},
              {"en", "need.debt", "Debts and loans", "Debts and loans", false},
              {"en", "need.new-one", "A new one", "A new one", false}};
  for (const auto& row : rows) {
    const Said said = say_catalogue(in(row.language), row.key, row.text);
    EXPECT_EQ(said.says, row.says) << row.language << " " << row.key;
    EXPECT_EQ(said.in_english, row.in_english) << row.language << " " << row.key;
  }
}

TEST(Messages, ADayIsSaidInEachLanguage) {
  const Date date = day("2026-11-02");
  EXPECT_EQ(say_date(english(), date), "2 November 2026");
  EXPECT_EQ(say_date(in("pl"), date), "2 listopada 2026");
  EXPECT_EQ(say_date(in("cy"), date), "2 Tachwedd 2026");
  EXPECT_EQ(say_date(in("ur"), date), "2 نومبر 2026");
}

}  // namespace
}  // namespace fingerpost
