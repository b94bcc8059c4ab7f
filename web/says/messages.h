// The words of the kiosk in each of its languages. Built in from web/messages; nothing is read when
// the program runs.
#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/words/date.h"

namespace fingerpost {

struct Language {
  struct Message {
    std::string english{};
    std::string says{};  ///< in this language, made from that English
  };
  std::string id{};       ///< "ur", as BCP 47 has it
  std::string name{};     ///< in itself: "اردو"
  std::string english{};  ///< "Urdu"
  bool right_to_left = false;
  bool checked = false;  ///< a speaker has checked it; the pages say so where not
  std::map<std::string, Message, std::less<>> messages{};
};

/// English first, then the order in which they are offered. They live as long as the program.
std::span<const Language> languages();
const Language& english();
/// Null for what is none of them.
const Language* language(std::string_view id);

/// The message of that key, with each "{name}" replaced by its value. A key that is not there is a
/// std::logic_error that names it.
std::string say(const Language& language, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string>> values = {});

/// A text that may have had to stay in English.
struct Said {
  std::string says{};
  bool in_english = false;  ///< and the language is another
};

/// `text` of the catalogue, which is written in English: its translation where there is one under
/// `key` that was made from these very words, else itself.
Said say_catalogue(const Language& language, std::string_view key, const std::string& text);

/// "22 November 2026", in that language.
std::string say_date(const Language& language, Date date);

}  // namespace fingerpost
