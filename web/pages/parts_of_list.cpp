#include "web/pages/parts_of_list.h"

#include <algorithm>
#include <charconv>

namespace fingerpost {
namespace {

/// A button that shows these of a list, where there are any.
View::List show_view(const Shelf& shelf, Part part, const char* which) {
  if (part.first >= part.end) return {};
  return {{{"first", std::to_string(part.first)},
           {"which", which + std::to_string(part.end - part.first)},
           {"heading", shelf.heading},
           {"at", shelf.id}}};
}

}  // namespace

Part part_of(const std::string& asked, std::size_t most, std::size_t count) {
  std::size_t first = 0;
  std::from_chars(asked.data(), asked.data() + asked.size(), first);
  if (first >= count) first = 0;
  return {first, std::min(first + most, count)};
}

void set_more(View& view, const Shelf& shelf, Part part, Part shown) {
  const auto at_most = [&](std::size_t first, std::size_t end) {
    return Part{first, std::min(first + shelf.most, end)};
  };
  const std::size_t before = shown.first - std::min(shelf.most, shown.first);
  view.set("earlier",
           part.end <= shown.first
               ? show_view(shelf, at_most(part.first, part.end), "")
               : show_view(shelf, {std::max(part.first, before), shown.first}, "the previous "));
  view.set("later", part.first >= shown.end
                        ? show_view(shelf, at_most(part.first, part.end), "")
                        : show_view(shelf, at_most(shown.end, part.end), "the next "));
}

}  // namespace fingerpost
