// An answer in words: "34 years", "£1,200", "on licence", "10 November 2026".
#pragma once

#include <string>

#include "core/words/fact.h"
#include "core/words/vocabulary.h"

namespace fingerpost {

/// With a capital; `question` is the row of that fact.
std::string value_words(const Question& question, const Value& value);

}  // namespace fingerpost
