// The facts a rule may ask about and the needs a service may meet. One row, many readers: form,
// API, rule check, explanation, documentation.
#pragma once

#include <cstdint>
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

/// How a rule about this fact reads. "{}" stands for the value; a pattern that is empty falls back
/// to plain words made from the label.
struct Phrases {
  std::string yes{}, no{};                       ///< yes/no facts
  std::string at_least{}, at_most{}, between{};  ///< numbers; `between` has two "{}"
  std::string one_of{};                          ///< choices and sets
  std::string around{};                          ///< dates: the event, "leaving prison"
  std::string within{};                          ///< places
};

/// One fact of the vocabulary.
struct Question {
  std::string id{};
  FactType type = FactType::yes_no;
  std::string unit{};      ///< "years", "pence", "days"; empty where there is none
  std::string label{};     ///< short name for a form: "Age"
  std::string ask{};       ///< the practitioner's question
  std::string ask_self{};  ///< the same, put to the person in plain words
  std::string hint{};
  std::string protection{};  ///< P0 to P4, or S: held by staff, never asked of the person
  std::vector<Choice> choices{};
  std::int64_t least = 0;  ///< the range of a number, inclusive
  std::int64_t most = 0;
  std::string years_since{};  ///< a number that follows from this date fact: age from date_of_birth
  Phrases phrases{};
  bool staff_only() const { return protection == "S"; }
};

struct Need {
  std::string id{};
  std::string label{};
  std::string area{};                ///< one of probation's eight areas of need
  std::vector<std::string> words{};  ///< what people say when they mean it
};

/// "When this holds, that fact follows." Stated once, applied to every query; never overrides what
/// was said, and a contradiction is refused.
struct Implication {
  Criterion when{};
  std::string known{};  ///< or: whenever this fact is known at all; empty if `when` is used
  std::string fact{};
  Value value{};
  std::string because{};
};

struct Vocabulary {
  std::vector<Question> questions{};
  std::vector<Need> needs{};
  std::vector<Implication> implications{};

  /// Null where there is no such id.
  const Question* question(std::string_view id) const;
  const Need* need(std::string_view id) const;
};

/// The label of a choice, or its id where the vocabulary has none.
std::string_view label_of(const Question& question, std::string_view choice);

}  // namespace fingerpost
