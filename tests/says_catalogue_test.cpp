// The words of the real catalogue: nothing missing, nothing raw, and plain enough for the kiosk.
#include <gtest/gtest.h>

#include <cctype>

#include "core/thought/reading_age.h"
#include "core/thought/says.h"
#include "core/thought/wording.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

const Catalogue& real() { return test::real_directory().catalogue; }

/// Facts whose choices are names: one short name stands in for all.
constexpr std::pair<std::string_view, std::string_view> stand_ins[] = {{"pdu", "york"},
                                                                       {already_with, "unlock"}};

void add(std::vector<Criterion>& rules, Criterion rule) {
  rules.push_back(Criterion{Not{{rule}}});
  rules.push_back(std::move(rule));
}

Span days(int count) { return {count, Span::Unit::days}; }
Span months(int count) { return {count, Span::Unit::months}; }

void add_windows(const std::string& fact, std::vector<Criterion>& rules) {
  using End = std::optional<Span>;
  const std::pair<End, End> windows[] = {
      {days(-84), days(28)},   {days(-84), days(0)},  {days(0), days(28)}, {days(0), days(0)},
      {months(-6), days(-42)}, {days(28), months(6)}, {days(-84), {}},     {days(0), {}},
      {days(28), {}},          {{}, days(28)},        {{}, days(0)},       {{}, days(-1)},
  };
  for (const auto& [from, to] : windows) add(rules, {Window{fact, from, to}});
}

void add_choices(const Question& question, std::vector<Criterion>& rules) {
  for (const auto& [fact, name] : stand_ins)
    if (question.id == fact) return add(rules, {OneOf{question.id, {std::string(name)}}});
  for (const Choice& choice : question.choices) add(rules, {OneOf{question.id, {choice.id}}});
  add(rules, {OneOf{question.id, {question.choices[0].id, question.choices[1].id}}});
}

/// Every kind of rule that can be made of one fact, and its opposite.
std::vector<Criterion> rules_about(const Question& question) {
  std::vector<Criterion> rules;
  switch (question.type) {
    case FactType::yes_no:
      add(rules, {Is{question.id, true}});
      break;
    case FactType::number:
      for (const std::int64_t n : {0, 1, 2, 18}) {
        add(rules, {Between{question.id, n, {}}});
        add(rules, {Between{question.id, {}, n}});
        add(rules, {Between{question.id, n, n}});
        add(rules, {Between{question.id, n, n + 7}});
      }
      break;
    case FactType::date:
      add_windows(question.id, rules);
      break;
    case FactType::choice:
    case FactType::choices:
      add_choices(question, rules);
      break;
    case FactType::place:
      add(rules, {Within{question.id, "E06000014"}});  // York
      break;
  }
  return rules;
}

std::vector<std::string> sentences(const Question& question, Actor listener) {
  std::vector<std::string> out;
  for (const Criterion& rule : rules_about(question)) out.push_back(says(rule, real(), listener));
  return out;
}

TEST(CatalogueSays, EveryPhraseIsThereForThePerson) {
  constexpr std::string Phrases::*keys[] = {
      &Phrases::yes,  &Phrases::no,     &Phrases::amount,    &Phrases::one,  &Phrases::one_of,
      &Phrases::none, &Phrases::some,   &Phrases::future,    &Phrases::past, &Phrases::not_one_of,
      &Phrases::both, &Phrases::within, &Phrases::not_within};
  for (const Question& question : real().vocabulary.questions) {
    int phrases = 0;
    for (const auto key : keys) {
      EXPECT_EQ((question.phrases.*key).empty(), (question.phrases_self.*key).empty())
          << question.id << ": one voice has \"" << question.phrases.*key << "\", the other has \""
          << question.phrases_self.*key << '"';
      phrases += !(question.phrases_self.*key).empty();
    }
    EXPECT_GT(phrases, 0) << question.id << " has no phrases_self";
  }
}

TEST(CatalogueSays, EveryFactSpeaksInBothVoicesWithoutItsLabel) {
  for (const Question& question : real().vocabulary.questions) {
    for (const auto& sentence : sentences(question, Actor::self))
      EXPECT_TRUE(sentence.starts_with("You") || sentence.find("you") != std::string::npos ||
                  sentence.find("your") != std::string::npos)
          << question.id << ": " << sentence;
    for (const Actor listener : {Actor::self, Actor::practitioner})
      for (const auto& sentence : sentences(question, listener)) {
        EXPECT_EQ(sentence.find(": "), std::string::npos) << question.id << ": " << sentence;
        EXPECT_EQ(sentence.find("not not"), std::string::npos) << question.id << ": " << sentence;
        EXPECT_EQ(as_sentence(as_clause(sentence)), sentence) << question.id;
        EXPECT_NE(as_clause(sentence), sentence) << "cannot be joined: " << sentence;
      }
  }
}

TEST(CatalogueSays, TheKioskKeepsToAReadingAgeOfNineToEleven) {
  std::vector<std::string> all;
  for (const Question& question : real().vocabulary.questions) {
    const auto said = sentences(question, Actor::self);
    EXPECT_LE(difficulty(said), 6.0) << question.id << " is hard to read: " << said.front();
    for (const auto& sentence : said) {
      EXPECT_LE(word_count(sentence), 20u) << question.id << ": " << sentence;
      all.push_back(sentence);
    }
  }
  EXPECT_GT(all.size(), 250u);
  EXPECT_LE(difficulty(all), 5.0);
}

