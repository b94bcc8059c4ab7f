#include "core/thought/says_leaf.h"

#include <algorithm>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

/// A fact's row of the vocabulary, in one voice.
class Phrasing {
 public:
  Phrasing(const std::string& fact, const Voice& voice) : voice_(voice) {
    static const Question bare;  // stands in for a fact that the vocabulary does not have
    const Question* row = voice.catalogue.vocabulary.question(fact);
    question_ = row == nullptr ? &bare : row;
    label_ = question_->label.empty() ? fact : question_->label;
  }

  const Question& question() const { return *question_; }

  /// Empty where neither voice has it.
  const std::string& phrase(std::string Phrases::*key) const {
    const std::string& own = question_->phrases_self.*key;
    return voice_.listener == Actor::self && !own.empty() ? own : question_->phrases.*key;
  }

  /// The phrase filled in, or "Label: " and `plain` filled in.
  std::string filled(std::string Phrases::*key, const std::string& value,
                     const char* plain = "{}") const {
    const std::string& pattern = phrase(key);
    return fill(pattern.empty() ? label_ + ": " + plain : pattern, {value});
  }

  std::string choice(const std::string& id) const {
    for (const Phrases* phrases : {&question_->phrases_self, &question_->phrases}) {
      if (phrases == &question_->phrases_self && voice_.listener != Actor::self) continue;
      const auto at = phrases->choice.find(id);
      if (at != phrases->choice.end()) return at->second;
    }
    return std::string(label_of(*question_, id));
  }

 private:
  const Voice& voice_;
  const Question* question_;
  std::string label_;
};

/// How amounts are compared, by the unit of the fact.
struct Comparison {
  const char *or_more, *or_less, *less, *more;
};

Comparison comparison(const std::string& unit) {
  if (unit == "years") return {"{} or over", "{} or under", "under {}", "over {}"};
  if (unit == "people") return {"{} or more", "{} or fewer", "fewer than {}", "more than {}"};
  return {"{} or more", "{} or less", "less than {}", "more than {}"};
}

/// "£16,000", "1 day", "18"
std::string number_text(std::int64_t value, const std::string& unit) {
  if (unit == "days") return with_thousands(value) + (value == 1 ? " day" : " days");
  if (unit != "pence") return with_thousands(value);
  const std::string pence = std::to_string(100 + value % 100).substr(1);
  return "£" + with_thousands(value / 100) + (pence == "00" ? "" : "." + pence);
}

std::string amount_text(const Between& rule, Sense sense, const std::string& unit) {
  const Comparison words = comparison(unit);
  std::string least = rule.at_least ? number_text(*rule.at_least, unit) : "";
  const std::string most = rule.at_most ? number_text(*rule.at_most, unit) : "";
  if (sense == Sense::holds) {
    if (!rule.at_least) return fill(words.or_less, {most});
    if (!rule.at_most) return fill(words.or_more, {least});
    if (*rule.at_least == *rule.at_most) return least;
    return (unit == "days" ? with_thousands(*rule.at_least) : least) + " to " + most;
  }
  const std::string below = rule.at_least ? fill(words.less, {least}) : "";
  const std::string above = rule.at_most ? fill(words.more, {most}) : "";
  return below + (below.empty() || above.empty() ? "" : " or ") + above;
}

/// The sentence of its own that some amounts have: none, some or one. Null for the rest.
std::string Phrases::*own_sentence(const Between& rule, Sense sense) {
  const bool holds = sense == Sense::holds;
  const bool from_one = rule.at_least == 1 && !rule.at_most;
  const bool up_to_none = rule.at_most == 0 && rule.at_least.value_or(0) <= 0;
  if (holds ? up_to_none : from_one) return &Phrases::none;
  if (holds ? from_one : up_to_none) return &Phrases::some;
  if (holds && rule.at_least == 1 && rule.at_most == 1) return &Phrases::one;
  return nullptr;
}

std::string options(const std::vector<std::string>& values, const Phrasing& phrasing) {
  std::vector<std::string> labels;
  for (const auto& value : values) labels.push_back(phrasing.choice(value));
  return join(labels, "or");
}

/// The choices that `values` leaves over.
std::vector<std::string> rest_of(const Question& question, const std::vector<std::string>& values) {
  std::vector<std::string> rest;
  for (const Choice& choice : question.choices)
    if (std::find(values.begin(), values.end(), choice.id) == values.end())
      rest.push_back(choice.id);
  return rest;
}

