#include "core/thought/change_words.h"

#include <algorithm>

#include "core/thought/first_steps.h"
#include "core/thought/leaves.h"
#include "core/thought/says.h"

namespace fingerpost {
namespace {

/// Gathers what the leaves about one fact say that hold after the change and did not before.
class Sentences {
 public:
  Sentences(const std::string& fact, const Turn& turn) : fact_(fact), turn_(turn) {}

  /// `wanted` is what each leaf has to be for the whole to hold: no within a Not.
  void gather(const Criterion& rule, Verdict wanted, int depth) {
    if (const auto* of = parts(rule)) {
      const bool negated = std::holds_alternative<Not>(rule.rule);
      for (const Criterion& part : *of) gather(part, negated ? opposite(wanted) : wanted, depth);
      return;
    }
    if (const auto* other = std::get_if<EligibleFor>(&rule.rule)) {
      const Service* service =
          depth < deepest_reference ? turn_.before.catalogue.service(other->service) : nullptr;
      if (service != nullptr) gather(service->eligible, wanted, depth + 1);
      return;
    }
    if (std::visit([](const auto& leaf) { return fact_of(leaf); }, rule.rule) != fact_) return;
    const Ground after{turn_.after, turn_.before.as_of, turn_.before.catalogue};
    if (verdict(rule, after) != wanted || verdict(rule, turn_.before) == wanted) return;
    const Criterion sentence = wanted == Verdict::yes ? rule : Criterion{Not{{rule}}};
    add(says(sentence, turn_.before.catalogue, turn_.query.asker));
    if (const auto* window = std::get_if<Window>(&rule.rule)) note_opening(*window);
  }

  std::string text() const { return text_; }
  std::optional<Date> opens() const { return opens_; }

 private:
  void add(const std::string& sentence) {
    if (text_.find(sentence) != std::string::npos) return;
    text_ += (text_.empty() ? "" : "; ") + sentence;
  }
  void note_opening(const Window& window) {
    const Date* date = turn_.before.facts.find<Date>(fact_);
    if (date == nullptr || !window.from) return;
    const Date day = add_to(*date, *window.from);
    if (day > turn_.before.as_of) opens_ = day;
  }
  static Date add_to(Date date, Span span) { return fingerpost::add(date, span); }

  const std::string& fact_;
  const Turn& turn_;
  std::string text_;
  std::optional<Date> opens_;
};

/// The day on which somebody with a known date of birth is as old as after the change.
std::optional<Date> grown_on(const Question& question, const Turn& turn) {
  const Date* born = turn.query.facts.find<Date>(question.years_since);
  const auto* years = turn.after.find<std::int64_t>(question.id);
  if (born == nullptr || years == nullptr) return std::nullopt;
  return birthday(*born, int(*years));
}

/// "Start with Inclusion Healthcare first, then with RECONNECT".
std::string first_steps_say(const Turn& turn) {
  std::string out;
  for (const Service* first : first_steps(turn.rule, turn.before))
    out += (out.empty() ? "Start with " + first->name + " first" : ", then with " + first->name);
  return out;
}

Change::Kind kind_of(const Question& question, const Turn& turn) {
  if (!turn.before.facts.known.contains(question.id)) {
    const bool held_by_staff = question.staff_only() && turn.query.asker == Actor::self;
    return held_by_staff ? Change::Kind::person : Change::Kind::answer;
  }
  const auto* place = turn.before.facts.find<Place>(question.id);
  if (place != nullptr && !place->settle_with.empty()) return Change::Kind::answer;
  if (is_time(question.id, turn)) return Change::Kind::time;
  const bool* now = turn.before.facts.find<bool>(question.id);
  const bool can_do = now != nullptr && !*now && !question.to_yes.empty();
  return can_do || question.id == already_with ? Change::Kind::person : Change::Kind::fixed;
}

}  // namespace

bool is_time(const std::string& fact, const Turn& turn) {
  const Question* question = turn.before.catalogue.vocabulary.question(fact);
  if (question == nullptr) return false;
  const auto* years = turn.before.facts.find<std::int64_t>(fact);
  const auto* later = turn.after.find<std::int64_t>(fact);
  if (years != nullptr && later != nullptr)
    return !question->years_since.empty() && *later > *years;
  const Date* date = turn.before.facts.find<Date>(fact);
  const Date* nearer = turn.after.find<Date>(fact);
  return date != nullptr && nearer != nullptr && *nearer < *date;
}

Change step(const std::string& fact, const Turn& turn) {
  const Question& question = *turn.before.catalogue.vocabulary.question(fact);
  Sentences sentences(fact, turn);
  sentences.gather(turn.rule, Verdict::yes, 0);
  Change out{.kind = kind_of(question, turn), .fact = fact, .says = sentences.text()};
  if (out.kind == Change::Kind::time)
    out.on = question.years_since.empty() ? sentences.opens() : grown_on(question, turn);
  if (out.kind != Change::Kind::person) return out;
  if (question.id == already_with)
    out.says = first_steps_say(turn);
  else if (question.staff_only())
    out.says = "Ask your probation practitioner about this: they hold the answer";
  else if (!question.to_yes.empty())
    out.says = question.to_yes;
  return out;
}

}  // namespace fingerpost