/// Calls `visit` with `rule` and with every part of it.
template <class Visit>
void each_rule(const Criterion& rule, const Visit& visit) {
  visit(rule);
  if (const auto* of = parts(rule))
    for (const Criterion& part : *of) each_rule(part, visit);
}

TEST(CatalogueSays, NoRuleShowsItsWorkings) {
  for (const Service& service : real().services) {
    const auto check = [&](const Criterion& rule) {
      for (const Actor listener : {Actor::practitioner, Actor::self}) {
        const std::string sentence = says(rule, real(), listener);
        EXPECT_EQ(sentence.find("{}"), std::string::npos) << service.id << ": " << sentence;
        EXPECT_EQ(sentence.find('_'), std::string::npos) << service.id << ": " << sentence;
        EXPECT_FALSE(sentence.empty() || sentence.ends_with(' ')) << service.id;
        EXPECT_TRUE(std::isupper(static_cast<unsigned char>(sentence[0]))) << sentence;
      }
    };
    each_rule(service.eligible, check);
    for (const Route& route : service.routes) each_rule(route.eligible, check);
  }
}

TEST(CatalogueSays, WhatAPractitionerWouldSay) {
  const struct {
    const char *rule, *practitioner, *person;
  } rows[] = {
      {R"({"any":[{"fact":"supervision","one_of":["licence"]},{"fact":"armed_forces","one_of":["regular"]}]})",
       "Is on licence or has served in the regular forces",
       "You are on licence or you have been in the full-time forces"},
      {R"({"fact":"armed_forces","one_of":["regular","reserve","leaving"]})",
       "Has served in the regular forces, served in the reserves or begun to leave the forces",
       "You have been in the full-time forces, been in the reserves or begun to leave the forces"},
      {R"({"not":{"fact":"armed_forces","one_of":["regular","reserve"]}})",
       "Has not served in the regular forces or served in the reserves",
       "You have not been in the full-time forces or been in the reserves"},
      {R"({"not":{"fact":"drug_use","one_of":["none","past"]}})",
       "Uses drugs now or has a prescription for drug use",
       "You use drugs now or have a prescription for drug use"},
      {R"({"fact":"savings","at_most":1600000})", "Has savings of £16,000 or less",
       "You have £16,000 or less saved"},
      {R"({"not":{"fact":"savings","at_most":0}})", "Has savings", "You have some money saved"},
      {R"({"fact":"dependants","at_least":2})", "Has 2 or more dependent children",
       "You look after 2 or more children"},
      {R"({"fact":"dependants","at_least":1,"at_most":1})", "Has 1 dependent child",
       "You look after 1 child"},
      {R"({"not":{"fact":"dependants","at_least":1}})", "Has no dependent children",
       "You look after no children"},
      {R"({"fact":"days_in_custody","at_least":1})", "Has been in custody for 1 day or more",
       "You have been in prison for 1 day or more this time"},
      {R"({"fact":"days_in_custody","at_least":15,"at_most":30})",
       "Has been in custody for 15 to 30 days",
       "You have been in prison for 15 to 30 days this time"},
      {R"({"fact":"days_to_homelessness","at_most":56})", "May be homeless in 56 days or less",
       "You may be without a home in 56 days or less"},
      {R"({"fact":"days_to_homelessness","at_most":0})", "Is homeless now", "You have no home now"},
      {R"({"fact":"release_date","window_days":[0,28]})", "Left prison no more than 28 days ago",
       "You left prison no more than 28 days ago"},
      {R"({"fact":"order_end_date","window_days":[-28,7]})",
       "The order or licence ends within 28 days, or ended no more than 7 days ago",
       "Your probation ends within 28 days, or ended no more than 7 days ago"},
      {R"({"not":{"fact":"release_route","one_of":["hdc","remand_release","sentence_expiry"]}})",
       "Is not released on home detention curfew (a tag), from remand or at the end of the whole "
       "sentence",
       "You do not leave prison with a tag, from remand or at the end of your whole sentence"},
      {R"({"fact":"rosh","one_of":["high","very_high"]})",
       "Is recorded as a high or very high risk of serious harm",
       "Staff have put your risk of harm as high or very high"},
      {R"({"any":[{"fact":"home","within":"E06000016"},{"fact":"release_place","within":"E06000016"}]})",
       "Lives in Leicester or will be released to live in Leicester",
       "You live in Leicester or after prison you will live in Leicester"},
      {R"({"any":[{"fact":"housing","one_of":["no_fixed_abode","sleeping_rough","unsafe_at_home"]},
                  {"fact":"days_to_homelessness","at_most":56}]})",
       "At least one of these", "At least one of these"},
      {R"({"any":[{"fact":"housing","one_of":["sleeping_rough","unsafe_at_home"]},
                  {"fact":"days_to_homelessness","at_most":56}]})",
       "Is sleeping rough or unsafe at home, or may be homeless in 56 days or less",
       "You are sleeping rough or unsafe at home, or you may be without a home in 56 days or less"},
      {R"({"eligible_for":"enhanced-reconnect"})", "Meets what Enhanced RECONNECT asks for",
       "You could use Enhanced RECONNECT"},
  };
  for (const auto& row : rows) {
    const Criterion rule = test::rule(row.rule, real());
    EXPECT_EQ(says(rule, real(), Actor::practitioner), row.practitioner) << row.rule;
    EXPECT_EQ(says(rule, real(), Actor::self), row.person) << row.rule;
  }
}

}  // namespace
}  // namespace fingerpost
