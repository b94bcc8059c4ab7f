// SPDX-License-Identifier: MIT
#include "core/host/toml_reader.h"

#include <toml++/toml.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/host/toml_text.h"
#include "core/words/provider_limits.h"

namespace fingerpost {
namespace {

using nlohmann::json;

// Stops the conversion at a value that JSON cannot hold.
struct Unfit {
  std::string what;
  int line;
};

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

json date_text(const toml::date& date) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", int{date.year}, int{date.month},
                int{date.day});
  return text.data();
}

json convert(const toml::node& node);

json convert(const toml::table& table) {
  json object = json::object();
  for (const auto& [key, value] : table) object[std::string(key.str())] = convert(value);
  object["@line"] = line_of(table);
  return object;
}

json convert(const toml::array& array) {
  json list = json::array();
  for (const toml::node& part : array) list.push_back(convert(part));
  return list;
}

json convert(const toml::node& node) {
  if (const auto* table = node.as_table()) return convert(*table);
  if (const auto* array = node.as_array()) return convert(*array);
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return number->get();
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* date = node.as_date()) return date_text(date->get());
  if (const auto* fraction = node.as_floating_point()) {
    if (std::isfinite(fraction->get())) return fraction->get();
    throw Unfit{"has a number that is infinite or none at all: give a finite one", line_of(node)};
  }
  throw Unfit{"has a time of day: give a date alone, such as 2026-11-22", line_of(node)};
}

// What a file may have at its top, and what the description calls it.
constexpr std::array<std::pair<std::string_view, const char*>, 5> kinds{
    {{"service", "services"},
     {"fact", "facts"},
     {"need", "needs"},
     {"implication", "implications"},
     {"name", "names"}}};

json describe(const toml::table& file, const std::string& name) {
  json description{{"provider", {{"name", name}, {"version", ""}}}};
  for (const auto& [key, value] : file) {
    std::string called(key.str());
    for (const auto& [singular, plural] : kinds) {
      if (called == plural)
        throw Unfit{"has '" + called + "' at its top: write [[" + std::string(singular) + "]]",
                    line_of(value)};
      if (called == singular && !value.is_string()) {  // a cohort has a name = ".."
        called = plural;
        break;
      }
    }
    if (called == "provider")
      throw Unfit{"has 'provider' at its top: it belongs inside a [[service]]", line_of(value)};
    description[called] = convert(value);
  }
  return description;
}

// As much of the file as it takes to see that it is too large.
std::string text_of(int descriptor) {
  std::string text(toml_bytes + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t got =
        ::pread(descriptor, text.data() + size, text.size() - size, static_cast<off_t>(size));
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return text;
}

}  // namespace

Reply read_toml(int descriptor, const std::string& name) {
  const std::string text = text_of(descriptor);
  if (Reply refusal = look_over(text); !refusal.failure.empty()) return refusal;
  try {
    return described(describe(toml::parse(text), name).dump());
  } catch (const toml::parse_error& error) {
    return failed("is not TOML: " + std::string(error.description()) +
                      "; the whole file is left out: look for a missing quotation mark, and write "
                      "days as 2026-11-22",
                  static_cast<int>(error.source().begin.line));
  } catch (const Unfit& unfit) {
    return failed(unfit.what, unfit.line);
  }
}

}  // namespace fingerpost
