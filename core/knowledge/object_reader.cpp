#include "core/knowledge/object_reader.h"

#include <algorithm>

#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr std::size_t longest_text = 4000;
constexpr std::size_t longest_list = 5000;

bool has_control_character(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7f;
  });
}

}  // namespace

std::string to_text(const Where& where) {
  if (where.line > 0) return where.source + ":" + std::to_string(where.line);
  return where.path.empty() ? where.source : where.source + ", " + where.path;
}

ObjectReader::ObjectReader(const json& value, Where where, Problems& problems)
    : where_(std::move(where)), problems_(problems) {
  if (!value.is_object()) {
    problem("expected a table of keys and values here, found something else");
    return;
  }
  object_ = &value;
  const auto line = value.find("@line");
  if (line != value.end() && line->is_number_unsigned() && line->get<unsigned>() < 10'000'000)
    where_.line = line->get<int>();
}

Where ObjectReader::at(const std::string& key) const {
  return {where_.source, where_.line, where_.path.empty() ? key : where_.path + "." + key};
}

const json* ObjectReader::take(const std::string& key) {
  known_.push_back(key);
  if (object_ == nullptr) return nullptr;
  const auto at = object_->find(key);
  return at == object_->end() ? nullptr : &*at;
}

void ObjectReader::text(const std::string& key, std::string& out) {
  const json* value = take(key);
  if (value == nullptr) return;
  if (!value->is_string()) return problem("'" + key + "' must be text in quotes");
  const auto& found = value->get_ref<const std::string&>();
  if (found.size() > longest_text)
    return problem("'" + key + "' is longer than 4,000 characters; shorten it");
  if (has_control_character(found))
    return problem("'" + key + "' holds a control character; remove it");
  out = found;
}

void ObjectReader::texts(const std::string& key, std::vector<std::string>& out) {
  each(key, [&](const json& value, const Where&) {
    if (!value.is_string()) return problem("'" + key + "' must be a list of texts in quotes");
    const auto& found = value.get_ref<const std::string&>();
    if (found.size() > longest_text || has_control_character(found))
      return problem("a text in '" + key +
                     "' is longer than 4,000 characters or holds a control character");
    out.push_back(found);
  });
}

void ObjectReader::date(const std::string& key, std::optional<Date>& out) {
  std::string found;
  text(key, found);
  if (found.empty()) return;
  out = parse_date(found);
  if (!out)
    problem("'" + key + "' is '" + found + "', which is not a date; write it as 2026-11-22");
}

void ObjectReader::dates(const std::string& key, std::vector<Date>& out) {
  std::vector<std::string> found;
  texts(key, found);
  for (const auto& text : found) {
    if (const auto date = parse_date(text))
      out.push_back(*date);
    else
      problem("'" + text + "' in '" + key + "' is not a date; write it as 2026-11-22");
  }
}

void ObjectReader::number(const std::string& key, std::int64_t& out) {
  const json* value = take(key);
  if (value == nullptr) return;
  if (!value->is_number_integer()) return problem("'" + key + "' must be a whole number");
  if (value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t(INT64_MAX))
    return problem("'" + key + "' is too large");
  out = value->get<std::int64_t>();
}

void ObjectReader::flag(const std::string& key, bool& out) {
  const json* value = take(key);
  if (value == nullptr) return;
  if (!value->is_boolean()) return problem("'" + key + "' must be true or false");
  out = value->get<bool>();
}

void ObjectReader::each(const std::string& key,
                        const std::function<void(const json&, const Where&)>& read) {
  const json* value = take(key);
  if (value == nullptr) return;
  if (!value->is_array()) return problem("'" + key + "' must be a list");
  if (value->size() > longest_list)
    return problem("'" + key + "' has more than 5,000 entries; shorten it");
  for (std::size_t i = 0; i < value->size(); ++i) {
    Where here = at(key + "[" + std::to_string(i) + "]");
    read((*value)[i], here);
  }
}

void ObjectReader::finish(const std::string& of_what) {
  if (object_ == nullptr) return;
  for (const auto& [key, value] : object_->items())
    if (key != "@line" && std::find(known_.begin(), known_.end(), key) == known_.end())
      problem("unknown key '" + key + "' in " + of_what + did_you_mean(key, known_));
}

}  // namespace fingerpost
