#include "web/json/request_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "web/json/written_date.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr std::string_view fact_prefix = "fact.";
constexpr std::size_t most_digits = 18;  // of a number that surely fits

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> given(const Fields& fields, const std::string& name) {
  auto values = values_of(fields, name);
  std::erase(values, "");
  return values;
}

json number_of(const std::string& text) {
  const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
  if (!is_digits(digits) || digits.size() > most_digits) return text;
  return std::stoll(text);
}

/// "£1,234.5" -> 123450
json pence_of(const std::string& typed) {
  std::string text = typed;
  if (text.starts_with("£")) text.erase(0, std::string_view("£").size());
  std::erase_if(text, [](char c) { return c == ',' || c == ' '; });
  const auto point = text.find('.');
  const std::string pounds = text.substr(0, point);
  std::string pence = point == std::string::npos ? "00" : text.substr(point + 1);
  if (pence.size() == 1) pence += '0';
  if (!is_digits(pounds) || !is_digits(pence) || pence.size() != 2 ||
      pounds.size() + 2 > most_digits)
    return typed;
  return std::stoll(pounds + pence);
}

json yes_no_of(const std::string& text) {
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  return text;
}

/// The id in "fact.ID" and "fact.ID.day".
std::string fact_of(std::string_view field) {
  field.remove_prefix(fact_prefix.size());
  return std::string(field.substr(0, field.find('.')));
}

/// Null where nothing was answered.
json answer_of(const Fields& fields, const std::string& id, const Vocabulary& vocabulary) {
  const std::string name = std::string(fact_prefix) + id;
  const auto values = given(fields, name);
  if (std::find(values.begin(), values.end(), "declined") != values.end()) return "declined";
  const Question* question = vocabulary.question(id);
  if (question == nullptr) return values.empty() ? json("") : json(values.front());
  if (question->type == FactType::choices) return values.empty() ? json() : json(values);
  if (values.size() > 1) return values;
  const std::string value = value_of(fields, name);
  switch (question->type) {
    case FactType::date: {
      const auto date = written_date(fields, name, century_of(*question, vocabulary));
      return date.text.empty() ? json() : json(date.text);
    }
    case FactType::number: {
      const std::string pounds = value_of(fields, name + ".pounds");
      if (!pounds.empty()) return pence_of(pounds);
      return value.empty() ? json() : number_of(value);
    }
    case FactType::yes_no:
      return value.empty() ? json() : yes_no_of(value);
    default:
      return value.empty() ? json() : json(value);
  }
}

json facts_of(const Fields& fields, const Vocabulary& vocabulary) {
  json facts = json::object();
  std::set<std::string> ids;
  for (const auto& [name, value] : fields)
    if (name.starts_with(fact_prefix)) ids.insert(fact_of(name));
  for (const auto& id : ids) {
    json answer = answer_of(fields, id, vocabulary);
    if (!answer.is_null()) facts[id] = std::move(answer);
  }
  return facts;
}

/// Each service once, with the first reason given; one without a reason is not included.
json inclusions_of(const Fields& fields) {
  json list = json::array();
  for (auto at = fields.begin(); at != fields.end(); at = fields.upper_bound(at->first)) {
    if (!at->first.starts_with(include_prefix)) continue;
    const std::string reason = value_of(fields, at->first);
    if (!reason.empty())
      list.push_back({{"service", at->first.substr(include_prefix.size())}, {"reason", reason}});
  }
  return list;
}

void put_rest(json& body, const Fields& fields) {
  static const std::set<std::string, std::less<>> known{"needs",     "text",        "as_of",
                                                        "as_of.day", "as_of.month", "as_of.year",
                                                        "asker",     "limit",       "include_no"};
  const auto needs = given(fields, "needs");
  if (!needs.empty()) body["needs"] = needs;
  for (const char* name : {"text", "asker"})
    if (const auto value = value_of(fields, name); !value.empty()) body[name] = value;
  if (const auto date = written_date(fields, "as_of", Century::this_one); !date.text.empty())
    body["as_of"] = date.text;
  if (const auto limit = value_of(fields, "limit"); !limit.empty())
    body["limit"] = number_of(limit);
  if (const auto no = value_of(fields, "include_no"); !no.empty())
    body["include_no"] = yes_no_of(no);
  if (json included = inclusions_of(fields); !included.empty())
    body["include_anyway"] = std::move(included);
  for (const auto& [name, value] : fields) {
    const bool read = name.starts_with(fact_prefix) || name.starts_with(include_prefix);
    if (!read && known.count(name) == 0) body[name] = value;
  }
}

}  // namespace

std::string request_json(const Fields& fields, const Vocabulary& vocabulary) {
  json body{{"facts", facts_of(fields, vocabulary)}};
  put_rest(body, fields);
  return body.dump(-1, ' ', false, json::error_handler_t::replace);
}

bool belongs_to(std::string_view field, std::string_view fact) {
  if (!field.starts_with(fact_prefix)) return false;
  return fact_of(field) == fact;
}

}  // namespace fingerpost
