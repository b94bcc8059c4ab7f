// Long lists of a page are shown in parts, with buttons for what comes before and after.
#pragma once

#include <cstddef>
#include <string>

#include "web/pages/template.h"

namespace fingerpost {

/// Some of a list, one after another: from its first to before its end.
struct Part {
  std::size_t first = 0, end = 0;
};

/// Of a list of `count`, the at most `most` from the one that a field asks for ("40"): the first
/// ones where it asks for none, or for what is not there.
Part part_of(const std::string& asked, std::size_t most, std::size_t count);

/// What a list with buttons says of itself, and how many it shows at once.
struct Shelf {
  std::string id{}, heading{};
  std::size_t most = 0;
};

/// Sets "earlier" and "later": the buttons for what `part` of a list has before and after those
/// that are shown, each as a list of one or none.
void set_more(View& view, const Shelf& shelf, Part part, Part shown);

}  // namespace fingerpost
