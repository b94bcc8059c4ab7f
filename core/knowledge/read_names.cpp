#include "core/knowledge/read_names.h"

#include <algorithm>
#include <array>

#include "core/knowledge/object_reader.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

template <class Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  for (const auto& row : map) keys.push_back(row.first);
  return keys;
}

/// What a row may lead to, by the key that names it.
struct Link {
  const char* key;
  std::string Name::*to;
  const char* what;
  std::vector<std::string> (*known)(const Catalogue&);
};

constexpr std::array<Link, 4> links{
    {{"service", &Name::service, "service", [](const Catalogue& c) { return ids_of(c.services); }},
     {"need", &Name::need, "need", [](const Catalogue& c) { return ids_of(c.vocabulary.needs); }},
     {"area", &Name::area, "area", [](const Catalogue& c) { return keys_of(c.areas); }},
     {"fact", &Name::fact, "fact",
      [](const Catalogue& c) { return ids_of(c.vocabulary.questions); }}}};

bool is_time(const std::string& text) {
  return parse_date(text) || parse_date(text + "-01") || parse_date(text + "-01-01");
}

class Reader {
 public:
  Reader(const json& value, const Where& where, const Catalogue& catalogue, Problems& problems)
      : object_(value, where, problems), catalogue_(catalogue) {}

  /// The row, or one without a name if it cannot be used.
  Name run() {
    object_.text("id", row_.id);
    object_.text("name", row_.name);
    object_.texts("also", row_.also);
    object_.texts("became", row_.became);
    object_.text("says", row_.says);
    object_.texts("sources", row_.sources);
    read_kind();
    read_links();
    read_time("from", row_.from);
    read_time("until", row_.until);
    object_.finish("a name");
    row_.stated_at = to_text(object_.where());
    check_texts();
    return std::move(row_);
  }

 private:
  void read_kind() {
    std::string text;
    object_.text("kind", text);
    const auto kind = parse_name_kind(text);
    if (kind)
      row_.kind = *kind;
    else
      object_.problem("'" + text + "' is no kind of name; use service, area, need, group, " +
                      "organisation, circumstance, paper, step or term");
  }

  void read_links() {
    int given = 0;
    for (const Link& link : links) {
      std::string& id = row_.*link.to;
      object_.text(link.key, id);
      if (id.empty()) continue;
      ++given;
      const auto known = link.known(catalogue_);
      if (has(known, id)) continue;
      object_.problem("unknown " + std::string(link.what) + " '" + id + "'" +
                      did_you_mean(id, known));
      id.clear();
    }
    if (given > 1)
      object_.problem("'" + row_.name + "' leads to more than one thing; keep one of service, " +
                      "need, area and fact");
    read_choice();
  }

  void read_choice() {
    object_.text("choice", row_.choice);
    if (row_.choice.empty()) return;
    const Question* question = catalogue_.vocabulary.question(row_.fact);
    const auto known = question == nullptr ? std::vector<std::string>{} : ids_of(question->choices);
    if (has(known, row_.choice)) return;
    object_.problem("'" + row_.choice + "' is no choice of the fact '" + row_.fact + "'" +
                    did_you_mean(row_.choice, known));
    row_.choice.clear();
  }

  void read_time(const char* key, std::string& out) {
    object_.text(key, out);
    if (out.empty() || is_time(out)) return;
    object_.problem("'" + std::string(key) + "' is '" + out +
                    "'; write a year, a month or a day: \"2019\", \"2022-04\" or 2025-03-31");
    out.clear();
  }

  void check_texts() {
    if (row_.name.empty()) return object_.problem("a name needs 'name'");
    if (row_.says.empty())
      object_.problem("'" + row_.name + "' has no 'says'; write what it is or was");
    if (row_.sources.empty())
      object_.problem("'" + row_.name + "' has no sources; say which paper or page has it");
    if (row_.kind == Name::Kind::group && row_.id.empty())
      object_.problem("the group '" + row_.name + "' needs an id: reports count by it");
  }

  ObjectReader object_;
  const Catalogue& catalogue_;
  Name row_;
};

bool is_taken(const Catalogue& catalogue, const Name& row, Problems& problems) {
  for (const Name& other : catalogue.names) {
    if (other.name == row.name) {
      problems.push_back({row.stated_at, "the name '" + row.name + "' is there twice; remove one"});
      return true;
    }
    if (row.id.empty() || other.id != row.id) continue;
    problems.push_back({row.stated_at, "the id '" + row.id + "' is there twice; change one"});
    return true;
  }
  return false;
}

/// Only once every row is read: one may name a later one.
void check_successors(Catalogue& catalogue, Problems& problems) {
  const auto services = ids_of(catalogue.services);
  std::vector<std::string> known = services;
  for (const Name& name : catalogue.names) known.push_back(name.name);
  for (Name& name : catalogue.names)
    std::erase_if(name.became, [&](const std::string& successor) {
      if (successor != name.name && has(known, successor)) return false;
      problems.push_back({name.stated_at, "'" + successor +
                                              "' in 'became' is no service's id and no other "
                                              "row's name" +
                                              did_you_mean(successor, known)});
      return true;
    });
}

}  // namespace

void read_names(const json& description, const std::string& source, Catalogue& catalogue,
                Problems& problems) {
  if (!description.is_object()) return;
  ObjectReader object(description, {.source = source}, problems);
  object.each("names", [&](const json& value, const Where& at) {
    Name row = Reader(value, at, catalogue, problems).run();
    if (!row.name.empty() && !is_taken(catalogue, row, problems))
      catalogue.names.push_back(std::move(row));
  });
  object.take("provider");
  object.finish("the names");
  check_successors(catalogue, problems);
}

void add_names_to_search(Catalogue& catalogue) {
  for (const Name& name : catalogue.names)
    for (Service& service : catalogue.services) {
      if (name.service != service.id && !has(name.became, service.id)) continue;
      const auto add = [&](const std::string& word) {
        if (!has(service.words, word)) service.words.push_back(word);
      };
      add(name.name);
      for (const std::string& other : name.also) add(other);
    }
}

}  // namespace fingerpost
