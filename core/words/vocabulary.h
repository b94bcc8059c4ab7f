// The facts a rule may ask about and the needs a service may meet. One row, many readers: form,
// API, rule check, explanation, documentation.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/criterion.h"
#include "core/words/fact.h"

namespace fingerpost {

enum class FactType : std::uint8_t { yes_no, number, date, choice, choices, place };

std::string_view to_text(FactType type);
std::optional<FactType> parse_fact_type(std::string_view text);

struct Choice {
  std::string id{};
  std::string label{};  ///< as it reads inside a sentence: "on licence"
};

/// How a rule about this fact reads, in one voice. "{}" stands for the value; a pattern that is
/// empty falls back to plain words made from the label. A sentence begins with a word that may be
/// written small, as it is where sentences are joined: "Aged 18 or over, and lives in Leicester".
struct Phrases {
  std::string yes{}, no{};             ///< yes/no facts
  std::string amount{};                ///< numbers: "Aged {}", for "18 or over", "under 18", ..
  std::string one{};                   ///< the number 1, where `amount` has a plural
  std::string one_of{}, not_one_of{};  ///< choices and sets; without the second, of a single choice
                                       ///< the others are named
  std::map<std::string, std::string, std::less<>> choice{};  ///< instead of a label, by choice
  std::string none{}, some{};    ///< the number 0, or the choice "none", and all that it is not
  std::string future{}, past{};  ///< dates: "Leaves prison {}", "Left prison {}"
  std::string both{};            ///< "Leaves prison {}, or left {}"
  std::string within{}, not_within{};  ///< places: they end in "in {}"
};

/// One fact of the vocabulary.
struct Question {
  std::string id{};
  FactType type = FactType::yes_no;
  std::string unit{};      ///< "years", "pence", "days"; empty where there is none
  std::string label{};     ///< short name for a form: "Age"
  std::string ask{};       ///< the practitioner's question
  std::string ask_self{};  ///< the same, put to the person in plain words; empty: never
  std::string hint{};
  std::string protection{};  ///< P0 to P4, or S: held by staff, never asked of the person
  std::vector<Choice> choices{};
  std::int64_t least = 0;  ///< the range of a number, inclusive
  std::int64_t most = 0;
  std::string years_since{};  ///< a number that follows from this date fact: age from date_of_birth
  Phrases phrases{};          ///< as a practitioner would say it
  Phrases phrases_self{};     ///< as it is said to the person: "You are {}"
  /// Of a yes/no fact: what turns a no into a yes ("Register with a GP"). Empty: nothing that
  /// anybody should be asked to do.
  std::string to_yes{};
  /// Its choices are the services themselves, by id and name: far too many to list in a form.
  bool from_services = false;
  std::string stated_at{};  ///< "facts.toml:12"; filled in by the core
  bool staff_only() const { return protection == "S"; }
};

/// How soon a need has to be met. `urgent` is for crisis and safety: it comes before everything.
enum class Urgency : std::uint8_t { routine, soon, urgent };

/// "routine", "soon", "urgent"
std::string_view to_text(Urgency urgency);
std::optional<Urgency> parse_urgency(std::string_view text);

/// Fixed words for a crisis, shown before everything else: whom to call, whatever fits or does not.
struct Safety {
  std::string id{};
  std::vector<std::string> needs{};  ///< ids of the needs that bring it up; empty: every urgent one
  std::string says{};                ///< "If somebody's life is in danger, call 999."
  std::string phone{};               ///< empty where there is none
  std::string source{};
  std::optional<Date> assured_date{};
  std::string stated_at{};  ///< "needs.toml:247"; filled in by the core
};

struct Need {
  std::string id{};
  std::string label{};
  std::string area{};                ///< one of probation's eight areas of need
  std::vector<std::string> words{};  ///< what people say when they mean it
  Urgency urgency = Urgency::routine;
  /// Of an urgent need: more that people say when they mean it, in words too plain to search by
  /// ("end it all").
  std::vector<std::string> alarms{};
  std::string stated_at{};  ///< "needs.toml:12"; filled in by the core
};

/// "When this holds, that fact follows." Stated once, applied to every query; never overrides what
/// was said, and a contradiction is refused.
struct Implication {
  Criterion when{};
  std::string known{};  ///< or: whenever this fact is known at all; empty if `when` is used
  std::string fact{};
  Value value{};
  Choices rules_out{};  ///< instead of `value`: choices of `fact` that then cannot be so
  std::string because{};
  std::string source{};
};

struct Vocabulary {
  std::vector<Question> questions{};
  std::vector<Need> needs{};
  std::vector<Implication> implications{};
  std::vector<Safety> safety{};  ///< in the order in which they are shown

  /// Null where there is no such id.
  const Question* question(std::string_view id) const;
  const Need* need(std::string_view id) const;
};

/// The label of a choice, or its id where the vocabulary has none.
std::string_view label_of(const Question& question, std::string_view choice);

}  // namespace fingerpost
