#include "web/says/messages.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "web/server/embedded.h"
#include "web/server/gzip.h"

namespace fingerpost {
namespace {

Language read(std::string_view packed) {
  const auto json = nlohmann::json::parse(unzipped(packed));
  Language made;
  made.id = json.at("id");
  made.name = json.at("name");
  made.english = json.at("english");
  made.right_to_left = json.at("dir") == "rtl";
  made.checked = json.at("checked");
  for (const auto& [key, pair] : json.at("messages").items())
    made.messages.emplace(key, Language::Message{pair.at(0), pair.at(1)});
  return made;
}

std::vector<Language> read_all() {
  std::vector<Language> all;
  for (;;) {
    const auto file = embedded("messages/" + std::to_string(all.size()) + ".json.gz");
    if (!file) return all;
    all.push_back(read(*file));
  }
}

}  // namespace

std::span<const Language> languages() {
  static const std::vector<Language> all = read_all();
  return all;
}

const Language& english() { return languages().front(); }

const Language* language(std::string_view id) {
  const auto all = languages();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Language& each) { return each.id == id; });
  return at == all.end() ? nullptr : &*at;
}

std::string say(const Language& language, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string>> values) {
  const auto message = language.messages.find(key);
  if (message == language.messages.end())
    throw std::logic_error("there is no message '" + std::string(key) + "'");
  std::string text = message->second.says;
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    const auto at = text.find(mark);
    if (at != std::string::npos) text.replace(at, mark.size(), value);
  }
  return text;
}

Said say_catalogue(const Language& language, std::string_view key, const std::string& text) {
  if (language.id == english().id) return {text, false};
  const auto message = language.messages.find(key);
  if (message == language.messages.end() || message->second.english != text) return {text, true};
  return {message->second.says, false};
}

std::string say_date(const Language& language, Date date) {
  const std::chrono::year_month_day day{date};
  return say(language, "date",
             {{"day", std::to_string(unsigned(day.day()))},
              {"month", say(language, "month." + std::to_string(unsigned(day.month())))},
              {"year", std::to_string(int(day.year()))}});
}

}  // namespace fingerpost
