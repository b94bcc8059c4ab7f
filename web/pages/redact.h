// Striking out: words that must not leave in a text, and what looks like a detail of a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// What stands for anything that was struck out: always as long, so that it tells nothing.
inline constexpr std::string_view bar = "█████";

struct Redacted {
  std::string text{};
  std::size_t struck = 0;  ///< how many bars were put in
};

/// Puts a bar for every place where one of `words` stands in `text` as whole words, whatever its
/// capitals and the marks on its letters, and however its blanks, hyphens and apostrophes are
/// written; of several that begin there the longest. Nothing else changes. One that holds a bar
/// counts as what stands on either side of the bar.
Redacted strike_words(std::string_view text, const std::vector<std::string>& words);

/// Puts a bar for what looks like an email address, a phone or NHS number, a whole date, a postcode
/// or the number of a person (CRN, prison number, National Insurance). It would sooner strike too
/// much than too little; a name it cannot know. Blanks, hyphens and apostrophes come out as plain
/// ones.
Redacted strike_details(std::string_view text);

}  // namespace fingerpost
