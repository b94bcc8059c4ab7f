// One question of the vocabulary as a form shows it, filled with what was typed before.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/words/problem.h"
#include "core/words/vocabulary.h"
#include "web/pages/template.h"
#include "web/server/fields.h"

namespace fingerpost {

/// For the template `question`, in the practitioner's words. "Not known" is the answer until
/// another is given.
View question_view(const Question& question, const Fields& typed, const Problems& problems);

/// False for the fact that names the services a person is with: a button beside each service
/// answers it, not a list of them all.
bool is_asked(const Question& question);

/// A date that is no fact, in three boxes or as text: the same template. `name` is the field's.
struct DateQuestion {
  std::string name{};
  std::string ask{};
  std::string hint{};
};
View date_view(const DateQuestion& question, const Fields& typed, const Problems& problems);

/// A field that is no fact, for the same template.
struct PlainQuestion {
  std::string id{};    ///< of its element; of the first one of several
  std::string name{};  ///< the field's
  std::string ask{};
  std::string hint{};
  std::string error{};
};
/// In one line. `width` is a class: "govuk-input--width-10".
View text_view(const PlainQuestion& question, const std::string& value, const std::string& width);
enum class Pick : std::uint8_t { one, any };  ///< from a list, or boxes to tick
View pick_view(const PlainQuestion& question, Pick pick, const std::vector<Choice>& choices,
               const std::vector<std::string>& chosen);

/// What is wrong at `where` ("facts.age", "needs", "as_of"), as one text; empty if nothing.
/// Problems inside a list ("needs[1]") count.
std::string problem_at(const std::string& where, const Problems& problems);

/// The id of the element to go to for a problem: "fact-age" for "facts.age", "as_of".
std::string element_of(const std::string& where);

/// The first letter made a capital: labels of choices are written for the inside of a sentence.
std::string capitalised(std::string_view text);

}  // namespace fingerpost
