#include "core/thought/edge_values.h"

#include <algorithm>
#include <set>

#include "core/thought/leaves.h"
#include "core/thought/telling.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

using std::chrono::days;

/// The rules of one catalogue, and what they name.
struct Asked {
  const Catalogue* catalogue = nullptr;
  std::vector<const Criterion*> rules{};
  std::set<std::string> facts{};
  std::map<std::string, std::set<std::string>> areas{};  ///< by place fact
};

std::vector<Asked> by_catalogue(const std::vector<NamedRule>& rules) {
  std::vector<Asked> out;
  for (const NamedRule& named : rules) {
    auto at = std::find_if(out.begin(), out.end(),
                           [&](const Asked& one) { return one.catalogue == named.catalogue; });
    if (at == out.end()) at = out.insert(out.end(), Asked{.catalogue = named.catalogue});
    at->rules.push_back(named.rule);
    each_leaf(*named.rule, *named.catalogue, [&](const auto& leaf) {
      if (const std::string fact = fact_of(leaf); !fact.empty()) at->facts.insert(fact);
      if constexpr (requires { leaf.area; }) at->areas[leaf.fact].insert(leaf.area);
    });
  }
  return out;
}

void offer(Value value, std::vector<Value>& values) {
  if (!has(values, value)) values.push_back(std::move(value));
}

/// `value`, and what is a step away from it on either side.
void offer_beside(const Value& value, const Question& question, std::vector<Value>& values) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    for (const std::int64_t near : {*number - 1, *number, *number + 1})
      if (near >= question.least && near <= question.most) offer(near, values);
  } else if (const Date* date = std::get_if<Date>(&value)) {
    for (const Date near : {*date - days{1}, *date, *date + days{1}}) offer(near, values);
  } else {
    offer(value, values);
  }
}

/// The birthday is today, was yesterday or is tomorrow.
void offer_births(const Value& age, Date as_of, std::vector<Value>& values) {
  const auto* years = std::get_if<std::int64_t>(&age);
  if (years == nullptr) return;
  const Date born = add(as_of, {.count = -12 * int(*years), .unit = Span::Unit::months});
  for (const Date near : {born - days{1}, born, born + days{1}}) offer(near, values);
}

bool is_district(const Area& area) { return area.kind == "district"; }

/// The first district inside `id`; the area itself where it has none.
std::string district_in(const std::string& id, const Catalogue& catalogue) {
  for (const auto& [inner, area] : catalogue.areas)
    if (is_district(area) && has(area.within, id)) return inner;
  return id;
}

/// The first district in none of the areas; empty where there is none.
std::string district_outside(const std::set<std::string>& areas, const Catalogue& catalogue) {
  for (const auto& [id, area] : catalogue.areas)
    if (is_district(area) && std::none_of(area.within.begin(), area.within.end(),
                                          [&](const auto& outer) { return areas.contains(outer); }))
      return id;
  return {};
}

void offer_places(const std::set<std::string>& named, const Catalogue& catalogue,
                  std::vector<Value>& values) {
  const std::vector<std::string> served = served_districts(catalogue);
  std::set<std::string> districts(served.begin(), served.end());
  for (const auto& area : named)
    if (catalogue.areas.contains(area)) districts.insert(district_in(area, catalogue));
  districts.insert(district_outside(named, catalogue));
  districts.erase("");
  for (const auto& id : districts) offer(place_of(id, catalogue), values);
  const std::size_t others = districts.size() - served.size();
  for (std::size_t i = served.size(); !served.empty() && i < others; ++i)
    values.emplace_back(place_of(served[i % served.size()], catalogue));
}

void offer_answers(const Asked& asked, const Question& question, Date as_of, EdgeValues& edges) {
  if (question.type == FactType::place)
    return offer_places(asked.areas.at(question.id), *asked.catalogue, edges[question.id]);
  for (const Value& value : telling_answers(question, asked.rules, {}, as_of, *asked.catalogue)) {
    offer_beside(value, question, edges[question.id]);
    if (!question.years_since.empty()) offer_births(value, as_of, edges[question.years_since]);
  }
}

}  // namespace

EdgeValues edge_values(const std::vector<NamedRule>& rules, Date as_of) {
  EdgeValues edges;
  for (const Asked& asked : by_catalogue(rules))
    for (const auto& fact : asked.facts) {
      const Question* question = asked.catalogue->vocabulary.question(fact);
      const bool is_placed = asked.areas.contains(fact);
      if (question != nullptr && is_placed == (question->type == FactType::place))
        offer_answers(asked, *question, as_of, edges);
    }
  std::erase_if(edges, [](const auto& row) { return row.second.empty(); });
  return edges;
}

Place place_of(const std::string& id, const Catalogue& catalogue) {
  Place out{.given = id, .certain = {}, .possible = {}, .at = {}, .settle_with = {}};
  if (const auto area = catalogue.areas.find(id); area != catalogue.areas.end())
    out.certain = out.possible = area->second.within;
  return out;
}

std::vector<std::string> served_districts(const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const auto& [id, area] : catalogue.areas)
    if (is_district(area) &&
        std::any_of(area.within.begin(), area.within.end(),
                    [&](const auto& outer) { return has(catalogue.scope.serves, outer); }))
      out.push_back(id);
  return out;
}

}  // namespace fingerpost
