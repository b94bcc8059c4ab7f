#include "core/knowledge/read_query.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/thought/imply.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr std::size_t longest_free_text = 1000;
constexpr std::size_t longest_reason = 500;
constexpr int most_matches = 1000;

std::string listed(const std::vector<std::string>& words) {
  if (words.size() > 16) return "a choice listed by the vocabulary";
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

/// Reads one fact's value; its problem is the text returned, empty if there is none.
class FactReader {
 public:
  FactReader(const Question& question, const Gazetteer& gazetteer, Facts& facts)
      : question_(question), gazetteer_(gazetteer), facts_(facts) {}

  std::string read(const json& value) {
    if (value.is_null()) return {};
    if (value == "declined") {
      facts_.declined.insert(question_.id);
      return {};
    }
    switch (question_.type) {
      case FactType::yes_no:
        return read_yes_no(value);
      case FactType::number:
        return read_number(value);
      case FactType::date:
        return read_date(value);
      case FactType::choice:
        return read_choice(value);
      case FactType::choices:
        return read_choices(value);
      case FactType::place:
        return read_place(value);
    }
    return {};
  }

 private:
  std::string keep(Value value) {
    facts_.known.insert_or_assign(question_.id, std::move(value));
    return {};
  }
  std::string read_yes_no(const json& value) {
    if (!value.is_boolean()) return "must be true, false, null (not known) or \"declined\"";
    return keep(value.get<bool>());
  }
  std::string read_number(const json& value) {
    const std::string range =
        std::to_string(question_.least) + " to " + std::to_string(question_.most);
    const std::string unit = question_.unit.empty() ? "" : " of " + question_.unit;
    std::string wanted = "must be a whole number" + unit + " from " + range;
    if (!value.is_number_integer()) return wanted;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX))
      return wanted;
    const auto number = value.get<std::int64_t>();
    if (number < question_.least || number > question_.most)
      return wanted + ", not " + std::to_string(number);
    return keep(number);
  }
  std::string read_date(const json& value) {
    const auto date =
        value.is_string() ? parse_date(value.get_ref<const std::string&>()) : std::nullopt;
    if (!date) return "must be a date that exists, written as 2026-11-22";
    return keep(*date);
  }
  std::string wanted() const {
    return question_.from_services ? "ids of services" : listed(ids_of(question_.choices));
  }
  std::string not_a_choice(const std::string& found) const {
    const auto known = ids_of(question_.choices);
    const std::string hint = did_you_mean(found, known);
    if (question_.from_services) return "'" + found + "' is no service here" + hint;
    return "'" + found + "' is not a choice" + (hint.empty() ? "; use " + listed(known) : hint);
  }
  bool is_choice(const std::string& id) const {
    return std::any_of(question_.choices.begin(), question_.choices.end(),
                       [&](const Choice& choice) { return choice.id == id; });
  }
  std::string read_choice(const json& value) {
    if (!value.is_string()) return "must be one of " + listed(ids_of(question_.choices));
    const auto& id = value.get_ref<const std::string&>();
    return is_choice(id) ? keep(id) : not_a_choice(id);
  }
  std::string read_choices(const json& value) {
    Choices chosen;
    if (!value.is_array()) return "must be a list of " + wanted();
    for (const auto& item : value) {
      if (!item.is_string()) return "must be a list of " + wanted();
      const auto& id = item.get_ref<const std::string&>();
      if (!is_choice(id)) return not_a_choice(id);
      chosen.push_back(id);
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    const bool none = std::binary_search(chosen.begin(), chosen.end(), "none");
    if (none && chosen.size() > 1)
      return "has 'none' beside other choices; leave one or the other out";
    if (chosen.empty() && is_choice("none")) chosen.emplace_back("none");
    return keep(std::move(chosen));
  }
  std::string read_place(const json& value) {
    if (!value.is_string()) return "must be a postcode, the first half of one, or an area code";
    const auto& text = value.get_ref<const std::string&>();
    auto place = gazetteer_.find(text);
    if (!place) return gazetteer_.why_not(text);
    return keep(std::move(*place));
  }

  const Question& question_;
  const Gazetteer& gazetteer_;
  Facts& facts_;
};

/// Reads the fields of a request around its facts.
class QueryReader {
 public:
  QueryReader(const Catalogue& catalogue, Problems& problems)
      : catalogue_(catalogue), problems_(problems) {}

  void read(const std::string& key, const json& value, Query& query) {
    if (key == "needs") return read_needs(value, query);
    if (key == "text") return read_text(value, query);
    if (key == "as_of") return read_as_of(value, query);
    if (key == "asker") return read_asker(value, query);
    if (key == "limit") return read_limit(value, query);
    if (key == "include_no") return read_include_no(value, query);
    if (key == "include_anyway") return read_include_anyway(value, query);
    static const std::vector<std::string> fields{"facts", "needs", "text",       "as_of",
                                                 "asker", "limit", "include_no", "include_anyway"};
    problem(key, "unknown field '" + key + "'" + did_you_mean(key, fields));
  }
  /// What only shows once every field is read.
  void finish(const Query& query) {
    if (!query.include_anyway.empty() && query.asker != Actor::practitioner)
      problem("include_anyway",
              "is for practitioners: give \"asker\": \"practitioner\", or leave it out");
  }

