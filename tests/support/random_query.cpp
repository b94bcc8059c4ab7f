// The people of tests/support/random_catalogue.h and what they ask.
#include <algorithm>
#include <iterator>

#include "tests/support/random_catalogue.h"

namespace fingerpost {
namespace {

using std::chrono::days;
using Words = std::vector<std::string>;

const Words said = {"dentist",  "dentits",    "housing", "skint",         "script",
                    "rent",     "families",   "mentor",  "help",          "please",
                    "AND",      "XNneed1",    "OR",      "NOT",           "\"",
                    "skils",    "counseling", "clinics", "s\xc3\xa9jour", "(",
                    "gambling", "sleeping",   "rough",   "Zdental"};

/// What a place that may lie in any of `districts` is known to be.
Place place_in(const Catalogue& catalogue, const Words& districts) {
  Place out;
  out.given = districts.front();
  for (const auto& district : districts) {
    const Words& here = catalogue.areas.at(district).within;
    Words both, either;
    std::set_intersection(out.certain.begin(), out.certain.end(), here.begin(), here.end(),
                          std::back_inserter(both));
    std::set_union(out.possible.begin(), out.possible.end(), here.begin(), here.end(),
                   std::back_inserter(either));
    out.certain = out.possible.empty() ? here : both;
    out.possible = either;
  }
  if (out.certain != out.possible) out.settle_with = "a full postcode";
  return out;
}

Value random_value(Chance& chance, const Catalogue& catalogue, const Question& row) {
  switch (row.type) {
    case FactType::yes_no:
      return chance.percent(50);
    case FactType::number:
      return std::int64_t{chance.below(row.unit.empty() ? 90 : int(row.most))};
    case FactType::date:
      return row.id == "date_of_birth"
                 ? chance.near_middle(0) - days{chance.between(16 * 365, 70 * 365)}
                 : chance.near_middle(300);
    case FactType::choice:
      return chance.pick(row.choices).id;
    case FactType::choices: {
      Choices some;
      if (row.from_services)  // most people are with none or two of them, however many there are
        for (int i = chance.below(3); i > 0; --i) some.push_back(chance.pick(row.choices).id);
      else
        for (const Choice& choice : row.choices)
          if (chance.percent(40)) some.push_back(choice.id);
      std::sort(some.begin(), some.end());
      some.erase(std::unique(some.begin(), some.end()), some.end());
      return some;
    }
    case FactType::place: {
      if (chance.percent(5)) return Place{};  // somewhere, but in no area that is known
      const int most = chance.percent(60) ? 1 : chance.percent(50) ? 2 : 100;
      return random_place(chance, catalogue, most);
    }
  }
  return false;
}

Facts random_facts(Chance& chance, const Catalogue& catalogue) {
  Facts out;
  if (chance.below(8) == 0) return out;
  const int known = chance.percent(50) ? 85 : 30;
  for (const Question& row : catalogue.vocabulary.questions) {
    if (chance.percent(known))
      out.known.emplace(row.id, random_value(chance, catalogue, row));
    else if (chance.percent(10))
      out.declined.insert(row.id);
  }
  return out;
}

}  // namespace

Place random_place(Chance& chance, const Catalogue& catalogue, int most) {
  const Words districts = ids_of_kind(catalogue, "district");
  Words some;
  for (int i = chance.between(1, most); i > 0; --i) some.push_back(chance.pick(districts));
  Place out = place_in(catalogue, some);
  if (chance.percent(50)) out.at = Point{52.5, -1.1};
  return out;
}

Query random_query(Chance& chance, const Catalogue& catalogue) {
  Query out;
  out.facts = random_facts(chance, catalogue);
  out.as_of = chance.near_middle(700);
  if (chance.percent(60))
    for (int i = chance.between(1, 3); i > 0; --i)
      out.needs.push_back(chance.pick(catalogue.vocabulary.needs).id);
  if (chance.percent(30)) out.text = chance.some_words(said, 4);
  out.asker = chance.percent(50) ? Actor::self : Actor::practitioner;
  out.limit = chance.percent(20) ? 5 : 100;
  out.include_no = chance.percent(15);
  return out;
}

}  // namespace fingerpost
