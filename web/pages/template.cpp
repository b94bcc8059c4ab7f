#include "web/pages/template.h"

#include <kainjow/mustache.hpp>
#include <stdexcept>
#include <unordered_map>

#include "web/server/embedded.h"

namespace fingerpost {
namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const View& view) {
  struct Make {
    mustache::data operator()(bool shown) const { return shown; }
    mustache::data operator()(const std::string& text) const {
      return text.empty() ? mustache::data(false) : mustache::data(text);
    }
    mustache::data operator()(const View::List& list) const {
      mustache::data made(mustache::data::type::list);
      for (const View& item : list) made.push_back(data_of(item));
      return made;
    }
    mustache::data operator()(const View::Parts& parts) const {
      mustache::data made(mustache::data::type::object);
      for (const auto& [name, part] : parts) made[name] = data_of(part);  // set() would copy
      return made;
    }
  };
  return std::visit(Make{}, view.value);
}

/// Looks names up in the innermost object only: a card never borrows a field from its page.
class Strict : public mustache::basic_context<std::string> {
 public:
  explicit Strict(const mustache::data* all) : stack_{all} {}

  void push(const mustache::data* data) override { stack_.push_back(data); }
  void pop() override { stack_.pop_back(); }

  const mustache::data* get(const std::string& name) const override {
    if (name == ".") return stack_.back();
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
      if (!(*at)->is_object()) continue;
      if (const auto* found = (*at)->get(name)) return found;
      break;
    }
    throw std::logic_error("a template asks for '" + name + "', which its page does not give");
  }
  const mustache::data* get_partial(const std::string& name) const override { return get(name); }

 private:
  std::vector<const mustache::data*> stack_;
};

std::string text_of(std::string_view name) {
  const auto file = embedded("templates/" + std::string(name) + ".html");
  if (!file) throw std::logic_error("there is no template '" + std::string(name) + "'");
  std::string text(*file);
  for (auto at = text.find("{{> "); at != std::string::npos; at = text.find("{{> ", at)) {
    const auto end = text.find("}}", at);
    const std::string part = text.substr(at + 4, end - at - 4);
    text.replace(at, end + 2 - at, text_of(part));
  }
  return text;
}

// Rendering changes a template inside (it keeps an error there), so each thread has its own.
mustache::mustache& parsed(std::string_view name) {
  thread_local std::unordered_map<std::string, mustache::mustache> templates;
  const auto at = templates.find(std::string(name));
  if (at != templates.end()) return at->second;
  auto& made = templates.emplace(name, mustache::mustache(text_of(name))).first->second;
  if (!made.is_valid())
    throw std::logic_error("template '" + std::string(name) + "': " + made.error_message());
  return made;
}

}  // namespace

View& View::set(const std::string& name, View part) {
  if (!std::holds_alternative<Parts>(value)) value = Parts{};
  std::get<Parts>(value).insert_or_assign(name, std::move(part));
  return *this;
}

View& View::set_list(const std::string& name, List list) {
  set("has_" + name, !list.empty());
  return set(name, std::move(list));
}

View::List texts(const std::vector<std::string>& list) {
  return View::List(list.begin(), list.end());
}

std::string render(std::string_view name, const View& view) {
  const mustache::data data = data_of(view);
  Strict context(&data);
  return parsed(name).render(context);
}

}  // namespace fingerpost
