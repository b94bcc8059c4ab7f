// Pages from templates: what a template is filled with, and the filling.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fingerpost {

/// What a template is filled with: text, yes or no, a list, or named parts. Empty text, no and an
/// empty list hide a {{#section}}.
struct View {
  using List = std::vector<View>;
  using Parts = std::map<std::string, View, std::less<>>;

  std::variant<bool, std::string, List, Parts> value = false;

  View() = default;
  View(bool shown) : value(shown) {}
  View(const char* text) : value(std::string(text)) {}
  View(std::string text) : value(std::move(text)) {}
  View(std::string_view text) : value(std::string(text)) {}
  View(List list) : value(std::move(list)) {}
  View(Parts parts) : value(std::move(parts)) {}
  View(std::initializer_list<Parts::value_type> parts) : value(Parts(parts)) {}

  /// Adds or replaces a named part.
  View& set(const std::string& name, View part);
  /// Sets `name`, and `has_name`: a template shows a heading once, and then each of the list.
  View& set_list(const std::string& name, List list);
};

/// A list of texts, each by itself.
View::List texts(const std::vector<std::string>& list);

/// Fills web/templates/NAME.html; everything is escaped for text and for quoted attributes. A name
/// is looked up in the innermost named parts only; one that is not there is a std::logic_error
/// that says which, so that nothing is ever left out in silence. {{> NAME}} takes in another file.
std::string render(std::string_view name, const View& view);

}  // namespace fingerpost
