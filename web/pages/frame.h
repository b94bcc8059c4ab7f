// What stands around every page, whoever made it: the numbers for an emergency at its foot, the
// visit that its forms belong to, and in a preview that it is one.
#pragma once

#include <cstdint>
#include <string>

#include "core/words/vocabulary.h"

namespace fingerpost {

struct Frame {
  /// Once something was sent, every page that a link leads to belongs to the same visit, so that
  /// "Start again" there ends it too.
  enum class Links : std::uint8_t { plain, take_it_along };

  std::string visit{};  ///< random, and nothing of a person; goes into every form of the page
  Links links = Links::plain;
  const Vocabulary* vocabulary = nullptr;  ///< null while none is loaded: 999 and 111 remain
  std::string preview{};                   ///< what is shown that is not live; empty: all is live
};

/// `html` with that put in where the templates have left a place for it. Nothing that somebody
/// typed can make such a place: it is a comment, and what is typed is escaped.
std::string in_frame(const std::string& html, const Frame& frame);

}  // namespace fingerpost