 private:
  void problem(const std::string& where, std::string what) {
    problems_.push_back({where, std::move(what)});
  }
  void read_needs(const json& value, Query& query) {
    if (value.is_null()) return;
    if (!value.is_array()) return problem("needs", "must be a list of need ids");
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string where = "needs[" + std::to_string(i) + "]";
      if (!value[i].is_string()) {
        problem(where, "must be the id of a need");
        continue;
      }
      const auto& id = value[i].get_ref<const std::string&>();
      if (catalogue_.vocabulary.need(id) == nullptr)
        problem(where, "unknown need '" + id + "'" +
                           did_you_mean(id, ids_of(catalogue_.vocabulary.needs)));
      else if (std::find(query.needs.begin(), query.needs.end(), id) == query.needs.end())
        query.needs.push_back(id);
    }
  }
  void read_text(const json& value, Query& query) {
    if (value.is_null()) return;
    if (!value.is_string()) return problem("text", "must be text");
    query.text = value.get<std::string>();
    if (query.text.find_first_not_of(" \t\r\n") == std::string::npos) query.text.clear();
    if (query.text.size() > longest_free_text)
      problem("text", "is longer than 1,000 bytes; shorten it");
  }
  void read_as_of(const json& value, Query& query) {
    if (value.is_null()) return;
    const auto date =
        value.is_string() ? parse_date(value.get_ref<const std::string&>()) : std::nullopt;
    if (!date) return problem("as_of", "must be a date that exists, written as 2026-11-22");
    query.as_of = *date;
  }
  void read_asker(const json& value, Query& query) {
    if (value == "self") return;
    if (value != "practitioner") return problem("asker", "must be \"self\" or \"practitioner\"");
    query.asker = Actor::practitioner;
  }
  void read_limit(const json& value, Query& query) {
    const bool whole = value.is_number_integer();
    if (!whole || value < 1 || value > most_matches)
      return problem("limit", "must be a whole number from 1 to 1000");
    query.limit = value.get<int>();
  }
  void read_include_no(const json& value, Query& query) {
    if (!value.is_boolean()) return problem("include_no", "must be true or false");
    query.include_no = value.get<bool>();
  }
  void read_include_anyway(const json& value, Query& query) {
    if (value.is_null()) return;
    if (!value.is_array())
      return problem("include_anyway",
                     "must be a list like [{\"service\": \"reconnect-llr\", \"reason\": \"...\"}]");
    for (std::size_t i = 0; i < value.size(); ++i)
      read_inclusion(value[i], "include_anyway[" + std::to_string(i) + "]", query);
  }
  void read_inclusion(const json& value, const std::string& where, Query& query) {
    if (!value.is_object())
      return problem(where, "must be {\"service\": \"...\", \"reason\": \"...\"}");
    Inclusion row;
    for (const auto& [key, part] : value.items()) {
      if (key != "service" && key != "reason")
        problem(where + "." + key,
                "unknown field '" + key + "'" + did_you_mean(key, {"service", "reason"}));
      else if (part.is_string())
        (key == "service" ? row.service : row.reason) = part.get<std::string>();
    }
    check_inclusion(row, where, query);
    query.include_anyway.push_back(std::move(row));
  }
  void check_inclusion(const Inclusion& row, const std::string& where, const Query& query) {
    const bool again =
        std::any_of(query.include_anyway.begin(), query.include_anyway.end(),
                    [&](const Inclusion& other) { return other.service == row.service; });
    if (row.service.empty())
      problem(where, "needs 'service': the id of the service to include");
    else if (catalogue_.service(row.service) == nullptr)
      problem(where + ".service", "unknown service '" + row.service + "'" +
                                      did_you_mean(row.service, ids_of(catalogue_.services)));
    else if (again)
      problem(where + ".service", "'" + row.service + "' is there twice; keep one of them");
    if (row.reason.find_first_not_of(" \t\r\n") == std::string::npos)
      problem(where, "needs 'reason': why it is to be there whatever the rule says");
    if (row.reason.size() > longest_reason)
      problem(where + ".reason", "is longer than 500 bytes; shorten it");
  }

  const Catalogue& catalogue_;
  Problems& problems_;
};

}  // namespace

Facts read_facts(const json& object, const std::string& where, const Catalogue& catalogue,
                 const Gazetteer& gazetteer, Problems& problems) {
  Facts facts;
  if (!object.is_object()) {
    problems.push_back({where, "must be an object of facts, like {\"age\": 34}"});
    return facts;
  }
  for (const auto& [id, value] : object.items()) {
    const Question* question = catalogue.vocabulary.question(id);
    const std::string what =
        question == nullptr
            ? "unknown fact '" + id + "'" + did_you_mean(id, ids_of(catalogue.vocabulary.questions))
            : FactReader(*question, gazetteer, facts).read(value);
    if (!what.empty()) problems.push_back({where + "." + id, what});
  }
  return facts;
}

Query read_query(std::string_view json_text, const Catalogue& catalogue, const Gazetteer& gazetteer,
                 Date today, Problems& problems) {
  Query query;
  query.as_of = today;
  const std::size_t before = problems.size();
  const json body = parse_json(json_text, "body", problems);
  if (problems.size() > before) return query;
  if (!body.is_object()) {
    problems.push_back({"body", "must be a JSON object, like {\"facts\": {\"age\": 34}}"});
    return query;
  }
  QueryReader reader(catalogue, problems);
  for (const auto& [key, value] : body.items())
    if (key != "facts") reader.read(key, value, query);
  reader.finish(query);
  if (const auto facts = body.find("facts"); facts != body.end() && !facts->is_null())
    query.facts = read_facts(*facts, "facts", catalogue, gazetteer, problems);
  if (problems.size() == before)
    for (auto& problem : contradictions(query.facts, query.as_of, catalogue))
      problems.push_back(std::move(problem));
  return query;
}

}  // namespace fingerpost