std::string when_text(const EventTime& time, const Phrasing& phrasing) {
  if (time.past.empty()) return phrasing.filled(&Phrases::future, time.ahead);
  if (time.ahead.empty()) return phrasing.filled(&Phrases::past, time.past);
  const std::string& both = phrasing.phrase(&Phrases::both);
  return both.empty() ? phrasing.filled(&Phrases::both, time.ahead + ", or " + time.past)
                      : fill(both, {time.ahead, time.past});
}

struct Words {
  Sense sense;
  const Voice& voice;

  bool holds() const { return sense == Sense::holds; }
  bool to_the_person() const { return voice.listener == Actor::self; }
  std::string name(const std::string& service) const {
    const Service* row = voice.catalogue.service(service);
    return row == nullptr ? service : row->name;
  }

  std::string operator()(const Is& rule) const {
    return rule.value == holds() ? Phrasing(rule.fact, voice).filled(&Phrases::yes, "yes")
                                 : Phrasing(rule.fact, voice).filled(&Phrases::no, "no");
  }
  std::string operator()(const OneOf& rule) const {
    const Phrasing phrasing(rule.fact, voice);
    const std::string& own = phrasing.phrase(holds() ? &Phrases::none : &Phrases::some);
    if (rule.values == std::vector<std::string>{"none"} && !own.empty()) return own;
    if (holds()) return phrasing.filled(&Phrases::one_of, options(rule.values, phrasing));
    const auto rest = rest_of(phrasing.question(), rule.values);
    const bool can_name_rest = phrasing.question().type == FactType::choice && !rest.empty() &&
                               !phrasing.phrase(&Phrases::one_of).empty();
    if (phrasing.phrase(&Phrases::not_one_of).empty() && can_name_rest)
      return phrasing.filled(&Phrases::one_of, options(rest, phrasing));
    return phrasing.filled(&Phrases::not_one_of, options(rule.values, phrasing), "not {}");
  }
  std::string operator()(const Between& rule) const {
    const Phrasing phrasing(rule.fact, voice);
    const auto key = own_sentence(rule, sense);
    if (key != nullptr && !phrasing.phrase(key).empty()) return phrasing.phrase(key);
    return phrasing.filled(&Phrases::amount, amount_text(rule, sense, phrasing.question().unit));
  }
  std::string operator()(const Window& rule) const {
    return when_text(event_time(rule, sense), Phrasing(rule.fact, voice));
  }
  std::string operator()(const Within& rule) const {
    return places_says(holds() ? Places{.fact = rule.fact, .in = {rule.area}}
                               : Places{.fact = rule.fact, .out = {rule.area}},
                       voice);
  }
  std::string operator()(const EligibleFor& rule) const {
    const char* person = holds() ? "You could use {}" : "You could not use {}";
    const char* other = holds() ? "Meets what {} asks for" : "Does not meet what {} asks for";
    return fill(to_the_person() ? person : other, {name(rule.service)});
  }
  std::string operator()(const NeedsFirst& rule) const {
    const char* person = holds() ? "You already get help from {}" : "You do not get help from {}";
    const char* other = holds() ? "Already gets help from {}" : "Does not get help from {}";
    return fill(to_the_person() ? person : other, {name(rule.service)});
  }
  std::string operator()(const Everyone&) const {
    return holds() ? "Open to everyone" : "Open to nobody";
  }
  template <class Branch>
  std::string operator()(const Branch&) const {
    return {};  // a branch is no leaf
  }
};

}  // namespace

std::string leaf_says(const Criterion& leaf, Sense sense, const Voice& voice) {
  return as_sentence(std::visit(Words{sense, voice}, leaf.rule));
}

std::string places_says(const Places& places, const Voice& voice) {
  const auto names = [&](const std::vector<std::string>& areas) {
    std::vector<std::string> out;
    for (const auto& id : areas) {
      const auto area = voice.catalogue.areas.find(id);
      out.push_back(area == voice.catalogue.areas.end() ? id : area->second.name);
    }
    return join(out, "or");
  };
  const Phrasing phrasing(places.fact, voice);
  if (places.in.empty())
    return as_sentence(phrasing.filled(&Phrases::not_within, names(places.out), "not in {}"));
  const std::string except = places.out.empty() ? "" : ", not in " + names(places.out);
  return as_sentence(phrasing.filled(&Phrases::within, names(places.in) + except, "in {}"));
}

}  // namespace fingerpost
