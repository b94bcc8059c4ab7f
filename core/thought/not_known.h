// What no source gives of a service: left out of its entry, and shown as not known.
#pragma once

#include <string>
#include <vector>

#include "core/words/service.h"

namespace fingerpost {

/// One thing that nobody has said.
struct NotKnown {
  std::string field{};  ///< its key in a catalogue file: "hours", "contract.end"
  std::string words{};  ///< "opening hours", "when its contract ends"
};

/// In the order in which they are shown; empty where everything is known. Left out is what a
/// service may well not have: an address where nobody is asked to come, the end of a contract where
/// nobody pays for it by one.
std::vector<NotKnown> not_known(const Service& service);

/// "Not known: opening hours, what it costs and languages."; empty where everything is known.
std::string not_known_says(const Service& service);

}  // namespace fingerpost
